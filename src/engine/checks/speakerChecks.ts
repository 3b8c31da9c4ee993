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
  const alone = unattributed.filter((quotation) => {
    const [span] = quotation.segments;
    return span && quoteWords(quotation).length >= FEWEST && !isInHeadline(span, text);
  });
  const again = repeated(
    alone,
    analysis.quotes.filter(({ speakers }) => speakers.length > 0),
  );
  return alone.flatMap((quotation) => {
    const [span] = quotation.segments;
    return span && !again.has(quotation) ? [{ rule: 'no-speaker', quotation: quotation.id, span, related: [] }] : [];
  });
}

/**
 * Those whose words stand in one of the others. Looked up word by word in one tree of all of them: to compare each with each takes long in a long
 * text.
 */
function repeated(quotations: readonly Quotation[], others: readonly Quotation[]): Set<Quotation> {
  /** Behind the node and the word the next node; 0 is the root. */
  const next = new Map<string, number>();
  const ending = new Map<number, Quotation[]>();
  for (const quotation of quotations) {
    let node = 0;
    for (const word of quoteWords(quotation)) {
      const key = `${String(node)} ${word}`;
      node = next.get(key) ?? next.size + 1;
      next.set(key, node);
    }
    const same = ending.get(node);
    if (same) same.push(quotation);
    else ending.set(node, [quotation]);
  }
  const found = new Set<Quotation>();
  for (const other of others) {
    const words = quoteWords(other);
    for (let from = 0; from < words.length; from++) {
      let node: number | undefined = 0;
      for (let at = from; at < words.length && node !== undefined; at++) {
        node = next.get(`${String(node)} ${words[at] ?? ''}`);
        for (const quotation of ending.get(node ?? -1) ?? []) found.add(quotation);
        ending.delete(node ?? -1);
      }
    }
  }
  return found;
}

/** In a heading of Markdown, or in a first line that ends without a full stop. */
function isInHeadline([start, end]: Span, text: string): boolean {
  // No further back: where a text has no such line end, looking for it would go to the beginning each time.
  const earliest = Math.max(0, start - LONGEST_HEADLINE);
  const before = text.slice(earliest, start);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  if (lineStart === 0 && earliest > 0) return false;
  const from = earliest + lineStart;
  const rest = text.slice(end, end + LONGEST_HEADLINE).search(/[\r\n]/);
  const line = text.slice(from, rest < 0 ? end + LONGEST_HEADLINE : end + rest).trim();
  if (line.length > LONGEST_HEADLINE) return false;
  if (/^#{1,6}\s/.test(line)) return true;
  return text.slice(0, from).trim() === '' && !/[.!?…:]["'”’»]*$/.test(line);
}
