import { isBoilerplate } from './boilerplate';
import { markdownParagraphs } from './markdown';
import type { Paragraph } from './paragraph';
import { plainParagraphs } from './paragraphs';

export type TextFormat = 'plain' | 'markdown';

/**
 * The prose of a document, without what a page has around an article, as paragraphs in text order, without overlaps, none longer than about 20,000 units.
 * Takes time in proportion to the length of the text, whatever it holds. `text` is without a byte-order mark.
 */
export function paragraphsOf(text: string, format: TextFormat): Paragraph[] {
  const paragraphs = format === 'markdown' ? markdownParagraphs(text) : plainParagraphs(text);
  return paragraphs.filter((paragraph) => !isBoilerplate(paragraph.text));
}
