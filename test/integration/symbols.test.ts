import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openSeed, openText, stateIs, until } from './support';

describe('symbols', () => {
  const setKinds = (kinds: readonly string[] | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('newsLens.outline').update('kinds', kinds, vscode.ConfigurationTarget.Global);

  afterEach(async () => {
    await setKinds(undefined);
    await closeAll();
  });

  async function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return symbols ?? [];
  }

  it('list the quotes of an article, each by its speaker and first words', async () => {
    const { editor, analysis } = await openSeed();
    const symbols = await symbolsOf(editor.document);
    const { quotes } = analysis.shown.analysis;
    const ids = new Set(quotes.map(({ id }) => id));
    assert.equal(symbols.length, quotes.filter(({ parent }) => parent === null || !ids.has(parent)).length);
    const [report, first] = symbols;
    assert.equal(report?.name, 'Angelino Alfano: ministers want Russian Federation to pressure…');
    assert.equal(report.detail, 'indirect');
    assert.equal(report.kind, vscode.SymbolKind.Event);
    assert.equal(first?.name, 'Angelino Alfano: "We must not push Russian Federation into a…');
    assert.equal(first.kind, vscode.SymbolKind.String);
    assert.equal(editor.document.getText(first.selectionRange), '"We must not push Russian Federation into a corner"');
    assert.ok(symbols.every(({ range, selectionRange }) => range.contains(selectionRange)));
  });

  it('list other kinds when wanted', async () => {
    const { editor } = await openSeed();
    await setKinds(['places']);
    const places = await symbolsOf(editor.document);
    assert.ok(places.some(({ name }) => name === 'Moscow'));
    assert.ok(places.every(({ kind }) => kind === vscode.SymbolKind.Namespace));
    await setKinds([]);
    assert.deepEqual(await symbolsOf(editor.document), []);
  });

  it('of a long text are its first ones and a row that says how many more there are', async () => {
    const one = '“We will stay in the harbour for the winter,” said Ann Lee, who runs the port.\n\n';
    const filler = `${'The harbour is closed for the winter and nobody knows for how long. '.repeat(5)}\n\n`;
    const { document } = await openText((one + filler).repeat(640));
    await vscode.commands.executeCommand('newsLens.analyze');
    await stateIs(document, 'ready');
    const symbols = await symbolsOf(document);
    assert.equal(symbols.length, 501);
    assert.equal(symbols.at(-1)?.name, '… and 140 more');
    assert.ok((symbols.at(-1)?.range.start.line ?? 0) > (symbols.at(-2)?.range.start.line ?? 0));
  });

  it('come once a text is read by request', async () => {
    const { document } = await openText('shopping list\n“Milk,” said Ann Lee.\n');
    await stateIs(document, 'offered');
    assert.deepEqual(await symbolsOf(document), []);
    await vscode.commands.executeCommand('newsLens.analyze');
    await until('a quote in the outline', async () => (await symbolsOf(document)).length === 1);
  });

  it('stand beside the headings of Markdown', async () => {
    const { document } = await openText(
      '# The Port\n\nThe port will stay open, the mayor said on Monday.\n\n“We will stay,” said Ann Lee, who runs the port.\n',
      'markdown',
    );
    await vscode.commands.executeCommand('newsLens.analyze');
    await stateIs(document, 'ready');
    await until('a heading and a quote', async () => {
      const names = (await symbolsOf(document)).map(({ name }) => name);
      return names.includes('# The Port') && names.some((name) => name !== '# The Port');
    });
  });
});
