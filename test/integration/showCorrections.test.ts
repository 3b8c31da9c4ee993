import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { correctionRows, storageWords } from '../../src/editor/showCorrections';
import { current, offsetOf, openDraft, removeDrafts } from './drafts';
import { closeAll, extensionApi, until } from './support';

describe('list of corrections', () => {
  afterEach(async () => {
    await closeAll();
    await removeDrafts();
  });

  async function corrected(): Promise<vscode.TextDocument> {
    const { corrections } = await extensionApi();
    const document = await openDraft();
    await current(document);
    const at = (words: string): [number, number] => [
      offsetOf(document, words),
      offsetOf(document, words) + words.length,
    ];
    await corrections.add(document, [{ kind: 'notAName', target: at('Springfield') }]);
    await corrections.add(document, [
      { kind: 'speaker', target: at('"Nobody asked us,"'), speakers: [{ mention: at('Ana Reis') }], confirmed: true },
    ]);
    return document;
  }

  it('says what was said, in text order, and marks what has lost its words', async () => {
    const { corrections } = await extensionApi();
    const document = await corrected();
    const rows = async (): Promise<string[]> =>
      (await correctionRows(document, corrections.get(document.uri).corrections)).map(
        ({ label, description }) => `${label} – ${description ?? ''}`,
      );
    assert.deepEqual(await rows(), [
      '$(check) Ana Reis says “Nobody asked us,” – line 7 · confirmed',
      '$(edit) “Springfield” is not a name – line 11',
    ]);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, document.lineAt(6).range, 'He was not there.');
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await rows(), [
      '$(edit) “Springfield” is not a name – line 11',
      '$(warning) Ana Reis says “Nobody asked us,” – no longer in the text · confirmed',
    ]);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('leads to the words', async () => {
    const document = await corrected();
    await vscode.commands.executeCommand('newsLens.showCorrections');
    await until('the words to be selected', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const editor = vscode.window.activeTextEditor;
      return editor?.document === document && document.getText(editor.selection) === '"Nobody asked us,"';
    });
  });

  it('says where the corrections are kept', () => {
    const known = { corrections: [], ignored: [], foreign: 0 };
    assert.match(storageWords({ ...known, storage: 'memory' }), /until the text is closed/);
    assert.match(storageWords({ ...known, storage: 'damaged' }), /repaired/);
    assert.match(storageWords({ ...known, storage: 'file', foreign: 2 }), /2 of its entries/);
  });
});
