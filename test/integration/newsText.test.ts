import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docx, paragraph } from '../docx';
import { analysisOf, closeAll, extensionApi, openSeed, until, workspaceFolder } from './support';

const scheme = 'newslens-text';
const words = [
  '“We never slept,” mayor Greta Malm said on Friday.',
  'The council met for three hours in the old town hall and voted in the end, officials said.',
  'Tom Hill, a baker, told reporters that the quay was too old and that nobody had paid for it.',
];

async function write(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), 'documents', name);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

async function shown(name: string): Promise<vscode.TextDocument> {
  const editor = await until('the words', () => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.scheme === scheme && active.document.uri.path.endsWith(name) && active;
  });
  return editor.document;
}

describe('news text', () => {
  afterEach(closeAll);

  after(async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'documents'), { recursive: true });
  });

  it('of a document is read like an article, and corrections lie beside the document', async () => {
    const uri = await write('quay.docx', docx(words.map(paragraph).join('')));
    await vscode.commands.executeCommand('newsLens.openAsText', uri);
    const document = await shown('quay.docx');
    const { index } = await analysisOf(document);
    assert.equal(index.analysis.quotes[0]?.content[0], '“We never slept,”');
    const { corrections } = await extensionApi();
    const target = { start: 24, exact: 'Greta Malm', prefix: 'mayor ', suffix: ' said' };
    await corrections.ignore(document.uri, 'noFullName', target);
    const beside = vscode.Uri.joinPath(workspaceFolder(), 'documents', 'quay.docx.news-lens.json');
    await until('the file of corrections', async () => (await vscode.workspace.fs.stat(beside)).size > 0);
  });

  it('stands in the list in place of the article that was there, until one goes back', async () => {
    const { document: article } = (await openSeed()).editor;
    const { tree } = await extensionApi();
    await until('the article', () => tree.view.description?.endsWith('.txt') === true);
    const uri = await write('front.docx', docx(words.map(paragraph).join('')));
    await vscode.commands.executeCommand('vscode.open', uri);
    await until('nothing', () => tree.view.description === '');
    await vscode.window.showTextDocument(article);
    await until('the article again', () => tree.view.description?.endsWith('.txt') === true);
  });

  it('follows the document when its own program saves it', async () => {
    const uri = await write('saved.docx', docx(words.map(paragraph).join('')));
    await vscode.commands.executeCommand('newsLens.openAsText', uri);
    const document = await shown('saved.docx');
    await write('saved.docx', new TextEncoder().encode('half of a file'));
    await write('saved.docx', docx([...words, 'Ben Stone, a miller, said: “I paid.”'].map(paragraph).join('')));
    await until('the new words', () => document.getText().includes('Ben Stone'));
    assert.ok(document.getText().startsWith('“We never slept,”'));
    const { index } = await analysisOf(document);
    assert.ok(index.analysis.entities.some(({ name }) => name === 'Ben Stone'));
  });

  it('stands in the menu of editors for a document', async () => {
    const uri = await write('menu.docx', docx(words.map(paragraph).join('')));
    await vscode.commands.executeCommand('vscode.openWith', uri, 'newsLens.newsText');
    assert.match((await shown('menu.docx')).getText(), /^“We never slept/);
    await until('the other editor gone', () =>
      vscode.window.tabGroups.all.every(({ tabs }) =>
        tabs.every(({ input }) => !(input instanceof vscode.TabInputCustom)),
      ),
    );
  });

  it('of a mail is opened by Analyse Now', async () => {
    const mail = `From: Ann Reed <ann@post.example>\r\nSubject: The quay\r\n\r\n${words.join('\r\n\r\n')}\r\n`;
    const uri = await write('quay.eml', new TextEncoder().encode(mail));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await vscode.commands.executeCommand('newsLens.analyze');
    const { index } = await analysisOf(await shown('quay.eml'));
    assert.ok(index.analysis.quotes.length > 0);
  });

  it('of a damaged document is not there, and the words beside it stay', async () => {
    const uri = await write('broken.docx', new TextEncoder().encode('no archive'));
    const before = vscode.window.activeTextEditor?.document.uri.toString();
    // The message waits for nobody here.
    void vscode.commands.executeCommand('newsLens.openAsText', uri);
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.from({ scheme, path: uri.path, query: uri.toString() }),
    );
    assert.match(document.getText(), /broken\.docx is damaged/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), before);
  });
});
