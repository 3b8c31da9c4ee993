import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { analysisOf, closeAll, extensionApi, openText, stateIs, until } from './support';

const port = [
  'The port of Lisbon is open after a night of rain.',
  '',
  '“We stay,” said Ana Reis, who runs the port.',
  '',
].join('\n');

describe('reading views', () => {
  afterEach(closeAll);

  const run = (command: string, ...rest: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`newsLens.${command}`, ...rest);
  const contains = (document: vscode.TextDocument, words: string): Promise<unknown> =>
    until(`“${words}” in ${document.getText()}`, () => document.getText().includes(words));
  const quotesUri = (article: vscode.Uri): vscode.Uri =>
    vscode.Uri.from({
      scheme: 'newslens-quotes',
      path: 'Quotes',
      query: JSON.stringify({ article: article.toString(), what: '' }),
    });

  async function openPort(): Promise<{ article: vscode.TextEditor; view: vscode.TextEditor }> {
    const article = await openText(port);
    await run('analyze');
    await analysisOf(article.document);
    await run('openQuotesOnly');
    const view = await until('the view', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.scheme === 'newslens-quotes' && active;
    });
    await contains(view.document, '“We stay,”');
    return { article, view };
  }

  it('open beside the article, cannot be edited, and are never read themselves', async () => {
    const { store, tree } = await extensionApi();
    const { article, view } = await openPort();
    assert.notEqual(view.viewColumn, article.viewColumn);
    assert.equal(vscode.workspace.fs.isWritableFileSystem(view.document.uri.scheme), undefined);
    assert.equal(store.state(view.document), 'excluded');
    assert.equal(await store.analyze(view.document), undefined);
    assert.equal(tree.provider.model?.source.uri, article.document.uri.toString(), 'the tree stays with the article');
  });

  it('follow the article as it is edited', async () => {
    const { article, view } = await openPort();
    await article.edit((edit) => edit.insert(new vscode.Position(3, 0), '\n“We never left,” said Rui Lopo.\n'));
    await contains(view.document, '“We never left,” (line 5)');
    await article.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n\n'));
    await contains(view.document, '“We never left,” (line 7)');
    await article.edit((edit) => edit.delete(new vscode.Range(0, 0, article.document.lineCount, 0)));
    await contains(view.document, 'No quote in this text');
  });

  it('are made anew when they come into sight again', async () => {
    const { article, view } = await openPort();
    await vscode.window.showTextDocument(article.document, { viewColumn: view.viewColumn ?? vscode.ViewColumn.Two });
    const editor = await until('the article alone', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document === article.document && active;
    });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '“Yes,” said Rui Lopo.\n\n'));
    await analysisOf(article.document);
    await vscode.window.showTextDocument(view.document, { viewColumn: view.viewColumn ?? vscode.ViewColumn.Two });
    await contains(view.document, 'Rui Lopo');
  });

  it('lead back from a line to the place, wherever it has moved', async () => {
    const { article, view } = await openPort();
    const row = view.document
      .getText()
      .split('\n')
      .findIndex((line) => line.includes('We stay'));
    view.selection = new vscode.Selection(row, 0, row, 0);
    await run('goToSource');
    const active = (): vscode.TextEditor => vscode.window.activeTextEditor ?? assert.fail('no editor');
    assert.equal(active().document, article.document);
    assert.equal(active().viewColumn, article.viewColumn);
    assert.equal(article.document.getText(active().selection), '“We stay,”');
    await active().edit((edit) => edit.insert(new vscode.Position(0, 0), 'Now: '));
    await run('goToSource', view.document.uri.toString(), row);
    assert.equal(article.document.getText(active().selection), '“We stay,”');
    const before = active().selection;
    await run('goToSource', view.document.uri.toString(), 1);
    await run('goToSource', view.document.uri.toString(), 999);
    await run('goToSource', 'nonsense:x', 0);
    assert.deepEqual(active().selection, before);
  });

  it('have a link on each place, which leads there', async () => {
    const { article, view } = await openPort();
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      view.document.uri,
    );
    assert.deepEqual(
      links.map(({ range }) => view.document.getText(range)),
      ['line 3'],
    );
    const { target } = links[0] ?? {};
    assert.equal(target?.scheme, 'command');
    await vscode.commands.executeCommand(target.path, ...(JSON.parse(target.query) as unknown[]));
    assert.equal(article.document.getText(vscode.window.activeTextEditor?.selection), '“We stay,”');
  });

  it('say why there is nothing to list', async () => {
    const { document } = await openText('buy milk and bread\n');
    await stateIs(document, 'offered');
    const unread = await vscode.workspace.openTextDocument(quotesUri(document.uri));
    assert.match(unread.getText(), /has not been read/);
    const closed = await vscode.workspace.openTextDocument(quotesUri(vscode.Uri.parse('file:///nowhere.txt')));
    assert.match(closed.getText(), /article is closed/);
    const odd = await vscode.workspace.openTextDocument(vscode.Uri.parse('newslens-quotes:Quotes?odd'));
    assert.match(odd.getText(), /article is closed/);
  });

  it('say so when the article is closed', async () => {
    const { article, view } = await openPort();
    await vscode.window.showTextDocument(article.document, { viewColumn: article.viewColumn ?? vscode.ViewColumn.One });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await contains(view.document, 'The article is closed');
  });
});
