import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Article } from '../unit/editor/article';
import { closeAll, openSeed as open, openText, until } from './support';

describe('navigation', () => {
  afterEach(closeAll);

  const selected = (editor: vscode.TextEditor): string => editor.document.getText(editor.selection);
  const go = (command: string, ...rest: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`newsLens.${command}`, ...rest);

  /** The article with the cursor at its beginning; the editor remembers where it was. */
  async function openSeed(): ReturnType<typeof open> {
    const { editor, analysis } = await open();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    return { editor, analysis };
  }

  function putCursor(editor: vscode.TextEditor, words: string, nth = 1): void {
    const [start] = new Article(editor.document.getText()).span(words, nth);
    const position = editor.document.positionAt(start + 1);
    editor.selection = new vscode.Selection(position, position);
  }

  it('goes from quote to quote, round the end and back', async () => {
    const { editor, analysis } = await openSeed();
    const { quotes } = analysis.shown.analysis;
    const words = quotes.map(({ segments: [span = [0, 0]] }) => editor.document.getText().slice(...span));
    const seen: string[] = [];
    for (let i = 0; i < words.length; i++) {
      await go('nextQuote');
      seen.push(selected(editor));
    }
    assert.deepEqual(seen, words);
    await go('nextQuote');
    assert.equal(selected(editor), words[0]);
    await go('previousQuote');
    assert.equal(selected(editor), words.at(-1));
    await until('the quote in view', () =>
      editor.visibleRanges.some((range) => range.contains(editor.selection.start)),
    );
  });

  it('goes back to the beginning of the quote that the cursor is in', async () => {
    const { editor } = await openSeed();
    putCursor(editor, 'into a corner');
    await go('previousQuote');
    assert.match(selected(editor), /^"We must not push/);
  });

  it('goes from mention to mention of the same person', async () => {
    const { editor } = await openSeed();
    putCursor(editor, 'Alfano');
    await go('nextMention');
    assert.equal(selected(editor), 'Alfano');
    const first = editor.selection;
    await go('nextMention');
    assert.ok(editor.selection.start.isAfter(first.start));
    await go('previousMention');
    assert.deepEqual(editor.selection, first);
  });

  it('goes to the next and the previous speaker, person and place', async () => {
    const { editor, analysis } = await openSeed();
    const { quotes, entities } = analysis.shown.analysis;
    const words = ([start, end]: readonly [number, number]): string => editor.document.getText().slice(start, end);
    const first = (spans: readonly (readonly [number, number])[]): string =>
      words([...spans].sort((a, b) => a[0] - b[0])[0] ?? [0, 0]);
    await go('nextSpeaker');
    assert.equal(selected(editor), first(quotes.flatMap(({ speakers }) => speakers.map(({ span }) => span))));
    const names = (type: string): (readonly [number, number])[] =>
      entities.filter((entity) => entity.type === type).flatMap(({ mentions }) => mentions.map(({ span }) => span));
    for (const [command, type] of [
      ['Person', 'person'],
      ['Place', 'place'],
    ] as const) {
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await go(`next${command}`);
      const here = editor.selection;
      assert.ok(
        names(type).some((span) => words(span) === selected(editor)),
        selected(editor),
      );
      await go(`next${command}`);
      await go(`previous${command}`);
      assert.deepEqual(editor.selection, here);
    }
  });

  it('goes to a finding, chosen by kind, type or sureness', async () => {
    const { editor } = await openSeed();
    const done = go('goToFinding').then(() => true);
    let over = false;
    void done.then(() => (over = true));
    await until('a quote to be selected', () => selected(editor) !== '');
    await until('the end', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return over;
    });
    assert.match(selected(editor), /^["“]/, 'direct quotes come first');
  });

  it('stays where it is when there is nothing to go to', async () => {
    const { editor } = await openSeed();
    putCursor(editor, 'previously');
    const before = editor.selection;
    await go('nextMention');
    assert.deepEqual(editor.selection, before);
    const { document } = await openText('');
    await go('nextQuote');
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('reveals a span of a document, in the editor that shows it', async () => {
    const { editor } = await openSeed();
    const uri = editor.document.uri.toString();
    await openText('something else');
    await go('reveal', uri, 0, 6);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri);
    assert.equal(selected(vscode.window.activeTextEditor), 'Russia');
    await go('reveal', uri, 'nonsense');
    await go('reveal');
  });

  describe('go to speaker', () => {
    const press = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`workbench.action.${command}`);

    it('shows the first quote of the speaker pointed at, and goes back when left', async () => {
      const { editor } = await openSeed();
      const before = editor.selection;
      const left = go('goToSpeaker');
      await until('a quote to be selected', () => selected(editor) !== '');
      await press('closeQuickOpen');
      await left;
      await until('the selection of before', () => editor.selection.isEqual(before));
    });

    it('ends at the chosen quote of the chosen speaker', async () => {
      const { editor, analysis } = await openSeed();
      const done = go('goToSpeaker').then(() => true);
      let over = false;
      void done.then(() => (over = true));
      await until('a quote to be selected', () => selected(editor) !== '');
      await until('the end', async () => {
        await press('acceptSelectedQuickOpenItem');
        return over;
      });
      const spans = analysis.shown.analysis.quotes.map(({ segments: [span = [0, 0]] }) => span);
      assert.ok(spans.some((span) => editor.document.getText().slice(...span) === selected(editor)));
    });
  });
});
