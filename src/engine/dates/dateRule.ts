import type { Days } from './days';

/**
 * Which way a clause looks from the day of the article: `near` for what was yet to come at some time before (*would meet on Friday*), `open` when
 * nothing tells.
 */
export type Direction = 'past' | 'future' | 'near' | 'open';

/** The days that a plain phrase names, seen from a day; null when it names none. */
export type Calendar = (phrase: string, today: number) => Days | null;

/** What a phrase is seen from. */
export interface Seen {
  /** The day of the article; null when it is unknown. */
  readonly today: number | null;
  readonly direction: Direction;
  /** The times named before the phrase, the last one first. */
  readonly named: readonly Days[];
  /** The past year that its paragraph has just named: days of the year lie there too. */
  readonly year: number | null;
  ask: Calendar;
}

/** Where a phrase stands. */
export interface Place {
  /** The words of the paragraph before it, and behind it: some 40 units of each. */
  readonly before: string;
  readonly after: string;
  /** Tags of its first token, and of those beside it, as `PROPN/NNP`; empty strings without a tagger. */
  readonly tag: string;
  readonly tagBefore: string;
  readonly tagAfter: string;
  /** Whether it stands in the name of a person or is one. */
  readonly named: boolean;
}

/** The words of the named groups of a pattern; undefined for what is left out. */
export type Words = Readonly<Record<string, string | undefined>>;

/** One way in which English names days. */
export interface DateRule {
  /** Stays as it is: it stands in analyses. */
  readonly id: string;
  /** The day of an article, a sentence with the phrase between strokes, and the first and last day it must give, with a stroke between. */
  readonly example: readonly [article: string, sentence: string, days: string];
  /** What the phrase looks like, from its first word to its last. */
  readonly pattern: string;
  /** 0 to 1: how often it is right. */
  readonly confidence: number;
  /** The directions in which it holds; all when left out. */
  readonly directions?: readonly Direction[];
  /** Whether the phrase is a time where it stands; always when left out. */
  fits?: (place: Place, words: Words) => boolean;
  /** Null when the days cannot be told. */
  days: (words: Words, seen: Seen) => Days | null;
}

/** Rules that count from the day of the article know nothing without it. */
export function fromToday(days: (words: Words, today: number, seen: Seen) => Days | null): DateRule['days'] {
  return (words, seen) => (seen.today === null ? null : days(words, seen.today, seen));
}

/** The last time named that is no longer than so many days. */
export function lastOf(named: readonly Days[], longest = Infinity): Days | null {
  return named.find(({ from, to }) => to - from < longest) ?? null;
}

/** Rules that count from the last time named know nothing without one. */
export function fromLast(days: (words: Words, last: Days) => Days | null, longest = Infinity): DateRule['days'] {
  return (words, { named }) => {
    const last = lastOf(named, longest);
    return last && days(words, last);
  };
}
