import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, openSeed, seedArticle, until } from './support';

describe('quotes only', () => {
  afterEach(closeAll);

  async function openQuotes(): Promise<vscode.TextDocument> {
    await vscode.commands.executeCommand('newsLens.openQuotesOnly');
    return until('the quotes', () => {
      const { document } = vscode.window.activeTextEditor ?? {};
      return document?.languageId === 'news-lens-quotes' && / \(line \d+/.test(document.getText()) && document;
    });
  }

  it('lists every quote of the article under its speaker', async () => {
    const { analysis } = await openSeed();
    const text = (await openQuotes()).getText();
    const { quotes } = analysis.shown.analysis;
    assert.match(text, new RegExp(`^Quotes in ${seedArticle}\n${String(quotes.length)} quotes · \\d+ speakers\n\n`));
    const quote = text.search(/^ {4}"We must not push Russian Federation into a corner" \(line 5[,)]/m);
    assert.ok(quote > 0, text);
    const speaker = text
      .slice(0, quote)
      .split('\n')
      .filter((line) => /^\S/.test(line))
      .at(-1);
    assert.equal(speaker, 'Angelino Alfano, Italian foreign minister');
    assert.match(text, / \(line 7, mixed\)\n/);
    assert.match(text, /^ {4}the USA strikes had shown .* \(line 31, indirect\)$/m);
    assert.equal([...text.matchAll(/ \(line \d+(?:, [^()]+)?\)$/gm)].length, quotes.length);
  });

  it('is one document an article, however often it is asked for', async () => {
    const { editor } = await openSeed();
    const first = await openQuotes();
    await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.One });
    assert.equal(await openQuotes(), first);
  });

  it('opens nothing where there is no article', async () => {
    await vscode.commands.executeCommand('newsLens.openQuotesOnly');
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('reads a document first that was not read', async () => {
    await openFile('council-budget.md');
    assert.match((await openQuotes()).getText(), /\(line \d+/);
  });
});
