import type { Span } from '../engine/analysis';
import type { TextReader } from '../export/textReader';
import { fold, wellFormed } from '../editor/preview';
import type { ReadingLine, ReadingTarget } from './readingText';

/** Some words of a text with what stands around them in their paragraph, white space folded. */
export interface Context {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Gives the words of a span with at most so many characters of their paragraph before and after them. */
export type ContextReader = (span: Span, before: number, after: number) => Context;

/** Widths of the columns, in characters; half a window shows the words before a mention, and some after it. */
const BEFORE = 30;
const AFTER = 70;

/** A text is looked at around a mention only, however long the paragraph: so many times what is shown. */
const WINDOW = 4;

/** Reads contexts out of a text. They are cut between words, with an ellipsis where the paragraph goes on. */
export function createContextReader(text: string): ContextReader {
  // Without blank lines each line is a paragraph.
  const border = /\n[^\S\n]*\n/.test(text) ? /\n[^\S\n]*\n/ : /[\r\n]/;
  return ([start, end], before, after) => {
    const from = Math.max(0, start - WINDOW * before);
    const to = Math.min(text.length, end + WINDOW * after);
    const left = text.slice(from, start).split(border);
    const right = text.slice(end, to).split(border);
    return {
      before: clipStart(fold(left.at(-1) ?? '').trimStart(), before, left.length === 1 && from > 0),
      words: wellFormed(fold(text.slice(start, end))),
      after: clipEnd(fold(right[0] ?? '').trimEnd(), after, right.length === 1 && to < text.length),
    };
  };
}

function clipStart(words: string, limit: number, cut: boolean): string {
  const letters = [...words];
  if (letters.length <= limit) return `${cut ? '…' : ''}${wellFormed(words)}`;
  const kept = letters.slice(1 - limit).join('');
  return `…${wellFormed(kept.replace(/^\S{0,20}\s+/, ''))}`;
}

function clipEnd(words: string, limit: number, cut: boolean): string {
  const letters = [...words];
  if (letters.length <= limit) return `${wellFormed(words)}${cut ? '…' : ''}`;
  const kept = letters.slice(0, limit - 1).join('');
  return `${wellFormed(kept.replace(/\s+\S{0,20}$/, ''))}…`;
}

/** One line for each mention: the number of its line in the article, and the mentions under each other in one column. */
export function contextLines(text: string, reader: TextReader, targets: readonly ReadingTarget[]): ReadingLine[] {
  const contextOf = createContextReader(text);
  const rows = targets.map((target) => ({
    target,
    number: String(reader.line(target.span[0])),
    context: contextOf(target.span, BEFORE, AFTER),
  }));
  const numbers = longest(rows.map(({ number }) => number));
  const column = longest(rows.map(({ context }) => context.before));
  return rows.map(({ target, number, context: { before, words, after } }) => {
    const margin = ' '.repeat(numbers - number.length);
    const lead = `${margin}${number}  ${' '.repeat(column - width(before))}${before}`;
    return {
      text: `${lead}${words}${after}`,
      target,
      link: [margin.length, numbers],
      strong: [lead.length, lead.length + words.length],
    };
  });
}

const width = (words: string): number => [...words].length;
const longest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, width(text)), 0);
