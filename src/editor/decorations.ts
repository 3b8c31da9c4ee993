import * as vscode from 'vscode';
import type { AnalysisStore } from '../workspace/analysisStore';
import type { Span } from '../engine/analysis';
import { documentLength, formatOf } from '../workspace/eligibility';
import { createDecorationStyles, type DecorationStyles } from './decorationStyles';
import { currentLegend } from './legend';
import { captionParts } from './captionParts';
import { isLegend } from './legendText';
import { isDrawn, partToDraw } from './drawnPart';
import { dropMarks, moveMarks, newSpans, type Edit } from './liveMarks';
import { markKinds, marksOf, noMarks, type MarkKind, type Marks } from './marks';
import { hasBlankLines, paragraphsAround } from './paragraphsAround';
import { toRanges, toSpan } from './positions';
import { highlightSettings, type HighlightSettings } from './settings';
import { registerToggleHighlights } from './toggleHighlights';

/** The marks of a document as they stand on screen; after an edit, moved with the text. */
interface Drawn {
  readonly marks: Marks;
  /** The stretches in which they are drawn. */
  readonly part: readonly Span[];
  /** Whether blank lines part the paragraphs of the document. */
  readonly blankLines: boolean;
}

/** Puts marks of one kind into an editor, in place of those that were there. */
export type Draw = (
  editor: vscode.TextEditor,
  kind: MarkKind,
  style: vscode.TextEditorDecorationType,
  ranges: vscode.Range[],
) => void;

/** Draws the marks of the analyses into the visible editors, and the samples into the legend. */
export class Decorations implements vscode.Disposable {
  readonly #store: AnalysisStore;
  readonly #put: Draw;
  readonly #drawn = new Map<string, Drawn>();
  readonly #subscriptions: vscode.Disposable;
  #settings: HighlightSettings = highlightSettings();
  #styles: DecorationStyles = createDecorationStyles(this.#settings.overviewRuler, this.#settings.looks);

  constructor(
    store: AnalysisStore,
    put: Draw = (editor, _kind, style, ranges) => editor.setDecorations(style, ranges),
  ) {
    this.#store = store;
    this.#put = put;
    this.#subscriptions = vscode.Disposable.from(
      store.onDidChange((uri) => this.#drawDocument(uri)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.#drawEditors(editors)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#onScroll(textEditor)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#onEdit(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#drawn.delete(document.uri.toString())),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('newsLens.highlights')) this.#onSettings();
      }),
    );
    this.#drawEditors(vscode.window.visibleTextEditors);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#disposeStyles();
    this.#drawn.clear();
  }

  #onSettings(): void {
    const before = this.#settings;
    this.#settings = highlightSettings();
    const { overviewRuler, looks } = this.#settings;
    if (before.overviewRuler !== overviewRuler || JSON.stringify(before.looks) !== JSON.stringify(looks)) {
      this.#disposeStyles();
      this.#styles = createDecorationStyles(overviewRuler, looks);
    }
    this.#drawEditors(vscode.window.visibleTextEditors);
  }

  #disposeStyles(): void {
    for (const kind of markKinds) this.#styles[kind].dispose();
  }

  #drawEditors(editors: readonly vscode.TextEditor[]): void {
    for (const uri of new Set(editors.map((editor) => editor.document.uri))) this.#drawDocument(uri);
  }

  /** Draws the analysis on hand, or leaves what is drawn while a newer version is being read. */
  #drawDocument(uri: vscode.Uri): void {
    const editors = editorsOf(uri);
    const document = editors[0]?.document;
    if (!document) return;
    const key = uri.toString();
    const analysis = this.#store.get(document);
    if (isLegend(document.uri)) {
      this.#drawn.set(key, { marks: currentLegend().marks, part: [[0, Infinity]], blankLines: true });
    } else if (!analysis) {
      this.#drawn.delete(key);
    } else if (analysis.version === document.version) {
      const part = partToDraw(editors.flatMap(visibleSpans), documentLength(document));
      const found = marksOf(analysis.shown.analysis, this.#settings.kinds, part);
      const marks = formatOf(document) === 'captions' ? ofCaptions(found, document.getText()) : found;
      this.#drawn.set(key, { marks, part, blankLines: hasBlankLines(document) });
    }
    for (const editor of editors) this.#draw(editor, this.#drawn.get(key)?.marks ?? noMarks, markKinds);
  }

  /** A long text is marked around what is visible only. While an edit is being read, the rest waits for the analysis. */
  #onScroll(editor: vscode.TextEditor): void {
    const { document } = editor;
    const drawn = this.#drawn.get(document.uri.toString());
    if (!drawn || this.#store.get(document)?.version !== document.version) return;
    if (!isDrawn(drawn.part, visibleSpans(editor), documentLength(document))) this.#drawDocument(document.uri);
  }

  #draw(editor: vscode.TextEditor, marks: Marks, kinds: readonly MarkKind[]): void {
    const always = isLegend(editor.document.uri);
    for (const kind of kinds) {
      const wanted = always || (this.#settings.enabled && this.#settings.kinds.has(kind));
      this.#put(editor, kind, this.#styles[kind], wanted ? toRanges(editor.document, marks[kind]) : []);
    }
  }

  /** Hides the marks of the paragraphs being edited; the editor itself moves the others with the text. */
  #onEdit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const drawn = this.#drawn.get(key);
    if (!drawn || contentChanges.length === 0) return;
    const edits = contentChanges.map((change): Edit => ({
      start: change.rangeOffset,
      removed: change.rangeLength,
      inserted: change.text.length,
    }));
    const moved = moveMarks(drawn.marks, edits);
    const edited = newSpans(edits).map((span) => paragraphsAround(document, span, drawn.blankLines));
    const kept = dropMarks(moved.marks, edited);
    this.#drawn.set(key, { ...drawn, marks: kept.marks });
    const lost = markKinds.filter((kind) => moved.lost.includes(kind) || kept.lost.includes(kind));
    for (const editor of editorsOf(document.uri)) this.#draw(editor, kept.marks, lost);
  }
}

/** Registers the highlights and the command that switches them. */
export function registerDecorations(store: AnalysisStore): vscode.Disposable {
  return vscode.Disposable.from(new Decorations(store), registerToggleHighlights());
}

/** What is visible; of an editor that is about to be shown, where its cursor is. */
function visibleSpans({ document, visibleRanges, selection }: vscode.TextEditor): Span[] {
  return (visibleRanges.length > 0 ? visibleRanges : [selection]).map((range) => toSpan(document, range));
}

function editorsOf(uri: vscode.Uri): vscode.TextEditor[] {
  const key = uri.toString();
  return vscode.window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === key);
}

/** Times stand between the words of one quotation, and are nobody's. */
function ofCaptions(marks: Marks, text: string): Marks {
  return { ...marks, directQuote: marks.directQuote.flatMap((span) => captionParts(text, span)) };
}
