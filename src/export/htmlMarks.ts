import type { Span } from '../engine/analysis';
import { htmlText } from './htmlText';

/** A stretch of a text in an element of its own. */
export interface TextMark {
  /** UTF-16, half-open. */
  readonly span: Span;
  /** The opening tag; where marks cross or a paragraph ends, one mark becomes several elements. */
  open(first: boolean): string;
  readonly close: string;
}

/** The part of a mark that one element holds. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly mark: TextMark;
  readonly first: boolean;
}

/**
 * A part of a text as paragraphs of HTML, each mark around its stretch. Blank lines end a paragraph. Of marks with the
 * same span the one given first is outside; a mark that begins in another and ends behind it is cut at the other's end.
 */
export function markedParagraphs(text: string, part: Span, marks: readonly TextMark[]): string {
  const paragraphs = paragraphsOf(text, part);
  const pieces: Piece[][] = paragraphs.map(() => []);
  let from = 0;
  for (const mark of inOrder(marks)) {
    const [start, end] = mark.span;
    while (from < paragraphs.length && (paragraphs[from]?.[1] ?? 0) <= start) from += 1;
    for (let i = from; i < paragraphs.length; i += 1) {
      const [begin, stop] = paragraphs[i] ?? [0, 0];
      if (begin >= end) break;
      const piece = { start: Math.max(start, begin), end: Math.min(end, stop), mark, first: i === from };
      if (piece.end > piece.start) pieces[i]?.push(piece);
    }
  }
  return paragraphs.map((span, i) => `<p>${nested(text, span, pieces[i] ?? [])}</p>\n`).join('');
}

function inOrder(marks: readonly TextMark[]): TextMark[] {
  return [...marks].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** What stands between blank lines, without the white space around it. */
function paragraphsOf(text: string, [from, to]: Span): Span[] {
  const found: Span[] = [];
  const add = (start: number, end: number): void => {
    const words = text.slice(start, end);
    const begin = start + (words.length - words.trimStart().length);
    if (begin < end) found.push([begin, start + words.trimEnd().length]);
  };
  let at = from;
  for (const blank of text.slice(from, to).matchAll(/(?:\r\n|\r(?!\n)|\n)(?:[^\S\r\n]*(?:\r\n|\r(?!\n)|\n))+/g)) {
    add(at, from + blank.index);
    at = from + blank.index + blank[0].length;
  }
  add(at, to);
  return found;
}

/** The text of a span with its pieces, which are sorted by their start, the longer one first. */
function nested(text: string, [from, to]: Span, pieces: readonly Piece[]): string {
  let html = '';
  let at = from;
  let queue = pieces;
  for (let i = 0; i < queue.length;) {
    const piece = queue[i];
    if (!piece) break;
    const inner: Piece[] = [];
    const beyond: Piece[] = [];
    let next = i + 1;
    for (; (queue[next]?.start ?? piece.end) < piece.end; next += 1) {
      const other = queue[next];
      if (!other) break;
      inner.push({ ...other, end: Math.min(other.end, piece.end) });
      if (other.end > piece.end) beyond.push({ ...other, start: piece.end, first: false });
    }
    html += htmlText(text.slice(at, piece.start)) + piece.mark.open(piece.first);
    html += nested(text, [piece.start, piece.end], inner) + piece.mark.close;
    at = piece.end;
    i = next;
    if (beyond.length > 0) {
      // What is left may lie among the marks that follow.
      queue = [...beyond, ...queue.slice(next)].sort((a, b) => a.start - b.start || b.end - a.end);
      i = 0;
    }
  }
  return html + htmlText(text.slice(at, to));
}
