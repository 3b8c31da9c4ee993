import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AnalysisStore, DocumentAnalysis } from '../../src/workspace/analysisStore';
import {
  analysisOf,
  closeAll,
  extensionApi,
  openSeed,
  openText,
  seedArticle,
  stateIs,
  until,
  workspaceFolder,
} from './support';

const list = 'Buy milk.\nCall the plumber.\n';

async function setting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('newsLens').update(name, value, vscode.ConfigurationTarget.Global);
}

/** Entities by their key, as far as they have a mention that is a name. */
function names(analysis: DocumentAnalysis): Map<string, string> {
  return new Map(analysis.index.analysis.entities.map(({ id, name }) => [analysis.keyOf(id), name]));
}

let copies = 0;

/** Shows a copy of the seed article that was never open before, so that nothing is known of it. */
async function openCopy(): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), `copy-${(copies += 1)}.txt`);
  await vscode.workspace.fs.copy(vscode.Uri.joinPath(workspaceFolder(), seedArticle), uri);
  // Not by the API, which would keep the document open for a while after its tab is closed.
  await vscode.commands.executeCommand('vscode.open', uri);
  return until('the copy', () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() && editor;
  });
}

describe('store', () => {
  let store: AnalysisStore;

  before(async () => {
    ({ store } = await extensionApi());
  });

  afterEach(async () => {
    for (const name of ['autoAnalyze', 'fileTypes', 'languages', 'exclude', 'maxFileSize'])
      await setting(name, undefined);
    await closeAll();
  });

  it('reads an article when it is opened', async () => {
    const { editor, analysis } = await openSeed();
    assert.equal(analysis.version, editor.document.version);
    assert.equal(analysis.uri.toString(), editor.document.uri.toString());
    assert.equal(await store.current(editor.document), analysis);
    assert.equal(await store.analyze(editor.document), analysis);
  });

  it('fires when there is an analysis', async () => {
    const fired: vscode.Uri[] = [];
    const listener = store.onDidChange((uri) => fired.push(uri));
    const { document } = await openCopy();
    await stateIs(document, 'ready');
    listener.dispose();
    const name = document.uri.toString();
    assert.ok(fired.filter((uri) => uri.toString() === name).length >= 2);
  });

  it('reads the new version after edits, and what did not change keeps its key', async () => {
    const editor = await openCopy();
    const analysis = await analysisOf(editor.document);
    const { document } = editor;
    const before = names(analysis);
    await editor.edit((builder) => {
      builder.insert(new vscode.Position(0, 0), 'Ministers met in Lucca. ');
    });
    await editor.edit((builder) => {
      builder.insert(document.lineAt(document.lineCount - 1).range.end, '\n\nThe talks went on.');
    });
    const next = await analysisOf(document);
    assert.equal(next.version, document.version);
    assert.notEqual(next, analysis);
    const after = names(next);
    // Another sentence may make the engine think again about somebody, but not about many.
    const kept = [...before].filter(([key, name]) => after.get(key) === name).length;
    assert.ok(kept >= 0.9 * before.size, `${kept} of ${before.size}`);
    const byName = new Map([...before].map(([key, name]) => [name, key]));
    for (const [key, name] of after) assert.equal(byName.get(name) ?? key, key);
    for (const { id } of next.index.analysis.entities) assert.equal(next.idOf(next.keyOf(id)), id);
    const text = document.getText();
    for (const { cue } of next.index.analysis.quotes) {
      if (cue) assert.equal(text.slice(...cue.span), cue.text);
    }
  });

  it('says the same after many edits as after reading the text afresh', async () => {
    const editor = await openCopy();
    const { document } = editor;
    for (let count = 0; count < 12; count += 1) {
      await editor.edit((builder) => {
        for (let line = count % 4; line < document.lineCount; line += 5) {
          builder.insert(new vscode.Position(line, 0), count % 2 ? 'Alfano said: "So it is." ' : 'Ünder 🎈 ');
        }
      });
      if (count % 3 === 0) await store.current(document);
    }
    await vscode.commands.executeCommand('undo');
    const edited = await analysisOf(document);
    const { document: copy } = await openText(document.getText());
    const afresh = await store.analyze(copy);
    assert.deepEqual({ ...edited.index.analysis, id: '' }, { ...afresh?.index.analysis, id: '' });
  });

  it('follows a change of line ends', async () => {
    const editor = await openCopy();
    const { document } = editor;
    await editor.edit((builder) => {
      builder.setEndOfLine(document.eol === vscode.EndOfLine.LF ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF);
    });
    await editor.edit((builder) => {
      builder.insert(new vscode.Position(2, 0), 'Now. ');
    });
    const { index } = await analysisOf(document);
    const text = document.getText();
    for (const { cue } of index.analysis.quotes) {
      if (cue) assert.equal(text.slice(...cue.span), cue.text);
    }
  });

  it('forgets a document when it is closed', async () => {
    const { document } = await openCopy();
    await stateIs(document, 'ready');
    await closeAll();
    await until('the document to close', () => document.isClosed);
    assert.equal(store.state(document), 'unknown');
    assert.equal(store.get(document), undefined);
    assert.equal(await store.analyze(document), undefined);
  });

  it('offers what does not read like news, and reads it when asked', async () => {
    const { document } = await openText(list);
    await stateIs(document, 'offered');
    assert.equal(await store.current(document), undefined);
    const analysis = await store.analyze(document);
    assert.equal(analysis?.version, document.version);
    assert.equal(store.state(document), 'ready');
  });

  it('reads a note when it has become an article', async () => {
    const editor = await openText('');
    await stateIs(editor.document, 'offered');
    const seed = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), seedArticle));
    await editor.edit((builder) => {
      builder.insert(new vscode.Position(0, 0), seed.getText());
    });
    await stateIs(editor.document, 'ready');
  });

  it('reads nothing by itself under "never", and drops what it read', async () => {
    const editor = await openCopy();
    await stateIs(editor.document, 'ready');
    await setting('autoAnalyze', 'never');
    await stateIs(editor.document, 'offered');
    assert.equal(store.get(editor.document), undefined);
    assert.ok(await store.analyze(editor.document));
    await setting('autoAnalyze', undefined);
    await stateIs(editor.document, 'ready');
  });

  it('reads everything under "always"', async () => {
    const { document } = await openText(list);
    await stateIs(document, 'offered');
    await setting('autoAnalyze', 'always');
    await stateIs(document, 'ready');
  });

  it('reads file types of the setting only, by its name of before too; other ones when asked', async () => {
    const { document } = await openText('{}', 'json');
    await stateIs(document, 'excluded');
    assert.ok(await store.analyze(document));
    const copy = await openCopy();
    await stateIs(copy.document, 'ready');
    await setting('languages', ['markdown']);
    await stateIs(copy.document, 'excluded');
    await setting('fileTypes', ['plaintext']);
    await stateIs(copy.document, 'ready');
  });

  it('follows a change of language', async () => {
    const editor = await openCopy();
    await stateIs(editor.document, 'ready');
    await vscode.languages.setTextDocumentLanguage(editor.document, 'json');
    await until('the new state', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document && store.state(document) === 'excluded';
    });
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await until('the article again', () => {
      const again = vscode.window.activeTextEditor?.document;
      return again && store.state(again) === 'ready';
    });
  });

  it('leaves excluded files alone', async () => {
    const { document } = await openCopy();
    const name = vscode.workspace.asRelativePath(document.uri, false);
    for (const glob of [`**/${name}`, name, '**/*.txt']) {
      await stateIs(document, 'ready');
      await setting('exclude', [glob]);
      await stateIs(document, 'excluded');
      await setting('exclude', ['**/*.log', '']);
    }
    // What is absurd in the list does not count.
    await stateIs(document, 'ready');
    await setting('exclude', ['*a*a*a*a*a*a*a*a*b', 'x'.repeat(100_000), `**/${name}`]);
    await stateIs(document, 'excluded');
  });

  it('waits with a text over the size limit', async () => {
    await setting('maxFileSize', 2);
    const { document } = await openCopy();
    await stateIs(document, 'tooLarge');
    assert.ok(await store.analyze(document));
  });

  it('resolves with nothing when it is cancelled', async () => {
    await setting('autoAnalyze', 'never');
    const { document } = await openText('"We go," said Ada Stone. '.repeat(20_000));
    await stateIs(document, 'offered');
    const source = new vscode.CancellationTokenSource();
    const reading = store.analyze(document, source.token);
    source.cancel();
    assert.equal(await reading, undefined);
    assert.equal(store.state(document), 'offered');
    source.dispose();
  });

  it('does not read settings, output and comparisons', async () => {
    await vscode.commands.executeCommand('workbench.action.openSettingsJson');
    await until('the settings', () => vscode.window.activeTextEditor?.document.fileName.endsWith('settings.json'));
    const settings = vscode.window.activeTextEditor?.document;
    assert.ok(settings);
    assert.ok(['excluded', 'unknown'].includes(store.state(settings)));
    await closeAll();
    const { document } = await openCopy();
    const { uri } = document;
    await closeAll();
    await until('the document to close', () => document.isClosed);
    await vscode.commands.executeCommand('vscode.diff', vscode.Uri.joinPath(workspaceFolder(), seedArticle), uri);
    const side = await until('the right side', () => {
      const shown = vscode.window.visibleTextEditors.map((editor) => editor.document);
      return shown.length === 2 && shown.find((other) => other.uri.toString() === uri.toString());
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(store.state(side), 'unknown');
    // In an editor of its own it is read.
    await vscode.window.showTextDocument(side, vscode.ViewColumn.Two);
    await stateIs(side, 'ready');
  });
});
