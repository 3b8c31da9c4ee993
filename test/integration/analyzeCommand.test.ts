import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { analysisOf, closeAll, extensionApi, openText, stateIs } from './support';

describe('analyzeCommand', () => {
  afterEach(closeAll);

  it('reads a text that is only offered', async () => {
    const { document } = await openText('bread, milk\n“Eggs,” said Ann Lee.\n');
    await stateIs(document, 'offered');
    await vscode.commands.executeCommand('newsLens.analyze');
    assert.equal((await analysisOf(document)).index.analysis.quotes.length, 1);
  });

  it('reads a text in a language that the settings leave out', async () => {
    const { document } = await openText('“Eggs,” said Ann Lee.\n', 'json');
    await stateIs(document, 'excluded');
    await vscode.commands.executeCommand('newsLens.analyze');
    assert.equal((await analysisOf(document)).index.analysis.quotes.length, 1);
  });

  it('changes nothing where there is no editor', async () => {
    const { store } = await extensionApi();
    await closeAll();
    const told: vscode.Uri[] = [];
    const listener = store.onDidChange((uri) => told.push(uri));
    // Not awaited: it ends when its message is closed, and this host shows none.
    void vscode.commands.executeCommand('newsLens.analyze');
    await new Promise((resolve) => setTimeout(resolve, 200));
    listener.dispose();
    assert.deepEqual(told, []);
  });
});
