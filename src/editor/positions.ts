import * as vscode from 'vscode';
import type { Span } from '../engine/analysis';

/**
 * The one place where offsets of the engine (UTF-16 code units into the document as the host shows it) meet positions
 * of the editor. Offsets beyond the document are taken as its end.
 */

/** The editor's range of a span. */
export function toRange(document: vscode.TextDocument, [start, end]: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The editor's ranges of several spans, in their order. */
export function toRanges(document: vscode.TextDocument, spans: readonly Span[]): vscode.Range[] {
  return spans.map((span) => toRange(document, span));
}

/** The selection that covers a span, with the cursor at its beginning. */
export function toSelection(document: vscode.TextDocument, [start, end]: Span): vscode.Selection {
  return new vscode.Selection(document.positionAt(end), document.positionAt(start));
}

/** The span of a range of the editor. */
export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return [document.offsetAt(range.start), document.offsetAt(range.end)];
}

/** The offset of a position of the editor. */
export function toOffset(document: vscode.TextDocument, position: vscode.Position): number {
  return document.offsetAt(position);
}

/** The text of a span. */
export function textOf(document: vscode.TextDocument, span: Span): string {
  return document.getText(toRange(document, span));
}
