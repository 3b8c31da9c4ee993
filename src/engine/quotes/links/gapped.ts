import { isComma, isPieceAt, wordAt } from '../../syntax/clauseItems';
import { reachSure } from '../../syntax/subjectConfidence';
import type { FoundSubject } from '../../syntax/subject';
import type { Link } from './link';
import type { Sentence } from './sentence';

/** How far before a piece the one before it may stand, in items: a name and *that it*. */
const REACH = 9;

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
  let end = last.to;
  if (wordAt(items, end) === 'that') end += /^(?:it|he|she|they)$/.test(wordAt(items, end + 1)) ? 2 : 1;
  return end === piece ? found : null;
}
