import { RuleBook } from '../../rules/ruleBook';
import { classAt, wordAt } from '../../syntax/clauseItems';
import { WordClass } from '../../words/quoteLexicon';
import { opensGap } from './gapped';
import { firstCueFrom, type CueSite } from './cues';
import type { Sentence } from './sentence';
import { isPlausible, isWeak, REACH } from './weakCues';

const { adverb, conjunction } = WordClass;
/** How many cues before a piece are looked at. */
const TRIES = 6;
/** More words than this, before *according to*, are no opening adverb. */
const LONGEST_OPENING = 3;

/** The nearest cue to the left; a thought in a speech yields to the speech around it. */
export function nearestCue(sentence: Sentence, piece: number): CueSite | null {
  const { items, cues } = sentence;
  const last = firstCueFrom(cues, piece) - 1;
  const nearest = cues[last];
  if (!nearest || nearest.to > piece) return null;
  const colon = wordAt(items, piece - 1) === ':';
  let first: CueSite | null = null;
  for (let i = last; i >= 0 && i > last - TRIES; i--) {
    const cue = cues[i];
    if (!cue || crosses(sentence, cue, piece)) break;
    if (colon) {
      if (i === last ? !isPurpose(cue) : cue.form === 'finite' && !isWeak(sentence, cue, piece)) return cue;
      continue;
    }
    const plausible = isPlausible(sentence, cue, piece);
    if (!plausible && cue.form === 'passive') continue;
    first ??= cue;
    if (plausible && !isWeak(sentence, cue, piece)) return sourceOver(sentence, cue, piece) ?? cue;
  }
  if (colon) return nearest;
  return first && isPlausible(sentence, first, piece) ? first : null;
}

/** A deed that somebody calls for or means to do: *a call to raise rates*. */
function isPurpose({ form, cueClass }: CueSite): boolean {
  return form === 'infinitive' && (cueClass === 'act' || cueClass === 'show' || cueClass === 'think');
}

/** Whether a semicolon, or too many words, part the cue from the piece. */
function crosses({ items }: Sentence, cue: CueSite, piece: number): boolean {
  if (piece - cue.to >= REACH) return true;
  for (let i = cue.to; i < piece; i++) if (wordAt(items, i) === ';' && !opensGap(items, i)) return true;
  return false;
}

/** A cue behind *according to Smith, …*. */
interface CueInClause {
  readonly sentence: Sentence;
  readonly cue: CueSite;
}

/** *According to Smith, the plan will add “…”*: the cue behind the source reports nothing. */
export const overBook = new RuleBook<CueInClause, true>(
  'Does the source that opens a sentence speak over a cue in it?',
  [
    {
      id: 'link/over-thing',
      example: 'According to |a report|, the road offers “more than a way home”.',
      find: ({ sentence, cue }) => {
        const phrase = sentence.subjectOf(cue)?.phrases[0];
        return (phrase !== undefined && sentence.tools.phrases.isThing(sentence.items, phrase)) || null;
      },
    },
  ],
);

function sourceOver(sentence: Sentence, cue: CueSite, piece: number): CueSite | null {
  const source = sentence.cues[0];
  if (source?.form !== 'source-follows' || source === cue || !opens(sentence, source.from)) return null;
  if (crosses(sentence, source, piece)) return null;
  return overBook.find({ sentence, cue }, sentence.tools.ledger) && source;
}

/** Whether only conjunctions and adverbs stand between the beginning of the sentence and an item. */
function opens({ items, from }: Sentence, index: number): boolean {
  if (index - from > LONGEST_OPENING) return false;
  for (let i = from; i < index; i++) if (!(classAt(items, i) & (conjunction | adverb))) return false;
  return true;
}
