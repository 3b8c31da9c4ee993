import type { Quotation, Span } from '../analysis';
import { comparableWords } from '../compare/words';
import type { CheckedArticle, NoSpeakerFinding } from './finding';

/** Fewer words in marks are more often a term than somebody's words when nobody is said to speak them. */
const FEWEST = 4;
/** A headline is no longer than this, in UTF-16 code units. */
const LONGEST_HEADLINE = 160;

/**
 * Quotations that nobody is said to speak. Not those in a headline or repeated from the text, where the speaker stands,
 * nor those inside another quotation.
 */
export function checkSpeakers({ index: { analysis }, text }: CheckedArticle): NoSpeakerFinding[] {
  const attributed = analysis.quotes
    .filter(({ speakers }) => speakers.length > 0)
    .map((quotation) => phrase(quotation));
  return analysis.quotes.flatMap((quotation) => {
    const { kind, parent, speakers, segments } = quotation;
    const [span] = segments;
    if (kind === 'indirect' || parent !== null || speakers.length > 0 || !span) return [];
    const words = phrase(quotation);
    if (words.trim().split(' ').length < FEWEST || isInHeadline(span, text)) return [];
    if (attributed.some((other) => other.includes(words))) return [];
    return [{ rule: 'no-speaker', quotation: quotation.id, span, related: [] }];
  });
}

/** The words as they are compared, each between spaces. */
function phrase({ content }: Quotation): string {
  return ` ${content.flatMap((piece) => comparableWords(piece).map(({ key }) => key)).join(' ')} `;
}

/** In a heading of Markdown, or in a first line that ends without a full stop. */
function isInHeadline([start, end]: Span, text: string): boolean {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = text.slice(end, end + LONGEST_HEADLINE).search(/[\r\n]/);
  const line = text.slice(from, rest < 0 ? end + LONGEST_HEADLINE : end + rest).trim();
  if (line.length > LONGEST_HEADLINE) return false;
  if (/^#{1,6}\s/.test(line)) return true;
  return text.slice(0, from).trim() === '' && !/[.!?…:]["'”’»]*$/.test(line);
}
