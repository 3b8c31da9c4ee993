import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleScheme } from '../../src/workspace/eligibility';
import { analysisOf, closeAll, until } from './support';

describe('sample article', () => {
  afterEach(closeAll);

  it('opens, is read, cannot be changed, and asks for no saving', async () => {
    await vscode.commands.executeCommand('newsLens.openSample');
    const editor = await until('the sample', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.scheme === sampleScheme && active;
    });
    const { quotes } = (await analysisOf(editor.document)).index.analysis;
    assert.ok(quotes.length > 3);
    assert.equal(editor.document.languageId, 'plaintext');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(sampleScheme), undefined);
    assert.equal(editor.document.isDirty, false);
    await vscode.commands.executeCommand('newsLens.insertCitation');
    assert.equal(editor.document.version, 1, 'no command of ours writes into it');
  });

  it('is one document, however often it is asked for', async () => {
    await vscode.commands.executeCommand('newsLens.openSample');
    await vscode.commands.executeCommand('newsLens.openSample');
    assert.equal(vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === sampleScheme).length, 1);
  });
});
