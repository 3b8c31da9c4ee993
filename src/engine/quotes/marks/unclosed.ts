import type { MarkedPiece } from './pairing';
import { WordClass, type QuoteLexicon } from '../../words/quoteLexicon';

const afterComma = /,["']?\s+(\p{L}+)\s+(?:\p{Lu}\p{L}*\.?\s+)?(\p{L}+)/gu;
const finite = WordClass.past | WordClass.present;

/**
 * Ends pieces that nobody closed where the text itself shows the end: *“We go, said Smith.* stops before *said*, for a
 * reporting clause stands in no quotation. All other pieces stay as they are.
 */
export function cutAtReportingClause(
  text: string,
  pieces: readonly MarkedPiece[],
  lexicon: QuoteLexicon,
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
      if (opensBeforeEnd || end - from < 8) continue;
      const saidSmith = isReporting(first, lexicon) && /^\p{Lu}/u.test(second);
      const heSaid =
        (lexicon.classes(first.toLowerCase()) & WordClass.subject) !== 0 &&
        isReporting(second, lexicon) &&
        /^\p{Ll}/u.test(first);
      if (!saidSmith && !heSaid) continue;
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
