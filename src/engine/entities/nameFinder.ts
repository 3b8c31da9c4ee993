import type { EntityType, Span } from '../analysis';
import type { Tokens } from '../text/tokens';

/** A name in a paragraph; offsets into the paragraph's text. Titles in front are outside (*Mr*, *President*). */
export interface NameMention {
  readonly span: Span;
  readonly type: EntityType;
  /** 0 to 1. */
  readonly confidence: number;
  /** The evidence in a few words, for a person to read. */
  readonly reason: string;
}

/** Finds names in one paragraph, in text order and without overlaps. A trained model will implement it, too. */
export interface NameFinder {
  find(tokens: Tokens): readonly NameMention[];
}
