import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { WordClass } from '../words/quoteLexicon';
import { beforeRelative, overParticiple, overRelative } from './antecedent';
import { ownerOfFeeling, phraseOverAsides } from './asides';
import { classAt, isComma, wordAt, type Item } from './clauseItems';
import { isFiniteVerb } from './finiteVerb';
import { leftOfVerb, type LeftKind } from './leftOfVerb';
import { oneSource, reached, ruledSubject, type FoundSubject, type Subject } from './subject';
import { reachSure } from './subjectConfidence';
import type { WholePhrases } from './wholePhrases';

const { auxiliary, past, present, base } = WordClass;
/** More verbs than this are not gone over on the way to a subject. */
const DEEPEST = 4;
/** How many verbs before a verb are tried. */
const TRIES = 6;

/** What stands left of a verb, adverbials left out. */
interface LeftOfVerb {
  readonly finder: LeftSubject;
  readonly items: readonly Item[];
  readonly low: number;
  /** The item that stands there. */
  readonly at: number;
  readonly what: LeftKind;
  readonly verb: number;
  /** How many verbs were gone over. */
  readonly depth: number;
}

/** The item left of the verb says where its subject stands. */
export const leftBook = new RuleBook<LeftOfVerb, FoundSubject>('Whose verb is it, by what stands left of it?', [
  {
    id: 'source/over-asides',
    example: '|Reed|, 45, a teacher from Leeds, said the plan was “not good enough”.',
    find: ({ finder: { whole, ledger }, items, low, at, what }) => {
      const phrase = what === 'comma' ? phraseOverAsides(items, low, at, whole.phrases, ledger) : null;
      return phrase && whole.subject(items, low, phrase, reachSure.overAsides);
    },
  },
  {
    id: 'source/two-verbs',
    example: '|Reed| smiled and said the plan was “not good enough”.',
    find: ({ finder, items, low, at, what, verb, depth }) =>
      what === 'comma' || what === 'conjunction' ? finder.ofVerbBefore(items, low, at, depth, verb) : null,
  },
  {
    id: 'source/feeling-owner',
    example: "The bridge was closed, much to |Reed|'s dismay, who called it “a bad joke on us”.",
    find: ({ finder: { whole }, items, low, at, what }) => {
      const phrase = what === 'relative' ? beforeRelative(items, low, at, whole.phrases) : null;
      const owner = phrase && ownerOfFeeling(items, low, phrase, whole.phrases);
      return owner && oneSource(owner, reachSure.antecedent, 'relative');
    },
  },
  {
    id: 'source/antecedent',
    example: '|The mayor|, who called the plan “a bad joke on us”, left the hall.',
    find: ({ finder: { whole }, items, low, at, what }) => {
      const phrase = what === 'relative' ? beforeRelative(items, low, at, whole.phrases) : null;
      return phrase && oneSource(phrase, reachSure.antecedent, 'relative');
    },
  },
  {
    id: 'source/verb-before',
    example: '|Reed| took to the stage to say “we stay where we are”.',
    find: ({ finder, items, low, at, what, depth }) =>
      what === 'to' || what === 'object' ? finder.ofVerbBefore(items, low, at, depth) : null,
  },
  {
    id: 'source/over-relative',
    example: '|The officials| who ordered that change said the plan was “not good enough”.',
    find: ({ finder: { whole }, items, low, at, what }) => {
      const phrase = what === 'other' ? whole.phrases.endingAt(items, at, low) : null;
      const antecedent = phrase && overRelative(items, low, phrase, whole.phrases);
      return antecedent && whole.subject(items, low, antecedent, reachSure.antecedent);
    },
  },
  {
    id: 'source/over-whose',
    example: '|The farmers| whose barns burned said the plan was “not good enough”.',
    find: ({ finder: { whole }, items, low, at, what, depth }) => {
      const phrase = what === 'other' && depth > 0 ? whole.phrases.endingAt(items, at, low) : null;
      const owner =
        phrase && wordAt(items, phrase.from) === 'whose'
          ? beforeRelative(items, low, phrase.from, whole.phrases)
          : null;
      return owner && whole.subject(items, low, owner, reachSure.antecedent);
    },
  },
  {
    id: 'source/over-participle',
    example: '|Protesters| marching through the streets chanted “we stay where we are”.',
    find: ({ finder: { whole }, items, low, at, what }) => {
      const phrase = what === 'other' ? whole.phrases.endingAt(items, at, low) : null;
      const about = phrase && overParticiple(items, low, phrase, whole.phrases);
      return about && whole.subject(items, low, about, reachSure.antecedent);
    },
  },
  {
    id: 'source/subject',
    example: '|Reed| said the plan was “not good enough”.',
    find: ({ finder: { whole }, items, low, at, what }) => {
      const phrase = what === 'other' ? whole.phrases.endingAt(items, at, low) : null;
      return phrase && whole.subject(items, low, phrase, reachSure.besideVerb);
    },
  },
  {
    id: 'source/over-verb',
    example: 'All the teachers I met said the plan was “not good enough”.',
    find: ({ finder, items, low, at, what, depth }) =>
      what === 'other' && isFiniteVerb(items, at, finder.whole.phrases)
        ? finder.leftOf(items, low, at, depth + 1)
        : null,
  },
]);

/** Finds the subject left of a verb. */
export class LeftSubject {
  readonly whole: WholePhrases;
  readonly ledger: Ledger;

  constructor(whole: WholePhrases, ledger: Ledger) {
    this.whole = whole;
    this.ledger = ledger;
  }

  /** Walks left from a verb to its subject, not below `low`; null when none is seen. */
  leftOf(items: readonly Item[], low: number, verb: number, depth = 0): Subject | null {
    if (depth > DEEPEST) return null;
    const left = leftOfVerb(items, verb, low);
    return left && ruledSubject(leftBook.answer({ finder: this, items, low, ...left, verb, depth }, this.ledger));
  }

  /**
   * *smiled and said*: the subject of the verb before; over *but*, of the cue before.
   * @param verb where it is given, both must be of one tense
   */
  ofVerbBefore(items: readonly Item[], low: number, from: number, depth: number, verb = -1): FoundSubject | null {
    const { phrases } = this.whole;
    let tries = 0;
    let fallback: FoundSubject | null = null;
    const tense = verb < 0 ? 0 : classAt(items, verb) & (past | present);
    const wide = verb >= 0 && (wordAt(items, from) === 'but' || isComma(items, from) || isComma(items, from - 1));
    const cues = wide && this.#hasCue(items, low, from);
    for (let i = from - 1; i >= low && tries < TRIES; i--) {
      if (!isFiniteVerb(items, i, phrases)) continue;
      if (tense && !isSameTense(classAt(items, i), tense)) continue;
      if (cues && !(classAt(items, i) & WordClass.cue)) continue;
      tries++;
      const found = this.leftOf(items, low, i, depth + 1);
      if (!found) continue;
      const confidence = Math.min(found.confidence, reachSure.verbBefore) - reachSure.perVerb;
      const result = reached(found, 'far', confidence);
      if (found.reach !== 'relative') return result;
      fallback ??= result;
    }
    return fallback;
  }

  #hasCue(items: readonly Item[], low: number, high: number): boolean {
    for (let i = high - 1; i >= low; i--)
      if (classAt(items, i) & WordClass.cue && isFiniteVerb(items, i, this.whole.phrases)) return true;
    return false;
  }
}

function isSameTense(classes: number, tense: number): boolean {
  if (classes & auxiliary) return true;
  return tense & past ? (classes & past) !== 0 : (classes & (present | base)) !== 0;
}
