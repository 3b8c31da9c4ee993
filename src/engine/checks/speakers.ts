import type { Quotation, Span } from '../analysis';
import type { CheckedArticle, NoSpeakerFinding } from './finding';
import { quoteWords } from './quoteWords';

/** Fewer words in marks are more often a term than somebody's words when nobody is said to speak them. */
const FEWEST = 4;
/** A headline is no longer than this, in UTF-16 code units. */
const LONGEST_HEADLINE = 160;

/**
 * Quotations that nobody is said to speak. Not those in a headline or repeated from the text, where the speaker stands,
 * nor those inside another quotation.
 */
export function checkSpeakers({ index: { analysis }, text }: CheckedArticle): NoSpeakerFinding[] {
  const unattributed = analysis.quotes.filter(
    ({ kind, parent, speakers }) => kind !== 'indirect' && parent === null && speakers.length === 0,
  );
  if (unattributed.length === 0) return [];
  const attributed = analysis.quotes.filter(({ speakers }) => speakers.length > 0).map(phrase);
  return unattributed.flatMap((quotation) => {
    const [span] = quotation.segments;
    if (!span || quoteWords(quotation).length < FEWEST || isInHeadline(span, text)) return [];
    const words = phrase(quotation);
    if (attributed.some((other) => other.includes(words))) return [];
    return [{ rule: 'no-speaker', quotation: quotation.id, span, related: [] }];
  });
}

/** The words of a quotation, each between spaces. */
function phrase(quotation: Quotation): string {
  return ` ${quoteWords(quotation).join(' ')} `;
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
