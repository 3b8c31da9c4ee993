import * as vscode from 'vscode';
import type { Span } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import type { AnalysisStore } from '../workspace/analysisStore';
import { registerGoToFinding } from './goToFinding';
import { registerGoToSpeaker } from './goToSpeaker';
import { mentionsAt, namesOfType, neighbour, quoteSpans, speakerSpans, type Direction } from './neighbours';
import { toSelection, toSpan } from './positions';

/** How long a word in the status bar stays, in milliseconds. */
const messageTime = 3000;

/** Selects a span and brings it into view, to the middle when it was out of sight. */
export function select(editor: vscode.TextEditor, span: Span): void {
  const selection = toSelection(editor.document, span);
  editor.selection = selection;
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Registers the commands that move through an article. */
export function registerNavigation(store: AnalysisStore): vscode.Disposable {
  const quotes = (index: AnalysisIndex): Span[] => quoteSpans(index.analysis.quotes);
  const noQuote = vscode.l10n.t('No quote in this text');
  const noName = vscode.l10n.t('Put the cursor on a person, an organisation or a place first');
  const people = (index: AnalysisIndex): Span[] => namesOfType(index, 'person');
  const places = (index: AnalysisIndex): Span[] => namesOfType(index, 'place');
  const noSpeaker = vscode.l10n.t('Nobody is quoted in this text.');
  const noPerson = vscode.l10n.t('No person is named in this text');
  const noPlace = vscode.l10n.t('No place is named in this text');
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsLens.nextQuote', () => move(store, 'next', quotes, noQuote)),
    vscode.commands.registerCommand('newsLens.previousQuote', () => move(store, 'previous', quotes, noQuote)),
    vscode.commands.registerCommand('newsLens.nextMention', () => move(store, 'next', mentionsAt, noName)),
    vscode.commands.registerCommand('newsLens.previousMention', () => move(store, 'previous', mentionsAt, noName)),
    vscode.commands.registerCommand('newsLens.nextSpeaker', () => move(store, 'next', speakerSpans, noSpeaker)),
    vscode.commands.registerCommand('newsLens.previousSpeaker', () => move(store, 'previous', speakerSpans, noSpeaker)),
    vscode.commands.registerCommand('newsLens.nextPerson', () => move(store, 'next', people, noPerson)),
    vscode.commands.registerCommand('newsLens.previousPerson', () => move(store, 'previous', people, noPerson)),
    vscode.commands.registerCommand('newsLens.nextPlace', () => move(store, 'next', places, noPlace)),
    vscode.commands.registerCommand('newsLens.previousPlace', () => move(store, 'previous', places, noPlace)),
    registerGoToFinding(store),
    vscode.commands.registerCommand('newsLens.reveal', reveal),
    registerGoToSpeaker(store),
  );
}

/** Goes from the selection to the neighbour among some spans; a word in the status bar when there are none. */
async function move(
  store: AnalysisStore,
  direction: Direction,
  spansOf: (index: AnalysisIndex, selection: Span) => Span[],
  none: string,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const analysis = editor && (await store.current(editor.document));
  if (!analysis) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('News Lens has not read this text'), messageTime);
    return;
  }
  const selection = toSpan(editor.document, editor.selection);
  const target = neighbour(spansOf(analysis.shown, selection), selection, direction);
  if (target) select(editor, target);
  else vscode.window.setStatusBarMessage(none, messageTime);
}

/** Opens a document at a span; what links in hovers and trees run. Arguments that make no sense are ignored. */
async function reveal(uri: unknown, start: unknown, end: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(
    document,
    shown?.viewColumn ? { viewColumn: shown.viewColumn } : {},
  );
  select(editor, [start, end]);
}
