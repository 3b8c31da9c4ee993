import type { Ruling } from '../rules/ruling';
import type { EntityType, Span } from '../analysis';
import type { Tokens } from '../text/tokens';

/** A name in a paragraph; offsets into the paragraph's text. Titles in front are outside (*Mr*, *President*). */
export interface NameMention {
  readonly span: Span;
  readonly type: EntityType;
  /** 0 to 1; below `doubtfulName` it stands only if the rest of the document supports it. */
  readonly confidence: number;
  readonly by: Ruling;
  /** The capital of its first word may be due to the place alone: a sentence or quotation begins there. */
  readonly initial?: boolean;
  /** The model takes it for a person, and no rule has seen more of one than capitals. */
  readonly capitals?: true;
  /** A word that only people have stands beside it, such as a verb of speech: it may be one whom the text names in full. */
  readonly personal?: true;
  /** The title in front of a person's name: *President*, *Mrs*. */
  readonly title?: string;
}

/** Names below this confidence are candidates for the document pass; a reader of one paragraph leaves them alone. */
export const doubtfulName = 0.4;

/** Finds names in one paragraph, in text order and without overlaps. A trained model will implement it, too. */
export interface NameFinder {
  find(tokens: Tokens): readonly NameMention[];
}
