import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { current, entityAt, openDraft, quoteOf, removeDrafts } from './drafts';
import { closeAll, workspaceFolder } from './support';

describe('lists of one’s own', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('newsLens.lists');
  const lists = ['cueVerbs', 'titles', 'aliases', 'ignoredNames'];

  afterEach(async () => {
    for (const list of lists) await settings().update(list, undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
    await removeDrafts();
  });

  const set = (list: string, value: unknown): Thenable<void> =>
    settings().update(list, value, vscode.ConfigurationTarget.Workspace);

  it('count as soon as they are set, and no longer when they are not', async () => {
    const document = await openDraft();
    assert.ok(await entityAt(document, 'Springfield'));
    await set('ignoredNames', ['springfield']);
    assert.equal(await entityAt(document, 'Springfield'), undefined);
    await set('ignoredNames', undefined);
    assert.ok(await entityAt(document, 'Springfield'));
  });

  it('add verbs of saying and titles', async () => {
    const text = '"The port stays open," Ana Reis glorked on Tuesday. Quartermistress Lopo left Lisbon. She said no.\n';
    const document = await openDraft(text);
    await current(document);
    await set('cueVerbs', ['glork']);
    assert.equal((await quoteOf(document, 'The port'))?.cue?.lemma, 'glork');
    await set('titles', ['Quartermistress']);
    assert.equal((await entityAt(document, 'Lopo'))?.name, 'Lopo');
  });

  it('make one of two names', async () => {
    const document = await openDraft();
    await current(document);
    await set('aliases', { 'Rui Lopo': 'Ana Reis' });
    assert.equal((await entityAt(document, 'Rui Lopo'))?.name, 'Ana Reis');
  });

  it('begin with the home that a folder is called after, until one is set', async () => {
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'ontario');
    const uri = vscode.Uri.joinPath(folder, 'bridge.txt');
    const text = 'The bridge in London will close in May, the mayor said. "It is old," she said.\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const places = vscode.workspace.getConfiguration('newsLens.places');
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await current(document);
      assert.equal((await entityAt(document, 'London'))?.place?.admin1, 'Ontario');
      await places.update('home', [], vscode.ConfigurationTarget.Workspace);
      assert.equal((await entityAt(document, 'London'))?.place?.admin1, 'England');
    } finally {
      await places.update('home', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('count up to a length when they are absurd', async () => {
    const document = await openDraft();
    await current(document);
    await set('ignoredNames', [
      'Springfield',
      'x'.repeat(100_000),
      ...Array.from({ length: 2500 }, (_, i) => `n${i}`),
      'Rui Lopo',
    ]);
    assert.equal(await entityAt(document, 'Springfield'), undefined);
    assert.ok(await entityAt(document, 'Rui Lopo'), 'behind the end');
  });

  it('do no harm when they make no sense', async () => {
    const document = await openDraft();
    await current(document);
    await set('cueVerbs', [3, '', 'x'.repeat(1000)]);
    await set('aliases', { 'Rui Lopo': 7, '': 'x' });
    assert.ok(await entityAt(document, 'Rui Lopo'));
  });
});
