import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { registerReferences } from '../../src/editor/references';
import { inside, reisArticle } from './articles';
import { HandMadeStore } from './handMadeStore';
import { closeAll, openSeed, openText } from './support';

describe('references', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('newsLens.navigation').update('features', undefined, true);
    await closeAll();
  });

  async function referencesOf(document: vscode.TextDocument, words: string, nth = 1): Promise<string[]> {
    const locations = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      inside(document, words, nth),
    );
    return locations.sort((a, b) => a.range.start.compareTo(b.range.start)).map(({ range }) => document.getText(range));
  }

  it('are the mentions of a person and the quotes', async () => {
    const { editor, analysis } = await openSeed();
    const alfano = analysis.index.analysis.entities.find(({ name }) => name === 'Angelino Alfano');
    assert.ok(alfano);
    const found = await referencesOf(editor.document, 'Alfano', 2);
    assert.ok(found.includes('Angelino Alfano') && found.includes('Alfano'));
    assert.ok(found.includes('"We must not push Russian Federation into a corner"'));
    const quotes = analysis.index.quotationsOf(alfano.id).length;
    assert.ok(found.length >= alfano.mentions.length + quotes);
  });

  it('are none once switched off', async () => {
    const { editor } = await openSeed();
    await vscode.workspace.getConfiguration('newsLens.navigation').update('features', ['mentions'], true);
    assert.deepEqual(await referencesOf(editor.document, 'Alfano', 2), []);
  });

  describe('of findings made by hand', () => {
    const store = new HandMadeStore();
    let registration: vscode.Disposable;
    before(() => (registration = registerReferences(store)));
    after(() => {
      registration.dispose();
      store.dispose();
    });

    it('take in those who stand for a name; on a cue they are the speaker’s', async () => {
      const article = reisArticle();
      const { document } = await openText(article.text);
      store.give(document, article.analysis());
      const ofReis = ['Reis', 'Ana Reis', '“We stay in Porto,”', 'the mayor'];
      assert.deepEqual(await referencesOf(document, 'the mayor'), ofReis);
      assert.deepEqual(await referencesOf(document, 'said'), ofReis);
      assert.deepEqual(await referencesOf(document, 'a clerk'), ['“Never,”', 'a clerk']);
      assert.deepEqual(await referencesOf(document, 'rained'), []);
    });
  });
});
