import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AnalysisStore } from '../../src/workspace/analysisStore';
import { analysisOf, closeAll, extensionApi, openText, stateIs, workspaceFolder } from './support';

const words = '<p>The council met for three hours in the old town hall and voted in the end, and nobody spoke.</p>';
const page = `<!DOCTYPE html><html><head><title>Quay</title></head><body><nav><a href="/">Home</a></nav>
<h1>Quay must close</h1><article>
<p>&ldquo;We <b>never</b> slept,&rdquo; mayor Greta&#32;Malm said on Friday.</p>${words}
</article><footer>“All rights,” said Tom Hill.</footer></body></html>`;

async function openPage(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), 'pages', name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

describe('saved pages', () => {
  let store: AnalysisStore;

  before(async () => {
    ({ store } = await extensionApi());
  });

  afterEach(closeAll);

  after(async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'pages'), { recursive: true });
  });

  it('are read when they are an article, with places in the source', async () => {
    const document = await openPage('saved.html', page);
    assert.equal(document.languageId, 'html');
    const { index } = await analysisOf(document);
    const [quote, ...others] = index.analysis.quotes;
    assert.deepEqual(others, []);
    assert.equal(document.getText().slice(...(quote?.segments[0] ?? [0, 0])), '&ldquo;We <b>never</b> slept,&rdquo;');
    assert.equal(quote?.content[0], '“We never slept,”');
    assert.match(quote?.speakers[0]?.text ?? '', /Greta Malm$/);
  });

  it('are left alone in a program, and otherwise, until they are asked for', async () => {
    const inFolder = await openPage('src/story.html', page);
    await stateIs(inFolder, 'excluded');
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(workspaceFolder(), 'pages', 'app', 'package.json'),
      new TextEncoder().encode('{}'),
    );
    const beside = await openPage('app/story.html', page);
    await stateIs(beside, 'excluded');
    const { document } = await openText(page.replaceAll('article>', 'div>'), 'html');
    await stateIs(document, 'excluded');
    await vscode.commands.executeCommand('newsLens.analyze');
    assert.equal(store.get(document)?.index.analysis.quotes.length, 1);
  });

  it('that nobody wrote are read, or not, without harm', async () => {
    const { document } = await openText(`<article>${'<div>'.repeat(20_000)}“Yes,” said Ann Reed.\0&#x110000;`, 'html');
    await stateIs(document, 'ready');
  });
});
