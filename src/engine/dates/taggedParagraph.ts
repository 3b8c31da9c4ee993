import type { Paragraph } from '../text/paragraph';
import type { Tokens } from '../text/tokens';

/** A paragraph with its tokens and the tag of each, as `VERB/VBD`; no tags without a language model. */
export interface TaggedParagraph {
  readonly paragraph: Paragraph;
  readonly tokens: Tokens;
  readonly tags: readonly string[];
}
