import type { Span } from '../analysis';

/**
 * What part of a page a paragraph is; rules read a heading differently from running text. A turn is what one person says in captions, with
 * who that is in front.
 */
export type ParagraphKind = 'prose' | 'heading' | 'item' | 'blockquote' | 'caption' | 'turn';

/**
 * One paragraph of prose: markup removed, character references decoded, line ends inside it turned into spaces.
 * All that is learnt from a paragraph depends on `text` alone and uses offsets into `text`, so that it can be cached
 * under it; `toDocument` leads back.
 */
export interface Paragraph {
  readonly text: string;
  readonly kind: ParagraphKind;
  /** Document offset of the first character. */
  readonly start: number;
  /**
   * Where each character of `text` begins and ends in the document, relative to `start`.
   * Absent when the two run in step, as they do in plain text.
   */
  readonly map?: { readonly starts: Uint32Array; readonly ends: Uint32Array };
}

/** The document span of a span of the paragraph's text; markup at its two edges stays outside. */
export function toDocument(paragraph: Paragraph, [from, to]: Span): Span {
  const { map, start } = paragraph;
  if (!map) return [start + from, start + to];
  const first = map.starts[from] ?? map.ends[from - 1] ?? 0;
  return [start + first, start + (to > from ? (map.ends[to - 1] ?? first) : first)];
}
