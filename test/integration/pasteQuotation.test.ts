import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { citedWords } from '../../src/views/citedWords';
import { closeAll, extensionApi, openSeed, openText, seedArticle } from './support';

/** What is offered; that it is offered, and pasted, is looked at in the workbench (`test/e2e/pasteQuotation.e2e.ts`). */
describe('paste with source', () => {
  const source = `Angelino Alfano, Italian foreign minister, ${seedArticle}:5`;

  afterEach(closeAll);

  async function cited(
    words: string,
    target: vscode.TextDocument,
    more: Readonly<Record<string, string>> = {},
  ): Promise<string | undefined> {
    const { store, folderIndex } = await extensionApi();
    const transfer = new vscode.DataTransfer();
    for (const [type, value] of Object.entries({ 'text/plain': words, ...more }))
      transfer.set(type, new vscode.DataTransferItem(value));
    const { token } = new vscode.CancellationTokenSource();
    return citedWords({ store, index: folderIndex }, target, transfer, token);
  }

  it('gives the words that were copied, their speaker and their place', async () => {
    await openSeed();
    const { document } = await openText('');
    const expected = `“push Russian Federation into a corner” — ${source}`;
    assert.equal(await cited('push Russian Federation into a corner', document), expected);
    assert.equal(await cited(' push Russian\n Federation into a corner\n', document), expected);
  });

  it('takes them from where they were copied, when they stand there still', async () => {
    const twice = '“We stay in port,” said Ana Reis of Lisbon.\n\n“We stay in port,” said Bob Hale of Dover.\n';
    const { document: article } = await openText(twice);
    await (await extensionApi()).store.analyze(article);
    const { document } = await openText('draft');
    const words = 'We stay in port';
    const at = twice.lastIndexOf(words);
    const origin = (start: number): Record<string, string> => ({
      'application/vnd.news-lens.origin': JSON.stringify({
        uri: article.uri.toString(),
        spans: [[start, start + words.length]],
      }),
    });
    assert.match((await cited(words, document, origin(at))) ?? '', /^“We stay in port” — Bob Hale/);
    assert.match((await cited(words, document, origin(at + 3))) ?? '', /^“We stay in port” — Ana Reis/);
    for (const told of ['{', 'null', '{"uri":1}', '{"uri":"x","spans":[[0]]}'])
      assert.match((await cited(words, document, { 'application/vnd.news-lens.origin': told })) ?? '', /Ana Reis/);
  });

  it('is silent about words of no quotation, short ones, rows of the list, and within the article itself', async () => {
    const { editor } = await openSeed();
    const { document } = await openText('');
    const words = 'push Russian Federation into a corner';
    assert.equal(await cited('must not', document), undefined);
    assert.equal(await cited('words that stand in no article of this folder', document), undefined);
    assert.equal(await cited(words, document, { 'application/vnd.news-lens.rows': words }), undefined);
    assert.equal(await cited(words, editor.document), undefined);
  });
});
