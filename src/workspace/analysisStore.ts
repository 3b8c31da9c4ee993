import type * as vscode from 'vscode';
import type { Quotation } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';

/**
 * Why a document has, or has not, an analysis:
 * `unknown` not looked at yet; `excluded` not a document we read (language, scheme, glob); `offered` readable but does
 * not look like news, so it waits for *Analyse Now*; `tooLarge` over the size limit, waits likewise; `reading` the
 * worker is at it for the first time; `ready` there is an analysis, and newer versions are read as they come; `failed`
 * the engine could not read it (the log says why).
 */
export type DocumentState = 'unknown' | 'excluded' | 'offered' | 'tooLarge' | 'reading' | 'ready' | 'failed';

/** The last analysis of a document. */
export interface DocumentAnalysis {
  readonly uri: vscode.Uri;
  /** The version of the document it was made from; older than the document's while an edit is being read. */
  readonly version: number;
  /** Everything that was found; what is exported or checked. */
  readonly index: AnalysisIndex;
  /** The same with the quotations that `newsLens.quotes.kinds` and `leastConfidence` want: what is on screen. */
  readonly shown: AnalysisIndex;
  /** Quotations of the wanted kinds that are not sure enough to be shown: a group of their own in the list. */
  readonly lessSure: readonly Quotation[];
  /** A key that stays the same for the same entity or quotation over versions; for tree items and selections. */
  keyOf(id: string): string;
  /** The id in this analysis under a key of an earlier one. */
  idOf(key: string): string | undefined;
}

/** Holds the analysis of every open document that is read; everything on screen only subscribes to it. */
export interface AnalysisStore extends vscode.Disposable {
  /** Fires with the document's address when its state or its analysis has changed. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  state(document: vscode.TextDocument): DocumentState;
  /** The analysis on hand; look at its `version` before drawing positions. */
  get(document: vscode.TextDocument): DocumentAnalysis | undefined;
  /**
   * Reads the document now, whatever the settings say of when (size and language included), and resolves with the
   * analysis of its current version; undefined when cancelled or not readable at all.
   */
  analyze(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<DocumentAnalysis | undefined>;
  /** The analysis of the current version: at once when there is one, else after the reading under way. */
  current(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<DocumentAnalysis | undefined>;
}
