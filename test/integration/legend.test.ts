import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Decorations } from '../../src/editor/decorations';
import { legendScheme } from '../../src/editor/legendText';
import { markKinds, type MarkKind } from '../../src/editor/marks';
import { HandMadeStore } from './handMadeStore';
import { closeAll, extensionApi, openSeed, until } from './support';

describe('legend', () => {
  afterEach(closeAll);

  it('opens beside the article, cannot be edited, and wears the marks it explains', async () => {
    const { store } = await extensionApi();
    const { editor: article } = await openSeed();
    await vscode.commands.executeCommand('newsLens.showLegend');
    const editor = await until('the legend', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.scheme === legendScheme && active;
    });
    assert.notEqual(editor.viewColumn, article.viewColumn);
    assert.equal(store.state(editor.document), 'excluded');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(legendScheme), undefined);

    const drawn = new Map<MarkKind, string[]>();
    const empty = new HandMadeStore();
    const decorations = new Decorations(empty, (target, kind, _style, ranges) => {
      if (target === editor)
        drawn.set(
          kind,
          ranges.map((range) => target.document.getText(range)),
        );
    });
    try {
      for (const kind of markKinds) {
        const [sample] = drawn.get(kind) ?? [];
        assert.ok(sample, kind);
        const line = editor.document
          .getText()
          .split('\n')
          .find((row) => row.startsWith(sample));
        assert.match(line ?? '', / {2}\S/, `${kind} is explained beside its sample`);
      }
    } finally {
      decorations.dispose();
      empty.dispose();
    }
  });

  it('is one document, however often it is asked for', async () => {
    await openSeed();
    await vscode.commands.executeCommand('newsLens.showLegend');
    await vscode.commands.executeCommand('newsLens.showLegend');
    const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === legendScheme);
    assert.equal(open.length, 1);
  });
});
