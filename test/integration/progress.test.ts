import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { countsLine } from '../../src/views/markedArticles';
import type { EntityTree } from '../../src/views/entityTree';
import type { ProgressNotes } from '../../src/views/progress';
import { current, openDraft, removeDrafts } from './drafts';
import { closeAll, extensionApi, until, workspaceFolder } from './support';

describe('progress', () => {
  let notes: ProgressNotes;
  let tree: EntityTree;
  before(async () => {
    ({ notes, tree } = await extensionApi());
  });
  afterEach(async () => {
    for (const mark of ['seen', 'relevant', 'toCheck'] as const) {
      const uris = notes.articlesWith(mark);
      if (uris.length > 0) notes.toggle(uris, mark);
    }
    await closeAll();
    await removeDrafts();
  });

  it('is noted of the open article, beside its name and in the view', async () => {
    const { uri } = await openDraft();
    await current(await vscode.workspace.openTextDocument(uri));
    await vscode.commands.executeCommand('newsLens.toggleSeen');
    await vscode.commands.executeCommand('newsLens.toggleToCheck');
    assert.deepEqual(notes.provideFileDecoration(uri), { badge: '?✓', tooltip: 'seen, to be checked' });
    await until('the view', () => tree.view.description?.endsWith('.txt · seen, to be checked'));
    await vscode.commands.executeCommand('newsLens.toggleSeen');
    assert.equal(notes.wordsOf(uri), 'to be checked');
    assert.equal(countsLine(notes, 'toCheck'), '1 to be checked · 0 seen · 0 relevant');
  });

  it('is noted of what is chosen in the explorer', async () => {
    const uris = ['one.txt', 'two.txt'].map((name) => vscode.Uri.joinPath(workspaceFolder(), name));
    await vscode.commands.executeCommand('newsLens.toggleRelevant', uris[0], uris);
    assert.deepEqual(notes.articlesWith('relevant').map(String), uris.map(String));
    await vscode.commands.executeCommand('newsLens.toggleRelevant', uris[0]);
    assert.deepEqual(notes.articlesWith('relevant').map(String), [String(uris[1])]);
    await vscode.commands.executeCommand('newsLens.toggleRelevant', 1, [{}]);
  });

  it('follows a file that is renamed, and goes with one that is deleted', async () => {
    const { uri } = await openDraft();
    notes.toggle([uri], 'relevant');
    const other = uri.with({ path: uri.path.replace(/\.txt$/, '-b.txt') });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, other);
    await vscode.workspace.applyEdit(edit);
    await until('the new name', () => notes.wordsOf(other) === 'relevant');
    assert.equal(notes.wordsOf(uri), '');
    const removal = new vscode.WorkspaceEdit();
    removal.deleteFile(other);
    await vscode.workspace.applyEdit(removal);
    await until('nothing', () => notes.articlesWith('relevant').length === 0);
  });

  it('lists the articles to be checked', async () => {
    const { uri } = await openDraft();
    notes.toggle([uri], 'toCheck');
    await closeAll();
    await vscode.commands.executeCommand('newsLens.showToCheck');
    await until('the article', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
    });
  });
});
