import { Class, classOf } from './characters';

/** A line of a text that is not blank, without the white space at its edges. */
export interface TextLine {
  /** Offset of the first character that is no space. */
  readonly start: number;
  /** Offset behind the last character that is no space. */
  readonly end: number;
  /** Spaces and tabs in front. */
  readonly indent: number;
  /** True if a blank line, a page end, a line of dashes or the end of the text follows. */
  readonly last: boolean;
}

/** Lines of dashes, stars or dots part what they stand between. */
const rule = /^[-–—*_=~#•·. ]{3,}$/;
const address = /^<?(?:https?:\/\/|www\.)\S+>?$/i;
const longestFurniture = 200;

function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function isFurniture(text: string, start: number, end: number): boolean {
  if (end - start > longestFurniture) return false;
  const first = classOf(text.charCodeAt(start));
  if (first === Class.Punctuation || first === Class.Symbol)
    return rule.test(text.slice(start, end)) || address.test(text.slice(start, end));
  const letter = text.charCodeAt(start) | 0x20;
  return (letter === 0x68 || letter === 0x77) && address.test(text.slice(start, end));
}

interface Draft {
  start: number;
  end: number;
  indent: number;
  last: boolean;
}

/** The lines that hold prose. Lines that are only an address are left out. */
export function proseLines(text: string): TextLine[] {
  const lines: Draft[] = [];
  let previous: Draft | undefined;
  let at = 0;
  while (at < text.length) {
    const from = at;
    while (at < text.length && classOf(text.charCodeAt(at)) === Class.Space && !isLineEnd(text.charCodeAt(at))) at++;
    const start = at;
    while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
    let end = at;
    while (end > start && classOf(text.charCodeAt(end - 1)) === Class.Space) end--;
    if (end === start || isFurniture(text, start, end)) {
      if (previous) previous.last = true;
    } else {
      previous = { start, end, indent: start - from, last: false };
      lines.push(previous);
    }
    const mark = text.charCodeAt(at);
    if (previous && (mark === 0x0c || mark === 0x2029)) previous.last = true;
    at += mark === 0x0d && text.charCodeAt(at + 1) === 0x0a ? 2 : 1;
  }
  if (previous) previous.last = true;
  return lines;
}
