import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { statusLook } from '../../src/editor/statusLook';
import { analysisOf, closeAll, extensionApi, openText, until } from './support';

/** A direct and an indirect quotation, and a thought. */
const text = [
  'Lisbon harbour stays open',
  '',
  'The mayor of Lisbon, Ana Reis, said on Tuesday that the harbour would not close. "The port stays open," Reis said.',
  '',
  'Rui Lopo, a fisherman from Porto, believes that the fish will not come back.',
  '',
].join('\n');

describe('kinds of quotation that are shown', () => {
  const show = (kinds: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('newsLens.quotes').update('kinds', kinds, vscode.ConfigurationTarget.Global);

  afterEach(async () => {
    await show(undefined);
    await closeAll();
  });

  async function open(): Promise<vscode.TextEditor> {
    const editor = await openText(text);
    await vscode.commands.executeCommand('newsLens.analyze');
    await analysisOf(editor.document);
    return editor;
  }

  /** The first words of what is shown of a document, once there is as much of it. */
  async function shown(document: vscode.TextDocument, count: number): Promise<string[]> {
    const { store } = await extensionApi();
    const quotes = await until(`${String(count)} quotations`, () => {
      const all = store.get(document)?.shown.analysis.quotes;
      return all?.length === count && all;
    });
    return quotes.map(({ content }) => (content[0] ?? '').split(' ').slice(0, 3).join(' '));
  }

  it('are direct, mixed and indirect ones, and those that are asked for', async () => {
    const { document } = await open();
    assert.deepEqual(await shown(document, 2), ['that the harbour', '"The port stays']);
    await show(['direct', 'thought']);
    await until('the thought', async () => (await shown(document, 2))[1] === 'that the fish');
    await show(['indirect']);
    assert.deepEqual(await shown(document, 1), ['that the harbour']);
    await show([]);
    assert.deepEqual(await shown(document, 0), []);
  });

  it('are the usual ones where the setting makes no sense', async () => {
    const { document } = await open();
    await show([]);
    await shown(document, 0);
    await show('direct');
    await shown(document, 2);
  });

  it('are sure enough: the others have a group of their own in the list, and a switch', async () => {
    const { store, tree } = await extensionApi();
    const { document } = await open();
    const settings = vscode.workspace.getConfiguration('newsLens.quotes');
    const least = (value: number | undefined): Thenable<void> =>
      settings.update('leastConfidence', value, vscode.ConfigurationTarget.Global);
    const groups = (): string[] =>
      tree.provider.getChildren().flatMap((node) => (node.type === 'group' ? [node.group] : []));
    try {
      await least(1);
      assert.deepEqual(await shown(document, 0), []);
      assert.equal(store.get(document)?.lessSure.length, 2);
      await until('the group', () => groups().at(-1) === 'lessSure' && !groups().includes('quote'));
      const group = tree.provider.getChildren().at(-1);
      assert.equal(tree.provider.getChildren(group).length, 2);
      assert.equal(group && tree.provider.getTreeItem(group).accessibilityInformation?.label, 'Less sure, 2');
      assert.match(statusLook(store, document)?.explanation ?? '', / · 2 less sure, not marked$/);
      await vscode.commands.executeCommand('newsLens.toggleLessSure');
      await shown(document, 2);
      await until('no group', () => !groups().includes('lessSure'));
      assert.deepEqual(store.get(document)?.lessSure, []);
      await vscode.commands.executeCommand('newsLens.toggleLessSure');
      // What was set before comes back, not the usual value.
      assert.equal(vscode.workspace.getConfiguration('newsLens.quotes').get('leastConfidence'), 1);
    } finally {
      await least(undefined);
    }
  });

  it('are fewer after one command, of those that are certain, and as many as before after the next', async () => {
    const { document } = await open();
    const least = (): unknown => vscode.workspace.getConfiguration('newsLens.quotes').get('leastConfidence');
    const before = least();
    await vscode.commands.executeCommand('newsLens.toggleFewerMarks');
    assert.equal(least(), 0.9);
    const { store } = await extensionApi();
    await until('the certain ones alone', () =>
      store.get(document)?.shown.analysis.quotes.every(({ confidence }) => confidence >= 0.9),
    );
    await vscode.commands.executeCommand('newsLens.toggleFewerMarks');
    assert.equal(least(), before);
    await shown(document, 2);
  });

  it('are the same in the list, the status bar, the outline and for the keys, and all are in the analysis', async () => {
    const { store, tree } = await extensionApi();
    const editor = await open();
    const { document } = editor;
    await show(['direct']);
    await shown(document, 1);
    assert.match(statusLook(store, document)?.text ?? '', / · 1 quote · /);
    await until('one quote in the list', () => {
      const nodes = tree.provider.getChildren().flatMap((node) => tree.provider.getChildren(node));
      return nodes.filter(({ type }) => type === 'quote').length === 1;
    });
    await until('one quote in the outline', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols.length === 1;
    });
    for (let i = 0; i < 2; i++) {
      await vscode.commands.executeCommand('newsLens.nextQuote');
      assert.equal(document.getText(editor.selection), '"The port stays open,"');
    }
    await vscode.commands.executeCommand('newsLens.copyAllQuotes');
    assert.match(await vscode.env.clipboard.readText(), /^“The port stays open,?” — [^\n]*\n$/);
    assert.equal(store.get(document)?.index.analysis.quotes.length, 3);
  });
});
