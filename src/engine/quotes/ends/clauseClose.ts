import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import { classAt, isComma, isPieceAt, wordAt, type Item } from '../../syntax/clauseItems';
import { WordClass } from '../../words/quoteLexicon';
import { opensGap } from '../links/gapped';
import { firstCueFrom, type CueSite } from '../links/cues';
import type { MarkedPiece } from '../marks/pairing';

const { conjunction, gerund, subordinator } = WordClass;
/** How many cues behind the marks are looked at for one that begins a statement. */
const CUES = 8;
/** How far behind *and* the cue of another statement may stand, in items. */
const REACH = 8;

/** Words in marks behind their cue. Offsets are items. */
interface MarksBehindCue {
  readonly text: string;
  /** The last piece. */
  readonly piece: MarkedPiece | undefined;
  readonly items: readonly Item[];
  readonly cues: readonly CueSite[];
  readonly cue: CueSite | null;
  /** Where the last piece stands, and where its sentence ends. */
  readonly last: number;
  readonly to: number;
}

/** Marks with which the clause ends, too; the answers are items. */
export const marksCloseBook = new RuleBook<MarksBehindCue, number>('Does the clause end with these marks?', [
  {
    id: 'close/punctuation',
    example: 'Reed said |the plan was “too early.”| in Leeds.',
    find: ({ text, piece, last }) =>
      piece && /[.,!?;…]["'”’»\s]*$/.test(text.slice(Math.max(piece.inner[0], piece.inner[1] - 4), piece.inner[1]))
        ? last + 1
        : null,
  },
  {
    id: 'close/verdict',
    example: 'Reed praised Hill for his |“steady hand”| at sea.',
    find: ({ cue, last }) =>
      cue?.cueClass === 'judge' || cue?.cueClass === 'act' || cue?.cueClass === 'name' ? last + 1 : null,
  },
  {
    id: 'close/passive-thought',
    example: 'The plan is thought |to be “too early”| for Leeds.',
    find: ({ cue, last }) => (cue?.cueClass === 'think' && cue.form === 'passive' ? last + 1 : null),
  },
  {
    id: 'close/source-follows',
    example: 'According to Reed, |the plan “will not work”| in Leeds.',
    find: ({ cue, last }) => (cue?.form === 'source-follows' ? last + 1 : null),
  },
]);

/** A word behind the marks. One is made for each clause, and goes on over its words. */
interface WordBehindMarks {
  readonly items: readonly Item[];
  index: number;
  /** The cue of the next statement. */
  readonly next: CueSite | undefined;
}

/** What ends a clause behind the marks in it. */
export const clauseCloseBook = new RuleBook<WordBehindMarks, true>('Does the clause around these marks end here?', [
  {
    id: 'close/semicolon',
    example: 'Reed said |the plan was “too early”|; Leeds was far.',
    find: ({ items, index }) => /^[;:]$/.test(wordAt(items, index)) || null,
  },
  {
    // Another speaks, without a verb.
    id: 'close/gap',
    example: 'Reed said |the plan was “a bad joke”|, Hill that it was “merely dull”.',
    find: ({ items, index }) => (isComma(items, index) && opensGap(items, index)) || null,
  },
  {
    id: 'close/participle',
    example: 'Reed said |it was “too early”|, walking out of the room.',
    find: ({ items, index }) =>
      (isComma(items, index) &&
        ((classAt(items, index + 1) & gerund) !== 0 ||
          (/^(?:while|when|before|after)$/.test(wordAt(items, index + 1)) &&
            (classAt(items, index + 2) & gerund) !== 0))) ||
      null,
  },
  {
    id: 'close/conjunction',
    example: 'Reed said |the plan was “too early”| but cheap and Hill said it was late.',
    find: ({ items, index, next }) =>
      (next !== undefined && /^(?:but|and)$/.test(wordAt(items, index)) && next.from - index < REACH) || null,
  },
]);

/** Where the clause around the last piece ends. */
export function clauseClose(at: MarksBehindCue, ledger: Ledger): number {
  const { items, cues, last, to } = at;
  const closed = marksCloseBook.find(at, ledger);
  if (closed !== null) return closed;
  const next = nextStatement(cues, last + 1);
  const limit = next ? Math.min(to, next.from) : to;
  let end = last + 1;
  const word: WordBehindMarks = { items, index: last, next };
  while (++word.index < limit && !clauseCloseBook.find(word, ledger))
    if (isWord(items, word.index) || isPieceAt(items, word.index)) end = word.index + 1;
  return next?.from === limit ? backOverSubject(items, end, last) : end;
}

/** The next cue that begins a statement of its own; thoughts and infinitives belong to the clause. */
function nextStatement(cues: readonly CueSite[], from: number): CueSite | undefined {
  const first = firstCueFrom(cues, from);
  return cues
    .slice(first, first + CUES)
    .find(({ form, cueClass }) => form !== 'infinitive' && !/^(?:think|act|show)$/.test(cueClass));
}

/** Whether an item is a word outside of marks. */
export function isWord(items: readonly Item[], index: number): boolean {
  return !isPieceAt(items, index) && /[\p{L}\p{N}]/u.test(wordAt(items, index));
}

/** Before another cue its subject is no part of this clause. */
function backOverSubject(items: readonly Item[], end: number, last: number): number {
  for (let i = end - 1; i > last; i--)
    if (isComma(items, i) || classAt(items, i) & (conjunction | subordinator)) return trimmed(items, i, last);
  return last + 1;
}

function trimmed(items: readonly Item[], end: number, last: number): number {
  let at = end;
  while (at > last + 1 && !isWord(items, at - 1)) at--;
  return at;
}
