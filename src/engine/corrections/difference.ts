import type { Span } from '../analysis';
import type { Judgement, TextQuote } from './correction';

export interface Confirmable {
  readonly confirmed?: boolean;
}

/** What another analysis of an article says otherwise than our own. */
export interface ReadBack {
  /** In an order in which they can be made. */
  readonly judgements: readonly (Judgement<Span> & Confirmable)[];
  /** What somebody had said of words that are not in the text. */
  readonly orphans: readonly (Judgement<TextQuote> & Confirmable)[];
  /** How many quotations and names are as the other analysis has them. */
  readonly same: number;
  readonly left: readonly LeftOut[];
  /** Whether anything of the other analysis stands in this text. */
  readonly related: boolean;
}

/**
 * What cannot become a correction: its words are `gone` from the text; they are there, but are not read as a quotation
 * (`notRead`); the name it was given is not in the text (`renamed`); our analysis has it, and whether it was taken out of the
 * other one or written later cannot be told (`unsure`).
 */
export interface LeftOut {
  readonly why: 'gone' | 'notRead' | 'renamed' | 'unsure';
  /** Words of the article. */
  readonly words: string;
}
