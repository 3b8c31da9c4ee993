import type { Span } from '../engine/analysis';

/** A line's worth of text around a span, with the place of the span in it (UTF-16, half-open). */
export interface Preview {
  readonly text: string;
  readonly highlight: Span;
}

/** Characters shown before a name; a narrow side bar still shows the name then. */
const BEFORE = 20;
const AFTER = 80;

/** The words around a span on its own line, clipped at word boundaries; looks at a window only, however long the line. */
export function previewOf(text: string, [start, end]: Span): Preview {
  const left = text.slice(Math.max(0, start - BEFORE), start);
  const lineStart = Math.max(left.lastIndexOf('\n'), left.lastIndexOf('\r')) + 1;
  const right = text.slice(end, end + AFTER);
  const lineEnd = right.search(/[\r\n]/);
  const clippedLeft = lineStart === 0 && start > BEFORE;
  const clippedRight = lineEnd < 0 && end + AFTER < text.length;
  const before = clippedLeft ? `…${left.replace(/^\S*\s+/, '')}` : left.slice(lineStart);
  const after = clippedRight
    ? `${right.replace(/\s+\S*$/, '')}…`
    : right.slice(0, lineEnd < 0 ? right.length : lineEnd);
  const head = fold(before).trimStart();
  const name = fold(text.slice(start, end));
  return {
    text: wellFormed(`${head}${name}${fold(after).trimEnd()}`),
    highlight: [head.length, head.length + name.length],
  };
}

/** At most `limit` characters of a text, white space folded, with an ellipsis where it was cut. */
export function clip(text: string, limit: number): string {
  const folded = wellFormed(fold(text.slice(0, limit * 2)).trim());
  if (folded.length <= limit && text.length <= limit * 2) return folded;
  const cut = folded.slice(0, limit);
  return `${wellFormed(cut.replace(/\s+\S{0,20}$/, ''))}…`;
}

/** Runs of white space and control characters as one blank. */
export const fold = (words: string): string => words.replace(/[\s\p{Cc}]+/gu, ' ');

/** Half a surrogate pair, left over by a cut, would show as a box (and must not cross the port to the window). */
export const wellFormed = (words: string): string =>
  words.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
