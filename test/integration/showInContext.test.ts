import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/editor/treeNodes';
import { inside } from './articles';
import { closeAll, extensionApi, openSeed, openText, until } from './support';

describe('show in context', () => {
  afterEach(closeAll);

  const selected = (editor: vscode.TextEditor): string => editor.document.getText(editor.selection);
  const press = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`workbench.action.${command}`);
  const show = (node?: TreeNode): Thenable<unknown> => vscode.commands.executeCommand('newsLens.showInContext', node);

  function putCursor(editor: vscode.TextEditor, words: string, nth = 1): vscode.Selection {
    const position = inside(editor.document, words, nth);
    editor.selection = new vscode.Selection(position, position);
    return editor.selection;
  }

  it('begins at the mention under the cursor, follows the list, and goes back when it is left', async () => {
    const { editor } = await openSeed();
    const before = putCursor(editor, 'Alfano', 2);
    const left = show();
    await until('the mention', () => selected(editor) === 'Alfano');
    const { line } = editor.selection.start;
    await press('quickOpenSelectNext');
    await until('the next mention', () => editor.selection.start.line > line);
    assert.equal(selected(editor), 'Alfano');
    await press('closeQuickOpen');
    await left;
    assert.deepEqual(editor.selection, before);
  });

  it('stays at the mention that is chosen', async () => {
    const { editor } = await openSeed();
    putCursor(editor, 'Alfano', 2);
    const done = show();
    await until('the mention', () => selected(editor) === 'Alfano');
    await press('acceptSelectedQuickOpenItem');
    await done;
    assert.equal(selected(editor), 'Alfano');
  });

  it('asks who or what when the cursor is on nothing', async () => {
    const { editor, analysis } = await openSeed();
    putCursor(editor, 'previously');
    let over = false;
    const done = show().then(() => (over = true));
    const entities = [...analysis.index.analysis.entities].sort((a, b) => b.mentions.length - a.mentions.length);
    const first = entities[0]?.mentions[0]?.span ?? [0, 0];
    await until('the first mention', () => selected(editor) === editor.document.getText().slice(...first));
    await until('the end', async () => {
      await press('acceptSelectedQuickOpenItem');
      return over;
    });
    await done;
    assert.notEqual(selected(editor), '');
  });

  it('shows the mentions of a row of the tree', async () => {
    const { tree } = await extensionApi();
    const { editor } = await openSeed();
    await until('the tree', () => tree.provider.model?.source.uri === editor.document.uri.toString());
    const rows = tree.provider.getChildren().flatMap((group) => tree.provider.getChildren(group));
    const row = rows.find((node) => node.type === 'entity' && node.entity.name === 'Rex Tillerson');
    assert.ok(row);
    const done = show(row);
    await until('a mention', () => selected(editor) === 'Rex Tillerson');
    await press('quickOpenSelectNext');
    await until('the next mention', () => selected(editor) === 'Tillerson');
    await press('closeQuickOpen');
    await done;
  });

  it('ends at once where nothing can be shown', async () => {
    await show();
    await openText('');
    await show();
  });

  describe('as a document', () => {
    const viewOf = (article: vscode.Uri, what: string): Thenable<vscode.TextDocument> =>
      vscode.workspace.openTextDocument(
        vscode.Uri.from({
          scheme: 'newslens-context',
          path: 'Mentions',
          query: JSON.stringify({ article: article.toString(), what }),
        }),
      );

    it('has the mentions under each other', async () => {
      const { editor, analysis } = await openSeed();
      const tillerson = analysis.index.analysis.entities.find(({ name }) => name === 'Rex Tillerson');
      assert.ok(tillerson);
      const view = await viewOf(editor.document.uri, `entity:${analysis.keyOf(tillerson.id)}`);
      const lines = view.getText().trimEnd().split('\n').slice(3);
      assert.ok(lines.length >= tillerson.mentions.length);
      const column = (lines[0] ?? '').search(/(?:Rex )?Tillerson/);
      const mentioned = tillerson.mentions.map(({ span }) => editor.document.getText().slice(...span));
      assert.ok(mentioned.includes('He'), 'pronouns are mentions, too');
      for (const line of lines)
        assert.ok(
          mentioned.some((words) => line.startsWith(words, column)),
          view.getText(),
        );
      for (const line of lines) assert.match(line, /^ *\d+ {2}/);
    });

    it('says so when the name is not in the article any more', async () => {
      const { editor } = await openSeed();
      const view = await viewOf(editor.document.uri, 'entity:gone');
      assert.match(view.getText(), /not in the article any more/);
      assert.match((await viewOf(editor.document.uri, 'odd')).getText(), /not in the article any more/);
    });
  });
});
