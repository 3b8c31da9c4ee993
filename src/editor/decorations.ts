import * as vscode from 'vscode';
import type { AnalysisStore } from '../workspace/analysisStore';
import { createDecorationStyles, type DecorationStyles } from './decorationStyles';
import { currentLegend } from './legend';
import { isLegend } from './legendText';
import { dropMarks, moveMarks, newSpans, type Edit } from './liveMarks';
import { markKinds, marksOf, noMarks, type MarkKind, type Marks } from './marks';
import { hasBlankLines, paragraphsAround } from './paragraphsAround';
import { toRanges } from './positions';
import { highlightSettings, type HighlightSettings } from './settings';
import { registerToggleHighlights } from './toggleHighlights';

/** The marks of a document as they stand on screen; after an edit, moved with the text. */
interface Drawn {
  readonly marks: Marks;
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
  #styles: DecorationStyles = createDecorationStyles(this.#settings.overviewRuler);

  constructor(
    store: AnalysisStore,
    put: Draw = (editor, _kind, style, ranges) => editor.setDecorations(style, ranges),
  ) {
    this.#store = store;
    this.#put = put;
    this.#subscriptions = vscode.Disposable.from(
      store.onDidChange((uri) => this.#drawDocument(uri)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.#drawEditors(editors)),
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
    if (before.overviewRuler !== this.#settings.overviewRuler) {
      this.#disposeStyles();
      this.#styles = createDecorationStyles(this.#settings.overviewRuler);
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
      this.#drawn.set(key, { marks: currentLegend().marks, blankLines: true });
    } else if (!analysis) {
      this.#drawn.delete(key);
    } else if (analysis.version === document.version) {
      const marks = marksOf(analysis.shown.analysis, this.#settings.kinds);
      this.#drawn.set(key, { marks, blankLines: hasBlankLines(document) });
    }
    for (const editor of editors) this.#draw(editor, this.#drawn.get(key)?.marks ?? noMarks, markKinds);
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

function editorsOf(uri: vscode.Uri): vscode.TextEditor[] {
  const key = uri.toString();
  return vscode.window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === key);
}
