import type { Span } from '../analysis';

/** Where a place is named: a span of a paragraph's text. */
export interface PlaceMention {
  readonly paragraph: string;
  readonly span: Span;
}

/** A place entity, before anybody knows where it is. */
export interface PlaceQuestion {
  /** Its names in the text, the fullest first. */
  readonly names: readonly string[];
  readonly mentions: readonly PlaceMention[];
}
