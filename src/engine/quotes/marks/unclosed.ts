import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import { WordClass, type QuoteLexicon } from '../../words/quoteLexicon';
import type { MarkedPiece } from './pairing';

const afterComma = /,["']?\s+(\p{L}+)\s+(?:\p{Lu}\p{L}*\.?\s+)?(\p{L}+)/gu;
const finite = WordClass.past | WordClass.present;
/** Less than this, in characters, is not said before a reporting clause, and before one that the paragraph ends with. */
const SHORTEST = 8;
const SHORTEST_AT_END = 4;
const endsParagraph = /^[^.!?]{0,40}[.!?]?\s*$/;

/** The words behind a comma: the first, and the one behind it or behind a name. */
interface BehindComma {
  readonly first: string;
  readonly second: string;
  /** What follows. */
  readonly behind: string;
  readonly lexicon: QuoteLexicon;
}

/** A reporting clause stands in no quotation. */
export const reportingBook = new RuleBook<BehindComma, true>('Does a reporting clause end what nobody closed?', [
  {
    id: 'mark/said-name',
    example: '|“We stay where we are|, said Reed, who was tired.',
    find: ({ first, second, lexicon }) => (isReporting(first, lexicon) && /^\p{Lu}/u.test(second)) || null,
  },
  {
    id: 'mark/he-said',
    example: '|“We stay where we are|, she said.',
    find: ({ first, second, lexicon }) =>
      ((lexicon.classes(first.toLowerCase()) & WordClass.subject) !== 0 &&
        isReporting(second, lexicon) &&
        /^\p{Ll}/u.test(first)) ||
      null,
  },
  {
    id: 'mark/name-said',
    example: '|“We stay where we are|, Ann Reed said.',
    find: ({ first, second, behind, lexicon }) =>
      (/^\p{Lu}/u.test(first) &&
        !(lexicon.classes(first.toLowerCase()) & WordClass.subject) &&
        isReporting(second, lexicon) &&
        /^\s*(?:[.]|$)/.test(behind)) ||
      null,
  },
]);

/**
 * Ends pieces that nobody closed where the text itself shows the end: *“We go, said Smith.* stops before *said*. All other
 * pieces stay as they are.
 */
export function cutAtReportingClause(
  text: string,
  pieces: readonly MarkedPiece[],
  lexicon: QuoteLexicon,
  ledger: Ledger,
): MarkedPiece[] {
  return pieces.map((piece) => {
    if (piece.closed) return piece;
    const [from, to] = piece.inner;
    for (const match of text.slice(from, to).matchAll(afterComma)) {
      const [first = '', second = ''] = [match[1], match[2]];
      const end = from + match.index + 1;
      const opensBeforeEnd = pieces.some(
        (other) => other !== piece && other.span[0] < end && other.span[1] > end && other.span[0] > from,
      );
      const behind = text.slice(from + match.index + match[0].length);
      const shortest = endsParagraph.test(behind) ? SHORTEST_AT_END : SHORTEST;
      if (opensBeforeEnd || end - from < shortest) continue;
      if (reportingBook.find({ first, second, behind, lexicon }, ledger) === null) continue;
      return { ...piece, span: [piece.span[0], end], inner: [from, end], open: false };
    }
    return piece;
  });
}

function isReporting(word: string, lexicon: QuoteLexicon): boolean {
  const classes = lexicon.classes(word);
  if (!(classes & WordClass.cue) || !(classes & finite)) return false;
  const cueClass = lexicon.cueClass(lexicon.infinitive(word));
  return cueClass === 'say' || cueClass === 'ask' || cueClass === 'manner';
}
