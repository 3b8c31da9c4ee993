import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { registerDefinitions } from '../../src/editor/definitions';
import { inside, reisArticle } from './articles';
import { HandMadeStore } from './handMadeStore';
import { closeAll, openSeed, openText, until } from './support';

describe('definitions', () => {
  const setFeatures = (features: readonly string[] | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('newsLens.navigation').update('features', features, true);

  afterEach(async () => {
    await setFeatures(undefined);
    await closeAll();
  });

  async function definitionsOf(document: vscode.TextDocument, words: string, nth = 1): Promise<vscode.LocationLink[]> {
    return vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      inside(document, words, nth),
    );
  }
  const targets = async (document: vscode.TextDocument, words: string, nth = 1): Promise<string[]> =>
    (await definitionsOf(document, words, nth)).map(
      ({ targetRange }) => `${document.getText(targetRange)}@${String(targetRange.start.line)}`,
    );

  it('lead from a surname to the full name', async () => {
    const { editor } = await openSeed();
    const [link] = await definitionsOf(editor.document, 'Alfano', 2);
    assert.ok(link);
    assert.equal(editor.document.getText(link.targetRange), 'Angelino Alfano');
    assert.equal(editor.document.getText(link.originSelectionRange), 'Alfano');
  });

  it('are gone to by the editor’s own command', async () => {
    const { editor } = await openSeed();
    const position = inside(editor.document, 'Alfano', 2);
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    await until('the full name', () => {
      const word = editor.document.getWordRangeAtPosition(editor.selection.active);
      return word !== undefined && editor.document.getText(word) === 'Angelino';
    });
  });

  it('are none on words that are nothing, and none once switched off', async () => {
    const { editor } = await openSeed();
    assert.deepEqual(await definitionsOf(editor.document, 'previously'), []);
    assert.deepEqual(await definitionsOf(editor.document, 'into a corner'), []);
    await setFeatures([]);
    assert.deepEqual(await definitionsOf(editor.document, 'Alfano', 2), []);
    await setFeatures(undefined);
    await until('a definition', async () => (await definitionsOf(editor.document, 'Alfano', 2)).length === 1);
  });

  it('lead from a description to the name, and from a cue to who speaks', async () => {
    const store = new HandMadeStore();
    const registration = registerDefinitions(store);
    try {
      const article = reisArticle();
      const { document } = await openText(article.text);
      store.give(document, article.analysis());
      assert.deepEqual(await targets(document, 'the mayor'), ['Ana Reis@0']);
      assert.deepEqual(await targets(document, 'Reis'), ['Ana Reis@0']);
      assert.deepEqual(await targets(document, 'said'), ['the mayor@2']);
      assert.deepEqual(await targets(document, 'a clerk'), ['a clerk@4']);
      assert.deepEqual(await targets(document, 'stay'), []);
    } finally {
      registration.dispose();
      store.dispose();
    }
  });
});
