import type { DateReading, Quotation, Span } from '../../engine/analysis';
import { attributionsOf, type Sources } from '../attribution';
import { fold } from '../spaces';

/** Something of the text that has a day. */
export interface TimelineEntry {
  /** The first and the last day, as `2019-05-03`. */
  readonly from: string;
  readonly to: string;
  /** The words that name the days. */
  readonly text: string;
  readonly span: Span;
  /** Some words around them. */
  readonly context: string;
  /** Who said something then, by the words of saying. */
  readonly speakers: readonly string[];
}

/** What is dated in a text, earliest first. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** Phrases whose days cannot be told. */
  readonly undated: number;
}

/** How many units of the text beside a date are shown, on each side. */
const BESIDE = 60;

/** Orders what is dated. Offsets are UTF-16. */
export function timelineOf(
  dates: readonly DateReading[],
  quotations: readonly Quotation[],
  text: string,
  sources: Sources,
): Timeline {
  const entries = dates
    .flatMap(({ from, to, text: words, span }): TimelineEntry[] => {
      if (from === null || to === null) return [];
      const said = quotations.filter(({ when }) => when && when.span[0] < span[1] && span[0] < when.span[1]);
      const speakers = new Set(said.flatMap((each) => attributionsOf(each, sources).map(({ name }) => name)));
      return [{ from, to, text: fold(words), span, context: contextOf(text, span), speakers: [...speakers] }];
    })
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || a.span[0] - b.span[0]);
  return { entries, undated: dates.filter(({ from }) => from === null).length };
}

// Not by the reader's language: the order is that of digits.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The words around a span, as far as its line and the nearest sentence ends go, cut between words. */
function contextOf(text: string, [start, end]: Span): string {
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const behind = text.slice(end, end + BESIDE);
  const head = before.slice(lastEnd(before));
  const tail = /^[^\n\r]*?(?:[.!?](?=["”’)]?(?:\s|$))|(?=[\n\r])|$)/.exec(behind)?.[0] ?? '';
  const cutHead = head.length === BESIDE && start > BESIDE ? `…${head.replace(/^\S*\s?/, '')}` : head;
  const cutTail = tail.length === BESIDE && end + BESIDE < text.length ? `${tail.replace(/\s?\S*$/, '')}…` : tail;
  return fold(`${cutHead}${text.slice(start, end)}${cutTail}`);
}

/** Behind the last end of a sentence or a line in some words. */
function lastEnd(words: string): number {
  let at = 0;
  for (const { index, 0: end } of words.matchAll(/[.!?]["”’)]?\s+|[\n\r]+/g)) at = index + end.length;
  return at;
}
