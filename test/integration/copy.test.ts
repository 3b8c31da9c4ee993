import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/editor/treeNodes';
import { closeAll, extensionApi, openSeed, seedArticle, until } from './support';

describe('copy', () => {
  const first = `“We must not push Russian Federation into a corner” — Angelino Alfano, Italian foreign minister, ${seedArticle}:5`;

  beforeEach(() => vscode.env.clipboard.writeText('untouched'));
  afterEach(closeAll);

  const cursorAt = (editor: vscode.TextEditor, words: string): vscode.Position => {
    const position = editor.document.positionAt(editor.document.getText().indexOf(words));
    editor.selection = new vscode.Selection(position, position);
    return position;
  };

  it('copies the quote at the cursor with its source', async () => {
    const { editor } = await openSeed();
    cursorAt(editor, 'push Russian Federation');
    await vscode.commands.executeCommand('newsLens.copyQuote');
    assert.equal(await vscode.env.clipboard.readText(), first);
  });

  it('copies every quote that a selection touches', async () => {
    const { editor } = await openSeed();
    const from = cursorAt(editor, 'push Russian Federation');
    editor.selection = new vscode.Selection(from, cursorAt(editor, 'first step'));
    await vscode.commands.executeCommand('newsLens.copyQuote');
    const lines = (await vscode.env.clipboard.readText()).split('\n');
    assert.ok(lines.includes(first));
    assert.match(
      lines.at(-1) ?? '',
      /will be complex, but the first step is already very important"? — Angelino Alfano, .+:7$/,
    );
    assert.deepEqual(
      lines.filter((line) => !/:[57]$/.test(line)),
      [],
    );
  });

  it('leaves the clipboard alone outside quotes', async () => {
    const { editor } = await openSeed();
    cursorAt(editor, 'Airborne');
    await vscode.commands.executeCommand('newsLens.copyQuote');
    assert.equal(await vscode.env.clipboard.readText(), 'untouched');
  });

  it('copies all quotes in the order of the text', async () => {
    const { analysis } = await openSeed();
    await vscode.commands.executeCommand('newsLens.copyAllQuotes');
    const lines = (await vscode.env.clipboard.readText()).trimEnd().split('\n');
    assert.equal(lines.length, analysis.shown.analysis.quotes.length);
    const source = `Angelino Alfano, Italian foreign minister, ${seedArticle}:5`;
    assert.deepEqual(lines.slice(0, 2), [`ministers want Russian Federation to pressure Assad — ${source}`, first]);
    const peskov = lines.find((line) => line.includes("Washington's total"));
    assert.match(peskov ?? '', /^the USA strikes had shown .* — .*Peskov/, 'no marks, and no *that*, around a report');
    for (const line of lines) assert.match(line, / — .+:\d+$/);
  });

  it('copies from rows of the tree: a name, a citation, all that are selected', async () => {
    const { tree } = await extensionApi();
    const { editor } = await openSeed();
    await until('the tree', () => tree.provider.model?.source.uri === editor.document.uri.toString());
    const nodes = tree.provider.getChildren().flatMap((group) => tree.provider.getChildren(group));
    const find = (fits: (node: TreeNode) => boolean): TreeNode => nodes.find(fits) ?? assert.fail('no such row');
    const alfano = find((node) => node.type === 'entity' && node.entity.name === 'Angelino Alfano');
    const quote = find((node) => node.type === 'quote' && node.quotation.kind === 'direct');
    await vscode.commands.executeCommand('newsLens.entities.copy', alfano);
    assert.equal(await vscode.env.clipboard.readText(), 'Angelino Alfano');
    await vscode.commands.executeCommand('newsLens.copyQuote', quote);
    assert.equal(await vscode.env.clipboard.readText(), first);
    await vscode.commands.executeCommand('newsLens.entities.copy', alfano, [alfano, quote]);
    assert.equal(await vscode.env.clipboard.readText(), `Angelino Alfano\n${first}`);
  });

  it('gives citations the form of the setting, and the usual one when that is wrong', async () => {
    const settings = vscode.workspace.getConfiguration('newsLens.citation');
    const { editor } = await openSeed();
    cursorAt(editor, 'push Russian Federation');
    try {
      await settings.update('template', '{quote} ({speaker}{; role}, {path}:{line})', true);
      await vscode.commands.executeCommand('newsLens.copyQuote');
      assert.equal(
        await vscode.env.clipboard.readText(),
        `“We must not push Russian Federation into a corner” (Angelino Alfano; Italian foreign minister, ${seedArticle}:5)`,
      );
      await settings.update('template', '{quote} ({who})', true);
      // What is wrong is said in a message, which these tests do not see; see the end-to-end tests.
      await vscode.commands.executeCommand('newsLens.copyQuote');
      assert.equal(await vscode.env.clipboard.readText(), first);
    } finally {
      await settings.update('template', undefined, true);
    }
  });
});
