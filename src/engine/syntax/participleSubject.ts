import { RuleBook } from '../rules/ruleBook';
import { classAt, isComma, isPieceAt, wordAt, type Item } from './clauseItems';
import type { Phrase } from './nounPhrases';
import data from '../words/data/syntax.json';
import { WordClass } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';
import { isFiniteVerb } from './finiteVerb';
import { reachSure } from './subjectConfidence';
import type { LeftSubject } from './leftSubject';
import { oneSource, reached, type FoundSubject } from './subject';

const { subordinator, preposition, past } = WordClass;
const perceiving = wordSet(data.perceiving);
const passives = wordSet(data.passives);
/** How far behind an opening participle its clause may end, in items. */
const AHEAD = 40;

/** A participle that reports, in its sentence. */
export interface ParticipleCue {
  readonly left: LeftSubject;
  readonly items: readonly Item[];
  readonly low: number;
  readonly high: number;
  /** The item of the participle. */
  readonly verb: number;
  /** The phrase right before it. */
  readonly beside: Phrase | null;
  /** The finite verbs before it, nearest first. */
  readonly verbs: readonly number[];
}

/** The subject of a participle stands in another clause: *she left, saying “…”*. */
export const participleBook = new RuleBook<ParticipleCue, FoundSubject>('Whose participle is it?', [
  {
    id: 'source/participle-heard',
    example: 'Hill came home and heard |Ann Reed| shouting “we stay where we are”.',
    find: ({ left, items, low, beside }) =>
      beside && perceiving.has(wordAt(items, beside.from - 1))
        ? far(left.whole.subject(items, low, beside, reachSure.participleHeard))
        : null,
  },
  {
    id: 'source/participle-cue',
    example: '“We stay,” |Reed| said as Hill left, adding, “We like it.”',
    find: ({ left, items, low, verbs }) => {
      for (const verb of verbs) {
        if (!(classAt(items, verb) & WordClass.cue) || isPassive(items, verb)) continue;
        const found = left.leftOf(items, low, verb, 1);
        if (found) return reached(found, 'far', reachSure.participleCue);
      }
      return null;
    },
  },
  {
    id: 'source/participle-clause',
    example: '|Reed| left the hall, shouting “shame on you all”.',
    find: ({ left, items, low, verb, verbs }) => {
      for (let k = verbs.length - 1; k >= 0; k--) {
        const each = verbs[k] ?? low;
        if (inOpeningClause(items, low, each, verb)) continue;
        const found = left.leftOf(items, low, each, 1);
        if (found && found.reach !== 'relative') return reached(found, 'far', reachSure.participleClause);
      }
      return null;
    },
  },
  {
    id: 'source/participle',
    example: '|Reed| saying “we stay where we are”.',
    find: ({ left, items, low, beside, verbs }) =>
      beside && verbs.length === 0 ? far(left.whole.subject(items, low, beside, reachSure.participleBeside)) : null,
  },
  {
    id: 'source/participle-comma',
    example: '|Ann Reed|, saying “we stay where we are”.',
    find: ({ left, items, low, verb, verbs }) => {
      const phrase =
        verbs.length === 0 && isComma(items, verb - 1) ? left.whole.phrases.endingAt(items, verb - 2, low) : null;
      return phrase && far(left.whole.subject(items, low, phrase, reachSure.participleComma));
    },
  },
  {
    id: 'source/clause-behind',
    example: 'Calling it “a bad joke on us”, |Reed| left the hall.',
    find: ({ left: { whole }, items, verb, high }) => {
      for (let i = verb + 1; i < Math.min(high, verb + AHEAD); i++) {
        if (wordAt(items, i) !== ',' && !isPieceAt(items, i)) continue;
        const phrase = whole.phrases.startingAt(items, i + 1, high);
        if (phrase && whole.hasVerbSoon(items, phrase.to, high))
          return oneSource(phrase, reachSure.clauseBehind, 'far');
      }
      return null;
    },
  },
]);

/** A participle at an item, as the book asks for it. */
export function participleAt(
  left: LeftSubject,
  items: readonly Item[],
  low: number,
  high: number,
  verb: number,
): ParticipleCue {
  const { phrases } = left.whole;
  const verbs: number[] = [];
  for (let i = verb - 1; i >= low; i--) if (isFiniteVerb(items, i, phrases)) verbs.push(i);
  return { left, items, low, high, verb, beside: phrases.endingAt(items, verb - 1, low), verbs };
}

const far = (subject: FoundSubject): FoundSubject => ({ ...subject, reach: 'far' });

function isPassive(items: readonly Item[], index: number): boolean {
  return (classAt(items, index) & past) !== 0 && passives.has(wordAt(items, index - 1));
}

/** *When he was asked, Smith left*: a verb in a clause that opens the sentence and ends at a comma. */
export function inOpeningClause(items: readonly Item[], low: number, index: number, high: number): boolean {
  if (!(classAt(items, low) & (subordinator | preposition))) return false;
  for (let i = index; i < high; i++) {
    if (wordAt(items, i) !== ',') continue;
    for (let k = low; k < index; k++) if (wordAt(items, k) === ',') return false;
    return true;
  }
  return false;
}
