import { isComma, isPieceAt, wordAt, type Item } from '../../syntax/clauseItems';
import { reachSure } from '../../syntax/subjectConfidence';
import type { FoundSubject } from '../../syntax/subject';
import type { Link } from './link';
import type { Sentence } from './sentence';

/** How far before a piece the one before it may stand, in items: a name and *that it*. */
const REACH = 12;
/** The longest clause behind *that*, and the longest name, in items. */
const LONGEST_CLAUSE = 6;
const LONGEST_NAME = 5;

/**
 * *Reed called it “a bad joke”, Hill “a start”*, *…, Hill that it “was a start”*: who stands between two pieces without a verb; null
 * where somebody else, or nobody, does.
 * @param used the link by which the cue introduces the piece before
 */
export function gappedSubject({ items, from, tools }: Sentence, piece: number, used: Link): FoundSubject | null {
  if (!used.cue || used.place === 'clause-end') return null;
  let before = piece - 1;
  while (before > from && before > piece - REACH && !isPieceAt(items, before)) before--;
  if (!isPieceAt(items, before) || before < used.cue.from) return null;
  let at = before + 1;
  while (isComma(items, at) || /^(?:;|and|while)$/.test(wordAt(items, at))) at++;
  const found = tools.subjects.whole.named(items, at, piece, reachSure.besideVerb);
  const last = found?.phrases.at(-1);
  if (!found || !last || !items[last.head]?.capital) return null;
  if (last.to === piece) return found;
  const that = isComma(items, last.to) ? last.to + 1 : last.to;
  return wordAt(items, that) === 'that' && isOneClause(items, that + 1, piece) ? found : null;
}

/** *it was “…”*: few words up to the piece, and nothing that parts them. */
function isOneClause(items: readonly Item[], from: number, piece: number): boolean {
  if (piece < from || piece > from + LONGEST_CLAUSE) return false;
  for (let i = from; i < piece; i++) if (/^[,;:]$/.test(wordAt(items, i))) return false;
  return true;
}

/** *…; Hill, that it “was a start”*: behind a semicolon or comma a name and *that*, and no verb between. */
export function opensGap(items: readonly Item[], semicolon: number): boolean {
  let at = semicolon + 1;
  while (items[at]?.capital && at < semicolon + LONGEST_NAME) at++;
  if (at === semicolon + 1) return false;
  return wordAt(items, isComma(items, at) ? at + 1 : at) === 'that';
}
