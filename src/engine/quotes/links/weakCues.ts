import { RuleBook } from '../../rules/ruleBook';
import { classAt, isComma, wordAt } from '../../syntax/clauseItems';
import data from '../../words/data/links.json';
import { WordClass } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';
import type { Subject } from '../../syntax/subject';
import { isFuture, type CueSite } from './cues';
import type { Sentence } from './sentence';

const { past, preposition, time } = WordClass;
/** A cue further away than this, in items, introduces nothing. */
export const REACH = 120;
/** Sounds introduce only what stands this near, in items. */
const SOUND_REACH = 6;
const leading = wordSet(data.leadingOn);
const standIns = wordSet(data.standIns);

/** A cue somewhere before a marked piece. */
interface CueBeforePiece {
  readonly sentence: Sentence;
  readonly cue: CueSite;
  readonly piece: number;
}

/** Some cues stand inside another one's clause more often than over a quotation of their own. */
export const weakBook = new RuleBook<CueBeforePiece, boolean>('Does a cue before a piece yield to the one around it?', [
  {
    id: 'weak/thought',
    example: 'Reed said she hoped the plan was “dead and buried”.',
    find: ({ cue: { cueClass } }) => cueClass === 'think' || cueClass === 'act' || cueClass === 'show' || null,
  },
  {
    id: 'weak/beside',
    example: 'Hill said Reed whispered “we stay where we are”.',
    find: ({ cue, piece }) => (cue.to === piece ? false : null),
  },
  {
    id: 'weak/sound',
    example: 'Reed said Hill laughed at the “not very good” plan.',
    find: ({ cue }) => cue.cueClass === 'manner' || null,
  },
  {
    id: 'weak/verdict',
    example: 'Reed said it described the plan as “a bad joke on us”.',
    find: ({ sentence, cue, piece }) =>
      cue.cueClass === 'name' && wordAt(sentence.items, piece - 1) === 'as' ? false : null,
  },
  {
    // Nothing is said yet but by who says so.
    id: 'weak/future',
    example: 'Reed said Hill will call the plan “not good enough for us”.',
    find: ({ sentence: { items }, cue }) => (cue.form === 'finite' && isFuture(items, cue)) || null,
  },
  {
    id: 'weak/reduced',
    example: 'Reed said a deal agreed in May was “not good enough”.',
    find: ({ sentence, cue, piece }) => isReduced(sentence, cue, sentence.subjectOf(cue), piece) || null,
  },
  {
    id: 'weak/stand-in',
    example: 'Reed said it told people that the town was “a bad joke on us”.',
    find: ({ sentence, cue }) =>
      standIns.has(sentence.items[sentence.subjectOf(cue)?.phrases[0]?.head ?? -1]?.word ?? '') || null,
  },
  {
    id: 'weak/relative',
    example: 'Reed said a man who told people about the plan was “a bad joke on us”.',
    find: ({ sentence, cue }) => sentence.subjectOf(cue)?.reach === 'relative' || null,
  },
]);

/** Whether a cue yields to one around it. */
export function isWeak(sentence: Sentence, cue: CueSite, piece: number): boolean {
  return weakBook.find({ sentence, cue, piece }, sentence.tools.ledger) ?? false;
}

/** Whether a cue can introduce a piece at all: what a sound introduces stands near, and a passive must reach it. */
export function isPlausible(sentence: Sentence, cue: CueSite, piece: number): boolean {
  if (cue.cueClass !== 'manner') return governs(sentence, cue, piece);
  return piece - cue.to <= SOUND_REACH;
}

/** Whether what a passive says can reach the piece: *was told that …*, not *was released when it hit …*. */
function governs({ items, from }: Sentence, cue: CueSite, piece: number): boolean {
  if (cue.form !== 'passive' || /^(?:name|judge|think)$/.test(cue.cueClass)) return true;
  if (cue.to === piece || (piece > from && isComma(items, piece - 1))) return true;
  for (let i = cue.to; i < piece && i < cue.to + REACH; i++) if (leading.has(wordAt(items, i))) return true;
  return false;
}

/** *a deal agreed in May*: a participle behind the thing that somebody agreed. */
function isReduced({ items, tools }: Sentence, cue: CueSite, subject: Subject | null, piece: number): boolean {
  const phrase = subject?.phrases[0];
  if (phrase?.to !== cue.verb || !(classAt(items, cue.verb) & past)) return false;
  if (!(classAt(items, cue.to) & (preposition | time)) || !tools.phrases.isThing(items, phrase)) return false;
  for (let i = cue.to; i < piece && i < cue.to + REACH; i++) if (wordAt(items, i) === 'that') return false;
  return true;
}
