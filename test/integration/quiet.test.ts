import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AnalysisStore } from '../../src/workspace/analysisStore';
import { analysisOf, closeAll, extensionApi, seedArticle, stateIs, until, workspaceFolder } from './support';

/** When texts are read: what is shown, after a pause of typing, and never for nothing. */
describe('quiet', () => {
  let store: AnalysisStore;
  let copies = 0;

  before(async () => {
    ({ store } = await extensionApi());
  });
  afterEach(closeAll);

  /** A copy of the seed article that is open, but not shown. */
  async function openBehind(): Promise<vscode.TextDocument> {
    const uri = vscode.Uri.joinPath(workspaceFolder(), `quiet-${(copies += 1)}.txt`);
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(workspaceFolder(), seedArticle), uri);
    return vscode.workspace.openTextDocument(uri);
  }

  async function insert(document: vscode.TextDocument, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), text);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  it('leaves a text alone until it is shown', async () => {
    const behind = await openBehind();
    const shown = await openBehind();
    await vscode.window.showTextDocument(shown);
    await stateIs(shown, 'ready');
    assert.equal(store.state(behind), 'unknown', 'it was there before the one that is read by now');
    await vscode.window.showTextDocument(behind);
    await stateIs(behind, 'ready');
  });

  it('leaves an edited text alone that is behind another one, and reads it when it comes back', async () => {
    const first = await openBehind();
    await vscode.window.showTextDocument(first, { preview: false });
    const { version } = await analysisOf(first);
    const second = await openBehind();
    const editor = await vscode.window.showTextDocument(second, { preview: false });
    await stateIs(second, 'ready');
    await insert(first, 'Ministers met in Lucca. ');
    // What is typed after it, and shown, is read; the pause after typing is the same for both.
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Ministers met in Lucca. '));
    await analysisOf(second);
    assert.equal(store.get(first)?.version, version);
    await vscode.window.showTextDocument(first);
    assert.equal((await analysisOf(first)).version, first.version);
  });

  it('gives out no analysis of an older version while somebody types, and the last one in the end', async () => {
    const document = await openBehind();
    const editor = await vscode.window.showTextDocument(document);
    let latest = await analysisOf(document);
    const stale: number[] = [];
    let read = 0;
    const listener = store.onDidChange((uri) => {
      const analysis = store.get(document);
      if (uri.toString() !== document.uri.toString() || !analysis || analysis === latest) return;
      latest = analysis;
      read += 1;
      if (analysis.version !== document.version) stale.push(analysis.version);
    });
    const keys = [...'Mayor Ada Stone said: "We go." '.repeat(3)];
    for (const [at, key] of keys.entries()) {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, at), key));
    }
    const { version, index } = await analysisOf(document);
    listener.dispose();
    assert.equal(version, document.version);
    assert.deepEqual(stale, []);
    assert.ok(read < keys.length, 'not one for each key');
    assert.ok(index.analysis.entities.some(({ name }) => name === 'Ada Stone'));
  });

  it('keeps what it has while an edit is being read', async () => {
    const document = await openBehind();
    const editor = await vscode.window.showTextDocument(document);
    await analysisOf(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Now '));
    // The state of a text that was read once stays: nothing flickers in the status bar, the list or its welcome text.
    assert.equal(store.state(document), 'ready');
    assert.ok(store.get(document));
    await until('the new version', () => store.get(document)?.version === document.version);
  });
});
