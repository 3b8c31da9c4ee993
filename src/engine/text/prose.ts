import { markdownParagraphs } from './markdown';
import type { Paragraph } from './paragraph';
import { plainParagraphs } from './paragraphs';

export type TextFormat = 'plain' | 'markdown';

/**
 * The prose of a document as paragraphs in text order, without overlaps, none longer than about 20,000 units.
 * Takes time in proportion to the length of the text, whatever it holds. `text` is without a byte-order mark.
 */
export function paragraphsOf(text: string, format: TextFormat): Paragraph[] {
  return format === 'markdown' ? markdownParagraphs(text) : plainParagraphs(text);
}
