import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answerList, closeAll, openSeed, openText } from './support';

describe('insert citation', () => {
  /** Opens the article and tells the citation of its first quote. */
  async function openArticle(): Promise<string> {
    await openSeed();
    await vscode.commands.executeCommand('newsLens.copyAllQuotes');
    const [first] = (await vscode.env.clipboard.readText()).split('\n');
    return first ?? assert.fail('no quote');
  }

  afterEach(closeAll);

  const insert = (keys: readonly string[] = []): Promise<unknown> =>
    answerList(vscode.commands.executeCommand('newsLens.insertCitation'), keys);

  it('inserts the chosen quote of an open article at the cursor of another text', async () => {
    const first = await openArticle();
    const editor = await openText('He warned: .\n');
    editor.selection = new vscode.Selection(0, 11, 0, 11);
    await insert();
    assert.equal(editor.document.getText().replaceAll('\r\n', '\n'), `He warned: ${first}.\n`);
    assert.equal(editor.selection.active.character, 11 + first.length, 'the cursor stands behind it');
  });

  it('inserts at every cursor, and writes over nothing that is selected', async () => {
    const first = await openArticle();
    const editor = await openText('one two');
    editor.selections = [new vscode.Selection(0, 0, 0, 3), new vscode.Selection(0, 7, 0, 7)];
    await insert();
    assert.equal(editor.document.getText(), `one${first} two${first}`);
  });

  it('asks nothing when no article is open', async () => {
    const editor = await openText('Buy milk.');
    await vscode.commands.executeCommand('newsLens.insertCitation');
    assert.equal(editor.document.getText(), 'Buy milk.');
  });
});
