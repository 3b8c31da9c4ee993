import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answerList, closeAll, extension, extensionApi, openSeed, openText, until } from './support';

describe('report reading', () => {
  // The report then has a number of its own: VS Code remembers the headings of an untitled text that was closed, and
  // would show them in the next one of that number.
  beforeEach(() => openText('Another text.'));
  afterEach(closeAll);

  async function report(item?: unknown): Promise<string> {
    const before = vscode.window.activeTextEditor?.document;
    await answerList(vscode.commands.executeCommand('newsLens.reportReading', item));
    const document = await until('the report', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active !== before && active?.isUntitled && active;
    });
    assert.equal(document.languageId, 'markdown');
    return document.getText().replaceAll('\r\n', '\n');
  }

  it('shows in a text of its own the sentence, what was read at the cursor, why, and by which version', async () => {
    const { editor } = await openSeed();
    const text = editor.document.getText();
    const at = editor.document.positionAt(text.indexOf('Angelino Alfano'));
    editor.selection = new vscode.Selection(at, at);
    const shown = await report();
    assert.match(shown, /> .*Angelino Alfano.*We must not push/);
    assert.match(shown, /^- Direct quote: Angelino Alfano: .+ \(.+ \d\.\d\d\)$/m);
    assert.match(shown, /^- person: Angelino Alfano \(.+ \d\.\d\d\)$/m);
    const { version } = extension().packageJSON as { version: string };
    assert.ok(shown.includes(`News Lens ${version}, VS Code ${vscode.version}`));
    assert.ok(shown.length < 2000, 'not the article');
    assert.equal(editor.document.getText(), text, 'the article is left alone');
  });

  it('is about the row of the tree it is called on', async () => {
    const { tree } = await extensionApi();
    const { editor } = await openSeed();
    await until('the tree', () => tree.provider.model?.source.uri === editor.document.uri.toString());
    const places = tree.provider.getChildren().find((node) => node.type === 'group' && node.group === 'place');
    const [moscow] = tree.provider
      .getChildren(places)
      .filter((node) => node.type === 'entity' && node.entity.name === 'Moscow');
    assert.match(await report(moscow), /^- place: Moscow: Moscow, .*Russia/m);
  });

  it('opens nothing when the question is cancelled', async () => {
    await openSeed();
    let done = false;
    const command = Promise.resolve(vscode.commands.executeCommand('newsLens.reportReading')).then(() => (done = true));
    while (!done) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
    await command;
    assert.equal(vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length, 1);
  });
});
