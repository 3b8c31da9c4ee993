import type { Span } from '../analysis';

/**
 * How a quotation stands to a transcript: its words are there (`exact`), are there with others between them
 * (`shortened`), are there in other words (`changed`), are not there (`missing`), or some of its parts are there and
 * others are not (`partly`).
 */
export type ComparisonStatus = 'exact' | 'shortened' | 'changed' | 'partly' | 'missing';

/**
 * A run of words that are the same, or differ in one way. `leftOut`: the transcript has them, the quotation has not;
 * `added`: the other way round; `changed`: others; `bracketed`: the quotation has words in brackets for them;
 * `missing`: a whole part of the quotation that is not there.
 */
export interface Piece {
  readonly kind: 'same' | 'leftOut' | 'added' | 'changed' | 'bracketed' | 'missing';
  /** UTF-16 offsets into the quoted text; null where it has no words. */
  readonly quote: Span | null;
  /** UTF-16 offsets into the transcript; null where it has no words. */
  readonly passage: Span | null;
  /** Words left out where the article shows it: by dots, or by a break between two pieces. */
  readonly marked: boolean;
}

/** Part of a quotation and the one passage it renders. */
export interface Stretch {
  /** UTF-16 offsets into the quoted text. */
  readonly quote: Span;
  /** UTF-16 offsets into the transcript. */
  readonly passage: Span;
  /** Where the same word begins in both, in order: offset into the quoted text, offset into the transcript. */
  readonly anchors: readonly (readonly [number, number])[];
}

/** What comparing a quotation with a transcript has shown. */
export interface Comparison {
  readonly status: ComparisonStatus;
  /** The quoted text that was compared. */
  readonly quoted: string;
  readonly pieces: readonly Piece[];
  /** In the order of the quotation; several when its parts were said in different places. Empty when it is missing. */
  readonly stretches: readonly Stretch[];
}
