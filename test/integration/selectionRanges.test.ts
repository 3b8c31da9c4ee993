import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { registerSelectionRanges } from '../../src/editor/selectionRanges';
import { inside, reisArticle } from './articles';
import { HandMadeStore } from './handMadeStore';
import { closeAll, openSeed, openText } from './support';

describe('selection ranges', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('newsLens.navigation').update('features', undefined, true);
    await closeAll();
  });

  async function rangesAt(document: vscode.TextDocument, ...positions: vscode.Position[]): Promise<string[][]> {
    const ranges = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      positions,
    );
    return ranges.map((range) => {
      const texts: string[] = [];
      for (let next: vscode.SelectionRange | undefined = range; next; next = next.parent) {
        texts.push(document.getText(next.range));
      }
      return texts;
    });
  }

  it('grow in an article from the word to the quote with its speaker', async () => {
    const { editor } = await openSeed();
    const [texts] = await rangesAt(editor.document, inside(editor.document, 'Russian Federation into'));
    const quote = '"We must not push Russian Federation into a corner"';
    for (const step of ['Russian', quote.slice(1, -1), quote]) assert.ok(texts?.includes(step), step);
    const last = texts?.filter((text) => text.includes(quote) && text !== quote) ?? [];
    assert.match(last[0] ?? '', /Alfano.* warned.*corner"$/);
  });

  it('are taken by the editor’s own command, at every cursor', async () => {
    const { editor } = await openSeed();
    const cursors = ['push Russian', 'first step'].map((words) => inside(editor.document, words));
    editor.selections = cursors.map((cursor) => new vscode.Selection(cursor, cursor));
    const selected = (): string[] => editor.selections.map((selection) => editor.document.getText(selection));
    const seen = new Set<string>();
    for (let i = 0; i < 12; i++) {
      await vscode.commands.executeCommand('editor.action.smartSelect.expand');
      for (const text of selected()) seen.add(text);
    }
    assert.ok(seen.has('We must not push Russian Federation into a corner'));
    assert.ok([...seen].some((text) => /^"?will be complex, but the first step.*already very important$/.test(text)));
  });

  it('are the editor’s own once switched off', async () => {
    const { editor } = await openSeed();
    await vscode.workspace.getConfiguration('newsLens.navigation').update('features', ['mentions'], true);
    const [texts] = await rangesAt(editor.document, inside(editor.document, 'Russian Federation into'));
    assert.ok(!texts?.includes('We must not push Russian Federation into a corner'));
  });

  describe('of findings made by hand', () => {
    const store = new HandMadeStore();
    let registration: vscode.Disposable;
    before(() => (registration = registerSelectionRanges(store)));
    after(() => {
      registration.dispose();
      store.dispose();
    });

    it('end with the paragraph, in Windows lines too, and take any place of the text', async () => {
      for (const lineEnd of ['\n', '\r\n']) {
        const article = reisArticle(lineEnd);
        const { document } = await openText(article.text);
        store.give(document, article.analysis());
        const [name, blank, end] = await rangesAt(
          document,
          inside(document, 'Porto', 2),
          new vscode.Position(1, 0),
          document.lineAt(document.lineCount - 1).range.end,
        );
        const quote = '“We stay in Porto,”';
        for (const step of ['Porto', quote.slice(1, -1), quote, `${quote} the mayor said`]) {
          assert.ok(name?.includes(step), step);
        }
        assert.ok(name?.includes(`${quote} the mayor said on Monday.`));
        assert.ok(blank && end?.includes('It rained.'));
        assert.ok(!blank.some((text) => text !== '' && text !== lineEnd && text !== document.getText()));
        await closeAll();
      }
    });
  });
});
