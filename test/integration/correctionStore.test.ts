import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Span } from '../../src/engine/analysis';
import { quoteOf } from '../../src/engine/corrections/anchor';
import { createCorrectionStore, type CorrectionStore } from '../../src/workspace/correctionStore';
import type { NewJudgement } from '../../src/workspace/newCorrections';
import { sidecarUri } from '../../src/workspace/sidecarFile';
import { current, entityAt, harbour, offsetOf, openDraft, point, removeDrafts, sidecarText } from './drafts';
import { closeAll, extensionApi, openText, until, workspaceFolder } from './support';

describe('correction store', () => {
  /** Another window on the same folder: it knows nothing of ours but the files. */
  let other: CorrectionStore;
  let ours: CorrectionStore;
  let log: vscode.LogOutputChannel;

  before(async () => {
    ({ corrections: ours } = await extensionApi());
    log = vscode.window.createOutputChannel('other window', { log: true });
  });
  beforeEach(() => {
    other = createCorrectionStore(log);
  });
  afterEach(async () => {
    other.dispose();
    await closeAll();
    await removeDrafts();
  });
  after(() => {
    log.dispose();
  });

  const spanOf = (document: vscode.TextDocument, words: string, nth = 1): Span => {
    const at = offsetOf(document, words, nth);
    return [at, at + words.length];
  };
  const noName = (document: vscode.TextDocument, words: string): NewJudgement => ({
    kind: 'notAName',
    target: spanOf(document, words),
  });
  const words = (store: CorrectionStore, { uri }: vscode.TextDocument): string[] =>
    store
      .get(uri)
      .corrections.map(({ target }) => target.exact)
      .sort();
  const inFile = async (document: vscode.TextDocument): Promise<string[]> => {
    const { corrections } = JSON.parse((await sidecarText(document)) ?? '{"corrections":[]}') as {
      corrections: { target: { exact: string } }[];
    };
    return corrections.map(({ target }) => target.exact).sort();
  };

  it('keeps corrections over closing, in a file that can be read', async () => {
    const document = await openDraft();
    await current(document);
    await ours.add(document, [noName(document, 'Springfield')]);
    const text = (await sidecarText(document)) ?? '';
    assert.match(text, /^\{\n {2}"version": 1,\n {2}"corrections": \[\n/);
    assert.match(text, /"exact": "Springfield",\n\s+"prefix": "[^"]+ offices in ",/);
    await closeAll();
    const again = await vscode.workspace.openTextDocument(document.uri);
    await vscode.window.showTextDocument(again);
    assert.equal(await entityAt(again, 'Springfield'), undefined);
    assert.deepEqual(words(ours, again), ['Springfield']);
  });

  it('leaves nothing but the file behind', async () => {
    const document = await openDraft();
    await ours.load(document);
    for (const name of ['Springfield', 'Porto', 'Rui Lopo']) await ours.add(document, [noName(document, name)]);
    const files = await vscode.workspace.fs.readDirectory(workspaceFolder());
    assert.deepEqual(
      files.filter(([name]) => name.includes('.tmp')),
      [],
    );
  });

  it('reads the text again when something is said, without a change of the text', async () => {
    const document = await openDraft();
    const before = await current(document);
    const done = ours.add(document, [noName(document, 'Springfield')]);
    await done;
    const after = await current(document);
    assert.notEqual(after, before);
    assert.equal(after.version, before.version);
    assert.equal(await entityAt(document, 'Springfield'), undefined);
  });

  it('holds on to its words while the text is edited; words that are gone wait for their return', async () => {
    const document = await openDraft();
    await current(document);
    await ours.add(document, [noName(document, 'Springfield')]);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Springfield was here before.\n\nMore of it.\n\n');
    await vscode.workspace.applyEdit(edit);
    assert.equal(await entityAt(document, 'Springfield', 3), undefined);
    const gone = new vscode.WorkspaceEdit();
    gone.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), 'Ana Reis went to Porto.\n');
    await vscode.workspace.applyEdit(gone);
    await current(document);
    assert.deepEqual(words(ours, document), ['Springfield']);
    await vscode.commands.executeCommand('undo');
    assert.equal(await entityAt(document, 'Springfield', 3), undefined);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is noted anew when the article is saved with other words', async () => {
    const document = await openDraft();
    await current(document);
    await ours.add(document, [{ kind: 'name', target: spanOf(document, 'Rui Lopo'), type: 'organization' }]);
    const change = async (from: string, to: string): Promise<void> => {
      const [start, end] = spanOf(document, from);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), to);
      await vscode.workspace.applyEdit(edit);
      await document.save();
    };
    await change('Rui Lopo', 'Ruy Lopo');
    await until('the new words to be in the file', async () => (await inFile(document)).join() === 'Ruy Lopo');
    await change('Ruy Lopo', 'Ruy Lobo');
    await until('the new words to be in the file', async () => (await inFile(document)).join() === 'Ruy Lobo');
    assert.equal((await entityAt(document, 'Ruy Lobo'))?.type, 'organization');
  });

  it('lets no file beside an article stop its corrections, and keeps what it does not understand', async () => {
    const deep = `${'['.repeat(6000)}${']'.repeat(6000)}`;
    const target = {
      exact: harbour.slice(0, 300).repeat(14).split('').reverse().join(''),
      prefix: 'LISBON',
      suffix: ' ',
    };
    const entry = { id: 'long', time: '2026-01-01T00:00:00Z', kind: 'notAName', target };
    const late = { ...entry, id: 'late', time: '+275760-09-13T00:00:00.000Z', target: { exact: 'Porto' } };
    const good = { ...entry, id: 'good', target: { exact: 'Springfield' } };
    const file = JSON.stringify({ version: 1, corrections: [entry, late, good] });
    const document = await openDraft(harbour, file.replace(/\]\}$/, `,${deep}]}`));
    assert.equal(await entityAt(document, 'Springfield'), undefined);
    assert.deepEqual([words(ours, document), ours.get(document.uri).foreign], [['Springfield'], 3]);
    await ours.add(document, [noName(document, 'IBM')]);
    const text = (await sidecarText(document)) ?? '';
    assert.ok(text.includes(deep) && text.includes('+275760') && text.includes('"IBM"'));
    assert.equal(ours.get(document.uri).storage, 'file');
  });

  it('leaves a file that is too large, or is none, as it is', async () => {
    const document = await openDraft(harbour, ' '.repeat(4_000_001));
    await ours.load(document);
    await ours.add(document, [noName(document, 'Springfield')]);
    assert.equal(ours.get(document.uri).storage, 'damaged');
    assert.equal((await sidecarText(document))?.length, 4_000_001);
  });

  it('writes through a link, which stays one, and keeps the mode', async () => {
    const document = await openDraft();
    const link = sidecarUri(document.uri).fsPath;
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nl-link-'));
    const kept = path.join(folder, 'kept.json');
    await fs.writeFile(kept, '{"version": 1}', { mode: 0o600 });
    await fs.symlink(kept, link);
    await ours.load(document);
    await ours.add(document, [noName(document, 'Springfield')]);
    assert.equal(await fs.readlink(link), kept);
    assert.match(await fs.readFile(kept, 'utf8'), /"Springfield"/);
    assert.equal((await fs.stat(kept)).mode & 0o777, 0o600);
    assert.deepEqual(await fs.readdir(folder), ['kept.json']);
    // Without help from the host, as in the web.
    await other.load(document);
    await other.add(document, [noName(document, 'IBM')]);
    assert.equal(await fs.readlink(link), kept);
    assert.match(await fs.readFile(kept, 'utf8'), /"IBM"/);
    await other.remove(
      document.uri,
      other.get(document.uri).corrections.map(({ id }) => id),
    );
    assert.equal(await fs.readlink(link), kept, 'with nothing in it, too');
    await fs.rm(folder, { recursive: true });
  });

  describe('in two windows', () => {
    it('shows in one what the other said, and takes back in one what the other had said', async () => {
      const document = await openDraft();
      await current(document);
      await other.load(document);
      await ours.add(document, [noName(document, 'Springfield')]);
      await until('the other window to hear of it', () => words(other, document).length === 1);
      await other.remove(document.uri, [other.get(document.uri).corrections[0]?.id ?? '']);
      await until('our window to hear of it', () => words(ours, document).length === 0);
      assert.ok(await entityAt(document, 'Springfield'));
      await until('the file to be gone', async () => (await sidecarText(document)) === undefined);
    });

    it('loses nothing when both speak at the same time, again and again', async () => {
      const document = await openDraft();
      await ours.load(document);
      await other.load(document);
      const names = ['Lisbon', 'Ana Reis', 'Rui Lopo', 'Porto', 'Springfield', 'IBM'];
      await Promise.all(names.map((name, i) => (i % 2 ? ours : other).add(document, [noName(document, name)])));
      const all = [...names].sort();
      await until('all to be in the file', async () => (await inFile(document)).join() === all.join());
      await until('both to know all', () =>
        [ours, other].every((store) => words(store, document).join() === all.join()),
      );
    });

    it('undoes its own', async () => {
      const document = await openDraft();
      await ours.load(document);
      await other.load(document);
      await ours.add(document, [noName(document, 'Springfield')]);
      await other.add(document, [noName(document, 'Porto')]);
      await until('both to be in the file', async () => (await inFile(document)).length === 2);
      await ours.undo(document.uri);
      await until('one to be left', async () => (await inFile(document)).join() === 'Porto');
      await ours.redo(document.uri);
      await until('both to be back', async () => (await inFile(document)).length === 2);
      await until('the other window to hear of it', () => words(other, document).length === 2);
    });

    it('respects what was deleted in the file by hand', async () => {
      const sidecar = {
        version: 1,
        corrections: ['Porto', 'Springfield'].map((exact, i) => ({
          id: String(i),
          time: '2026-01-01T00:00:00.000Z',
          kind: 'notAName',
          target: { exact },
        })),
      };
      const document = await openDraft(harbour, JSON.stringify(sidecar));
      assert.equal(await entityAt(document, 'Porto'), undefined);
      sidecar.corrections.shift();
      await vscode.workspace.fs.writeFile(sidecarUri(document.uri), new TextEncoder().encode(JSON.stringify(sidecar)));
      await until('it to be forgotten', () => words(ours, document).join() === 'Springfield');
      assert.ok(await entityAt(document, 'Porto'));
      assert.deepEqual(await inFile(document), ['Springfield']);
    });
  });

  it('leaves a damaged file alone, keeps what is said meanwhile, and adds it once the file is repaired', async () => {
    const good = JSON.stringify({
      version: 1,
      corrections: [{ id: 'a', time: '2026-01-01T00:00:00.000Z', kind: 'notAName', target: { exact: 'Porto' } }],
    });
    const damaged = good.slice(0, -3);
    const document = await openDraft(harbour, damaged);
    assert.ok(await entityAt(document, 'Porto'));
    assert.equal(ours.get(document.uri).storage, 'damaged');
    await ours.add(document, [noName(document, 'Springfield')]);
    assert.equal(await entityAt(document, 'Springfield'), undefined);
    assert.equal(await sidecarText(document), damaged);
    // Also over closing the text.
    await closeAll();
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(document.uri));
    assert.equal(await sidecarText(document), damaged);
    await vscode.workspace.fs.writeFile(sidecarUri(document.uri), new TextEncoder().encode(good));
    await until('both to be in the file', async () => (await inFile(document)).join() === 'Porto,Springfield');
    await until('the file to be in use', () => ours.get(document.uri).storage === 'file');
    assert.equal(await entityAt(document, 'Porto'), undefined);
  });

  it('writes entries back that it does not understand', async () => {
    const strange = { id: 'x', kind: 'of tomorrow', target: 3 };
    const document = await openDraft(harbour, JSON.stringify({ version: 1, corrections: [strange], note: 'mine' }));
    await ours.load(document);
    assert.equal(ours.get(document.uri).foreign, 1);
    await ours.add(document, [noName(document, 'Porto')]);
    const file = JSON.parse((await sidecarText(document)) ?? '') as { corrections: unknown[]; note: string };
    assert.deepEqual(file.corrections[1], strange);
    assert.equal(file.note, 'mine');
  });

  it('keeps corrections of a text without a file in memory, and takes them along when it is saved', async () => {
    const { document } = await openText(harbour);
    await current(document);
    point(document, 'Springfield');
    await vscode.commands.executeCommand('newsLens.notAName');
    assert.equal(await entityAt(document, 'Springfield'), undefined);
    assert.equal(ours.get(document.uri).storage, 'memory');
    const saved = await openDraft(document.getText());
    assert.equal(await entityAt(saved, 'Springfield'), undefined);
    assert.deepEqual(await inFile(saved), ['Springfield']);
  });

  it('lets the file follow an article that is renamed', async () => {
    const document = await openDraft();
    await ours.load(document);
    await ours.add(document, [noName(document, 'Porto')]);
    const to = vscode.Uri.joinPath(workspaceFolder(), 'renamed.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, to);
    await vscode.workspace.applyEdit(edit);
    await until('the file to follow', async () =>
      vscode.workspace.fs.stat(sidecarUri(to)).then(
        () => true,
        () => false,
      ),
    );
    const renamed = await vscode.workspace.openTextDocument(to);
    await vscode.window.showTextDocument(renamed);
    await until('its corrections to count', async () => (await entityAt(renamed, 'Porto')) === undefined);
    await closeAll();
    await vscode.workspace.fs.delete(to);
    await vscode.workspace.fs.delete(sidecarUri(to));
  });

  it('remembers which findings of checks are ignored, and forgets them', async () => {
    const document = await openDraft();
    await ours.load(document);
    await ours.ignore(document.uri, 'quote-unclosed', quoteOf(document.getText(), spanOf(document, 'white elephant')));
    await ours.ignore(document.uri, 'single-source', null);
    const file = JSON.parse((await sidecarText(document)) ?? '') as { ignored: { rule: string; target: unknown }[] };
    assert.deepEqual(
      file.ignored.map(({ rule, target }) => [rule, target === null]),
      [
        ['quote-unclosed', false],
        ['single-source', true],
      ],
    );
    await ours.forget(
      document.uri,
      ours.get(document.uri).ignored.map(({ id }) => id),
    );
    assert.equal(await sidecarText(document), undefined);
  });

  it('has a file that the editor can check: a good one has no problems, a bad entry has one', async () => {
    const document = await openDraft();
    await ours.load(document);
    await ours.add(document, [
      noName(document, 'Porto'),
      { kind: 'speaker', target: spanOf(document, '"Nobody asked us,"'), speakers: [{ words: 'a man' }] },
      { kind: 'place', target: spanOf(document, 'Springfield'), place: null },
    ]);
    await ours.ignore(document.uri, 'single-source', null);
    const file = await vscode.workspace.openTextDocument(sidecarUri(document.uri));
    const editor = await vscode.window.showTextDocument(file);
    const problems = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(file.uri);
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(0, 0, file.lineCount, 0), file.getText().replace('"notAName"', '"notaname"'));
    });
    await until('a problem', () => problems().length > 0);
    await vscode.commands.executeCommand('undo');
    await until('no problem', () => problems().length === 0);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
