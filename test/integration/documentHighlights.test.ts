import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { registerDocumentHighlights } from '../../src/editor/documentHighlights';
import { inside, reisArticle } from './articles';
import { HandMadeStore } from './handMadeStore';
import { analysisOf, closeAll, openSeed, openText } from './support';

describe('document highlights', () => {
  const setFeatures = (features: readonly string[] | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('newsLens.navigation').update('features', features, true);

  afterEach(async () => {
    await setFeatures(undefined);
    await closeAll();
  });

  async function highlighted(document: vscode.TextDocument, words: string, nth = 1): Promise<string[]> {
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
      'vscode.executeDocumentHighlights',
      document.uri,
      inside(document, words, nth),
    );
    return (highlights ?? []).map(({ range }) => document.getText(range));
  }

  it('are all mentions of the person under the cursor', async () => {
    const { editor, analysis } = await openSeed();
    const alfano = analysis.index.analysis.entities.find(({ name }) => name === 'Angelino Alfano');
    const found = await highlighted(editor.document, 'Alfano', 2);
    assert.ok(found.length >= (alfano?.mentions.length ?? 0) && found.length > 1);
    assert.ok(found.includes('Angelino Alfano') && found.includes('Alfano'));
  });

  it('are the same word, as the editor has it, where nothing of ours is, and everywhere once switched off', async () => {
    const { editor } = await openSeed();
    assert.deepEqual(new Set(await highlighted(editor.document, 'strikes')), new Set(['strikes']));
    await setFeatures(['definition']);
    const found = await highlighted(editor.document, 'Alfano', 2);
    assert.deepEqual(new Set(found), new Set(['Alfano']));
  });

  it('are of the text as it is while it is typed', async () => {
    const { editor } = await openSeed();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Now: '));
    const found = await highlighted(editor.document, 'Alfano', 2);
    assert.ok(found.includes('Angelino Alfano') && found.includes('Alfano'));
    await analysisOf(editor.document);
  });

  describe('of findings made by hand', () => {
    const store = new HandMadeStore();
    let registration: vscode.Disposable;
    before(() => (registration = registerDocumentHighlights(store)));
    after(() => {
      registration.dispose();
      store.dispose();
    });

    it('take in those who stand for a name, and on a cue the quote with its speaker', async () => {
      const article = reisArticle();
      const { document } = await openText(article.text);
      store.give(document, article.analysis());
      assert.deepEqual(await highlighted(document, 'the mayor'), ['Reis', 'Ana Reis', 'the mayor']);
      assert.deepEqual((await highlighted(document, 'said')).sort(), ['said', 'the mayor', '“We stay in Porto,”']);
      assert.deepEqual(await highlighted(document, 'a clerk'), ['a clerk']);
    });

    it('are not drawn from an analysis of an older version', async () => {
      const article = reisArticle();
      const { document } = await openText(article.text);
      store.give(document, article.analysis());
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Now: '));
      assert.ok(!(await highlighted(document, 'the mayor')).includes('Ana Reis'));
    });
  });
});
