import * as vscode from 'vscode';
import type { Span } from '../engine/analysis';
import { paragraphLines } from './liveMarks';
import { toRange, toSpan } from './positions';

/** The paragraphs that a span touches, without the line end behind them. */
export function paragraphsAround(document: vscode.TextDocument, span: Span, blankLines: boolean): Span {
  const range = toRange(document, span);
  const lines = { lineCount: document.lineCount, isBlank: (line: number) => isBlank(document, line) };
  const [first, last] = paragraphLines(lines, range.start.line, range.end.line, blankLines);
  return toSpan(document, new vscode.Range(first, 0, last, document.lineAt(last).text.length));
}

/** Whether blank lines part the paragraphs of the document. */
export function hasBlankLines(document: vscode.TextDocument): boolean {
  let seen = false;
  for (let line = 0; line < document.lineCount; line++) {
    if (!isBlank(document, line)) {
      if (seen) return true;
    } else if (line > 0 && !isBlank(document, line - 1)) {
      seen = true;
    }
  }
  return false;
}

/** Whether a line of the document has nothing but white space. */
export function isBlank(document: vscode.TextDocument, line: number): boolean {
  return document.lineAt(line).isEmptyOrWhitespace;
}
