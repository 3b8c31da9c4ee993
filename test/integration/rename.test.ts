import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { current, harbour, offsetOf, openDraft, removeDrafts } from './drafts';
import { closeAll, until } from './support';

describe('rename', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('newsLens.navigation').update('features', undefined, true);
    await closeAll();
    await removeDrafts();
  });

  const positionOf = (document: vscode.TextDocument, words: string, nth = 1): vscode.Position =>
    document.positionAt(offsetOf(document, words, nth) + 1);
  const renamed = (
    document: vscode.TextDocument,
    words: string,
    name: string,
    nth = 1,
  ): Thenable<vscode.WorkspaceEdit> =>
    vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, words, nth),
      name,
    );

  it('starts with the full name, wherever the cursor is in a form of it', async () => {
    const document = await openDraft();
    await current(document);
    const prepared = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      positionOf(document, 'Reis', 2),
    );
    assert.equal(document.getText(prepared.range), 'Reis');
    assert.equal(prepared.placeholder, 'Ana Reis');
  });

  it('changes every form of the name and nothing else', async () => {
    const document = await openDraft();
    await current(document);
    const edit = await renamed(document, 'Reis', 'Bea Moor', 2);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), harbour.replace('Ana Reis', 'Bea Moor').replaceAll('Reis', 'Moor'));
  });

  it('says what stands in the way', async () => {
    const document = await openDraft();
    await current(document);
    await assert.rejects(async () => renamed(document, 'Porto', 'Faro'), /Only people/);
    await assert.rejects(async () => renamed(document, 'Reis', 'Rui Lopo', 2), /another Rui Lopo/);
    await assert.rejects(async () => renamed(document, 'Reis', ' ', 2), /A name has letters/);
  });

  it('is the editor’s own again once switched off', async () => {
    const document = await openDraft();
    await current(document);
    await vscode.workspace.getConfiguration('newsLens.navigation').update('features', ['definition'], true);
    await until('no provider', async () => {
      const edit = await renamed(document, 'Reis', 'Bea Moor', 2).then(
        (found) => found,
        () => undefined,
      );
      return !edit || edit.size === 0;
    });
  });
});
