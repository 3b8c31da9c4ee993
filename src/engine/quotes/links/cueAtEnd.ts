import { RuleBook, type Answer } from '../../rules/ruleBook';
import { isComma, isPieceAt, wordAt } from '../../syntax/clauseItems';
import type { CueSite } from './cues';
import type { Link } from './link';
import type { Sentence } from './sentence';

/** How many cues, from the last one, are tried. */
const TRIES = 3;

/** A cue that may end its sentence. */
interface CueInSentence {
  readonly sentence: Sentence;
  readonly cue: CueSite;
}

/** Asked of the last cues of a sentence by turns, the last first. */
export const endBook = new RuleBook<CueInSentence, Link>('Does a cue end the sentence that it introduces?', [
  {
    id: 'link/according-end',
    example: 'The plan is “not good enough” for the town, according to Reed.',
    find: ({ sentence, cue }) =>
      cue.form === 'source-follows' && cue.from > sentence.from ? sentence.linkTo(cue, 'clause-end') : null,
  },
  {
    id: 'link/inverted-end',
    example: 'The plan is “not good enough” for the town, said Reed.',
    find: ({ sentence, cue }) => {
      const subject = canReport(cue) && isBehindComma(sentence, cue.from) ? sentence.inverted(cue, sentence.to) : null;
      return subject && { cue, subject, place: 'clause-end', colon: -1 };
    },
  },
  {
    id: 'link/clause-end',
    example: 'The plan is “not good enough” for the town, Reed said.',
    find: ({ sentence, cue }) => {
      const subject = canReport(cue) ? sentence.subjectOf(cue) : null;
      if (!subject || !isBehindComma(sentence, subject.from) || subject.from >= cue.from) return null;
      if (isOnlySeen(sentence, cue, subject.from)) return null;
      return sentence.canEnd(cue, false) ? { cue, subject, place: 'clause-end', colon: -1 } : null;
    },
  },
]);

/** The attribution that ends a sentence: *The plan was “…” for all, Smith said*; null when there is none. */
export function cueAtEnd(sentence: Sentence): Answer<Link> | null {
  const { cues } = sentence;
  for (let c = cues.length - 1; c >= 0 && c > cues.length - 1 - TRIES; c--) {
    const cue = cues[c];
    const answer = cue ? endBook.answer({ sentence, cue }, sentence.tools.ledger) : null;
    if (answer) return answer;
  }
  return null;
}

/** *Reed turned to Hill. “It is over.” Hill nodded.*: another than the one before is only seen. */
export function isOnlySeen({ items, from, marks, text }: Sentence, { cueClass }: CueSite, subject: number): boolean {
  if (cueClass !== 'manner' || from === 0 || !isPieceAt(items, subject - 1)) return false;
  const inner = marks[items[subject - 1]?.piece ?? -1]?.inner;
  return inner !== undefined && /[.!?…]\s*$/.test(text.slice(...inner));
}

/** Whether a verb can end a sentence as what reports it. */
function canReport({ form, cueClass }: CueSite): boolean {
  return form === 'finite' && cueClass !== 'name' && cueClass !== 'judge';
}

function isBehindComma(sentence: Sentence, index: number): boolean {
  const { items, from } = sentence;
  return (
    index > from &&
    (isComma(items, index - 1) ||
      isPieceAt(items, index - 1) ||
      (wordAt(items, index - 1) === 'as' && isEdge(sentence, index - 2)))
  );
}

function isEdge({ items, from }: Sentence, index: number): boolean {
  return index < from || isComma(items, index) || isPieceAt(items, index);
}
