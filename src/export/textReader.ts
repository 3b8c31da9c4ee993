import type { Analysis, Span } from '../engine/analysis';
import { countBefore } from '../engine/analysisIndex';

/** The words and lines of a document at the offsets of its analysis, whichever unit those are in. */
export interface TextReader {
  /** The words of a span. */
  slice(span: Span): string;
  /** The line of an offset, counted from 1. */
  line(offset: number): number;
  /** The paragraph of an offset, counted from 1, and its first words. */
  paragraph(offset: number): { readonly number: number; readonly begin: string };
}

/** A reader of `text` for offsets in UTF-16 code units or, as Python counts them, in code points. */
export function createTextReader(text: string, offsets: Analysis['offsets'] = 'utf16'): TextReader {
  const unit = offsets === 'utf16' ? (offset: number) => offset : codePointUnits(text);
  let starts: number[] | undefined;
  let paragraphs: number[] | undefined;
  return {
    slice: ([start, end]) => text.slice(unit(start), unit(end)),
    line(offset) {
      starts ??= lineStarts(text);
      return countBefore(starts, unit(offset) + 1, itself);
    },
    paragraph(offset) {
      paragraphs ??= paragraphStarts(text);
      const number = Math.max(1, countBefore(paragraphs, unit(offset) + 1, itself));
      const start = paragraphs[number - 1] ?? 0;
      return { number, begin: firstWords(text.slice(start, start + 4 * BEGIN)) };
    },
  };
}

/** Of a paragraph's first words so many characters are shown. */
const BEGIN = 32;

/** Where paragraphs begin: behind a blank line, or behind a line that ends a sentence. */
function paragraphStarts(text: string): number[] {
  const starts: number[] = [];
  let before = '';
  for (const start of lineStarts(text)) {
    const line = /[^\r\n]*/y;
    line.lastIndex = start;
    const words = line.exec(text)?.[0].trim() ?? '';
    if (words !== '' && (before === '' || /[.!?…][”"’')\]]*$/.test(before))) starts.push(start);
    before = words;
  }
  return starts;
}

function firstWords(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/\s+/g, ' ').trim();
  return line.length <= BEGIN
    ? line
    : `${[...line]
        .slice(0, BEGIN)
        .join('')
        .replace(/\s+\S*$/, '')}…`;
}

/** Where lines begin, as the editor counts lines: after LF, CR LF or CR. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The code unit at which a code point begins. Each pair of surrogates before it moves it by one. */
export function codePointUnits(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(match.index - pairs.length);
  return (offset) => offset + countBefore(pairs, offset, itself);
}

const itself = (offset: number): number => offset;
