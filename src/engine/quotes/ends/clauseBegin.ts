import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import { classAt, wordAt, type Item } from '../../syntax/clauseItems';
import type { NounPhrases } from '../../syntax/nounPhrases';
import data from '../../words/data/ends.json';
import { WordClass } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';
import { isFiniteVerb } from '../../syntax/finiteVerb';
import type { CueSite } from '../links/cues';

/** Verbs that name their hearer first: *told reporters that …*. */
const hearerVerbs = wordSet(data.hearerVerbs);
const cuePrepositions = wordSet(data.cuePrepositions);
/** How far behind a cue *that* is looked for, in items. */
const REACH = 25;

/** A cue before words in marks. Offsets are items. */
interface CueBeforeMarks {
  readonly items: readonly Item[];
  readonly phrases: NounPhrases;
  readonly cue: CueSite;
  /** The first piece. */
  readonly first: number;
}

/** Where the reported clause around words in marks begins, behind its cue. */
export const clauseBeginBook = new RuleBook<CueBeforeMarks, number>('Where does the clause around these marks begin?', [
  {
    id: 'begin/at-marks',
    // A verdict is the marked words.
    example: 'Reed praised Hill for his |“steady hand”| at sea.',
    find: ({ cue: { cueClass, form }, first }) =>
      cueClass === 'judge' || cueClass === 'name' || cueClass === 'act' || cueClass === 'manner' || form === 'passive'
        ? first
        : null,
  },
  {
    id: 'begin/that',
    example: 'Reed said at last that |the plan was “too early”|.',
    find: ({ items, cue, first }) => {
      for (let i = cue.to; i < first && i < cue.to + REACH; i++) if (wordAt(items, i) === 'that') return i + 1;
      return null;
    },
  },
  {
    id: 'begin/source',
    // Behind the source's comma, or behind the last of the asides that say who the source is.
    example: 'According to Ann Reed, a clerk at the harbour bank, |each week costs the town “a great deal”|.',
    find: (at) => (at.cue.form === 'source-follows' ? behindTime(at, behindSource(at)) : null),
  },
  {
    id: 'begin/hearer',
    example: 'Reed told the crowd |it was “too early”|.',
    find: (at) => {
      const { items, phrases, cue, first } = at;
      const hearer = hearerVerbs.has(cue.lemma) ? phrases.startingAt(items, cue.to, first) : null;
      return hearer && behindTime(at, hearer.to);
    },
  },
  {
    id: 'begin/cue',
    example: 'Smith said |the plan was “a disgrace” to the town|.',
    find: (at) => behindTime(at, at.cue.to),
  },
]);

/** Where the reported clause begins: behind *that*, else behind the cue, its time and its hearer. */
export function clauseBegin(at: CueBeforeMarks, ledger: Ledger): number {
  return clauseBeginBook.find(at, ledger) ?? at.first;
}

/** Behind the times there, and behind the preposition of *warned of “…”*, which is the cue's. */
function behindTime({ items, first }: CueBeforeMarks, from: number): number {
  let start = from;
  while (start < first && (classAt(items, start) & WordClass.time || /^(?:on|,|:|that)$/.test(wordAt(items, start))))
    start++;
  return start === first - 1 && cuePrepositions.has(wordAt(items, start)) ? first : start;
}

function behindSource({ items, phrases, cue, first }: CueBeforeMarks): number {
  let start = -1;
  for (let i = cue.to; i < first; i++) {
    if (wordAt(items, i) !== ',') continue;
    if (start >= 0 && !isAside(items, phrases, start, i)) break;
    start = i + 1;
  }
  return start < 0 ? first : start;
}

/** *an analyst at the bank*, *who left in May*, *45*, *published on Monday*: between two commas behind a source. */
function isAside(items: readonly Item[], phrases: NounPhrases, from: number, to: number): boolean {
  if (/^(?:who|whose|which)$/.test(wordAt(items, from)) || (to - from === 1 && /^\d/.test(wordAt(items, from))))
    return true;
  for (let i = from; i < to; i++)
    if (isFiniteVerb(items, i, phrases)) return i === from && (classAt(items, from) & WordClass.past) !== 0;
  const phrase = phrases.startingAt(items, from, to);
  return phrase !== null && phrases.isRole(items, phrase);
}
