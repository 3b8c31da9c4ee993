import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { statusLook } from '../../src/editor/statusLook';
import { closeAll, extensionApi, openText, stateIs } from './support';

const texts = {
  French:
    '« Nous resterons ici tout l’hiver », a déclaré la maire, Claire Morel, lundi soir.\n\nLe pont sera fermé pour les voitures pendant deux mois, selon la ville, et les commerçants ne sont pas contents.\n',
  German:
    '„Wir bleiben den ganzen Winter hier“, sagte die Bürgermeisterin Klara Moor am Montagabend.\n\nDie Brücke wird nach Angaben der Stadt für zwei Monate gesperrt, und die Händler sind damit nicht zufrieden.\n',
};

describe('a text in another language', () => {
  afterEach(closeAll);

  for (const [language, text] of Object.entries(texts))
    it(`has no marks and no checks, and is told that English only is read: ${language}`, async () => {
      const { store } = await extensionApi();
      const { document } = await openText(text);
      await stateIs(document, 'offered');
      assert.equal(store.get(document), undefined, 'nothing to mark');
      assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
      const look = statusLook(store, document);
      assert.equal(look?.text, 'News Lens: English Only');
      assert.match(look.explanation, /another language/);
      assert.equal(look.command, 'newsLens.analyze');
    });
});
