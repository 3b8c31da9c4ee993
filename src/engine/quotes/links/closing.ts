import { ruling } from '../../rules/ruling';
import { RuleBook } from '../../rules/ruleBook';
import type { Span } from '../../analysis';
import { classAt, isPieceAt, type Item, type Region } from '../../syntax/clauseItems';
import { oneSource, ruledSubject, type FoundSubject } from '../../syntax/subject';
import { WordClass } from '../../words/quoteLexicon';
import type { Announcement } from '../reading';
import { sure } from '../sources/confidence';
import { speakersOf } from '../sources/speakerMentions';
import type { Attributor } from './attribution';
import { cueOf, type CueSite } from './cues';

/** A cue right behind the mark that closes what the paragraph before has opened. */
interface ClosingClause {
  readonly tools: Attributor;
  readonly items: readonly Item[];
  /** The first item behind the mark. */
  readonly from: number;
  readonly to: number;
  readonly cue: CueSite;
}

/** So many items may stand between the mark and its cue. */
const LONGEST_SUBJECT = 12;

/** *…,” Reed said.* behind a quotation that was opened in the paragraph before. */
export const closingBook = new RuleBook<ClosingClause, FoundSubject>(
  'Who speaks, by what stands behind the closing mark?',
  [
    {
      id: 'source/closing-inverted',
      example: 'They came late. “We like the town.\n\nWe stay where we are,” said |Ann Reed|.',
      find: ({ tools, items, from, to, cue }) => {
        const inverted = cue.verb === from && (classAt(items, cue.verb) & (WordClass.past | WordClass.present)) !== 0;
        const phrase = inverted ? tools.phrases.startingAt(items, cue.to, to) : null;
        return phrase && oneSource(phrase, sure.closing);
      },
    },
    {
      id: 'source/closing',
      example: 'They came late. “We like the town.\n\nWe stay where we are,” |Ann Reed| said.',
      find: ({ tools, items, from, to, cue }) => tools.subjects.of(items, from, to, cue),
    },
  ],
);

/** Who says what a paragraph closes that another has opened; null where no clause behind the mark tells. */
export function closingOf(
  text: string,
  [, end]: Span,
  { items, sentences }: Region,
  tools: Attributor,
): Announcement | null {
  const from = items.findIndex(({ start }) => start >= end);
  const to = sentences.find((each) => each > from) ?? items.length;
  if (from < 0 || isPieceAt(items, from)) return null;
  const cue = tools.cuesOf(items, from, to)[0];
  if (cue?.form !== 'finite' || cue.verb - from > LONGEST_SUBJECT) return null;
  const answer = closingBook.answer({ tools, items, from, to, cue }, tools.ledger);
  const subject = ruledSubject(answer);
  return subject && answer
    ? {
        cue: cueOf(text, items, cue),
        speakers: speakersOf(items, { ...subject, by: ruling(answer.rule, cue.lemma) }, tools),
      }
    : null;
}
