import { isBoilerplate } from './boilerplate';
import { captionParagraphs } from './captions';
import { htmlPage } from './html';
import { markdownParagraphs } from './markdown';
import type { Paragraph } from './paragraph';
import { plainParagraphs } from './paragraphs';
import type { TextFormat } from './textFormat';

const readers: Readonly<Record<TextFormat, (text: string) => Paragraph[]>> = {
  plain: plainParagraphs,
  markdown: markdownParagraphs,
  html: htmlPage,
  captions: captionParagraphs,
};

/**
 * The prose of a document, without what a page has around an article, as paragraphs in text order, without overlaps, none longer than about 20,000 units.
 * Takes time in proportion to the length of the text, whatever it holds. `text` is without a byte-order mark.
 */
export function paragraphsOf(text: string, format: TextFormat): Paragraph[] {
  return readers[format](text).filter((paragraph) => !isBoilerplate(paragraph.text));
}
