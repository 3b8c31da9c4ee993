import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import { classAt, isComma, isPieceAt, wordAt, type Item } from '../../syntax/clauseItems';
import type { Phrase } from '../../syntax/nounPhrases';
import data from '../../words/data/sources.json';
import { WordClass } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';
import { isFiniteVerb } from '../links/cues';
import { ownerOfFeeling, phraseOverAsides } from './asides';
import { sure } from './confidence';
import type { SourcePhrases } from './sourcePhrases';
import { oneSource, reached, ruledSubject, type FoundSubject, type Subject } from './subject';

const {
  adverb,
  auxiliary,
  negation,
  time,
  relative,
  conjunction,
  determiner,
  possessive,
  object,
  past,
  present,
  base,
} = WordClass;
/** More verbs than this are not gone over on the way to a subject. */
const DEEPEST = 4;
/** How many verbs before a verb are tried. */
const TRIES = 6;
const aroundTime = wordSet(data.aroundTime);
const besideVerbs = wordSet(data.besideVerbs);
const headless = wordSet(data.headlessPronouns);

/** What stands left of a verb, adverbials left out. */
interface LeftOfVerb {
  readonly finder: LeftSubject;
  readonly items: readonly Item[];
  readonly low: number;
  /** The item that stands there. */
  readonly at: number;
  readonly what: 'comma' | 'relative' | 'to' | 'conjunction' | 'object' | 'other';
  readonly verb: number;
  /** How many verbs were gone over. */
  readonly depth: number;
}

/** The item left of the verb says where its subject stands. */
export const leftBook = new RuleBook<LeftOfVerb, FoundSubject>('Whose verb is it, by what stands left of it?', [
  {
    id: 'source/over-asides',
    example: '|Reed|, 45, a teacher from Leeds, said the plan was “not good enough”.',
    find: ({ finder: { source, ledger }, items, low, at, what }) => {
      const phrase = what === 'comma' ? phraseOverAsides(items, low, at, source.phrases, ledger) : null;
      return phrase && source.subject(items, low, phrase, sure.overAsides);
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
    find: ({ finder: { source }, items, low, at, what }) => {
      const phrase = what === 'relative' ? beforeRelative(items, low, at, source) : null;
      const owner = phrase && ownerOfFeeling(items, low, phrase, source.phrases);
      return owner && oneSource(owner, sure.antecedent, 'relative');
    },
  },
  {
    id: 'source/antecedent',
    example: '|The mayor|, who called the plan “a bad joke on us”, left the hall.',
    find: ({ finder: { source }, items, low, at, what }) => {
      const phrase = what === 'relative' ? beforeRelative(items, low, at, source) : null;
      return phrase && oneSource(phrase, sure.antecedent, 'relative');
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
    find: ({ finder: { source }, items, low, at, what }) => {
      const phrase = what === 'other' ? source.phrases.endingAt(items, at, low) : null;
      const antecedent = phrase && overRelative(items, low, phrase, source);
      return antecedent && source.subject(items, low, antecedent, sure.antecedent);
    },
  },
  {
    id: 'source/over-whose',
    example: '|The farmers| whose barns burned said the plan was “not good enough”.',
    find: ({ finder: { source }, items, low, at, what, depth }) => {
      const phrase = what === 'other' && depth > 0 ? source.phrases.endingAt(items, at, low) : null;
      const owner =
        phrase && wordAt(items, phrase.from) === 'whose' ? beforeRelative(items, low, phrase.from, source) : null;
      return owner && source.subject(items, low, owner, sure.antecedent);
    },
  },
  {
    id: 'source/subject',
    example: '|Reed| said the plan was “not good enough”.',
    find: ({ finder: { source }, items, low, at, what }) => {
      const phrase = what === 'other' ? source.phrases.endingAt(items, at, low) : null;
      return phrase && source.subject(items, low, phrase, sure.besideVerb);
    },
  },
  {
    id: 'source/over-verb',
    example: 'All the teachers I met said the plan was “not good enough”.',
    find: ({ finder, items, low, at, what, depth }) =>
      what === 'other' && isFiniteVerb(items, at, finder.source.phrases)
        ? finder.leftOf(items, low, at, depth + 1)
        : null,
  },
]);

/** *X, who …, said*: what stands before the relative pronoun. */
function beforeRelative(
  items: readonly Item[],
  low: number,
  pronoun: number,
  { phrases }: SourcePhrases,
): Phrase | null {
  if (headless.has(wordAt(items, pronoun))) return null;
  const last = isComma(items, pronoun - 1) ? pronoun - 2 : pronoun - 1;
  return last >= low ? phrases.endingAt(items, last, low) : null;
}

/** How far before the object of a relative clause its pronoun may stand, in items. */
const RELATIVE_REACH = 8;

/** *A cook who heard the blast said*: whom the clause is about that ends with a phrase; null where none does. */
function overRelative(items: readonly Item[], low: number, phrase: Phrase, source: SourcePhrases): Phrase | null {
  let verb = -1;
  for (let i = phrase.from - 1; i > low && i > phrase.from - RELATIVE_REACH; i--) {
    if (isComma(items, i) || isPieceAt(items, i)) return null;
    if (verb < 0 && isFiniteVerb(items, i, source.phrases)) verb = i;
    const word = wordAt(items, i);
    // *a man whose dog found the bones said*
    if (word === 'whose' && verb > i + 1 && source.phrases.startingAt(items, i, verb)?.to === verb)
      return source.phrases.endingAt(items, i - 1, low);
    if (word !== 'who' && !(/^(?:that|which)$/.test(word) && verb === i + 1)) continue;
    // *people who think the mayor lied said* has another subject inside.
    const opens = verb === i + 1 || (verb > i && (classAt(items, i + 1) & (adverb | auxiliary)) !== 0);
    const things = !(classAt(items, verb) & WordClass.cue) || source.phrases.isThing(items, phrase);
    return opens && things && isComma(items, i - 1) === false ? source.phrases.endingAt(items, i - 1, low) : null;
  }
  return null;
}

/** Finds the subject left of a verb. */
export class LeftSubject {
  readonly source: SourcePhrases;
  readonly ledger: Ledger;

  constructor(source: SourcePhrases, ledger: Ledger) {
    this.source = source;
    this.ledger = ledger;
  }

  /** Walks left from a verb to its subject, not below `low`; null when none is seen. */
  leftOf(items: readonly Item[], low: number, verb: number, depth = 0): Subject | null {
    if (depth > DEEPEST) return null;
    const at = skipAdverbials(items, verb - 1, low);
    const item = items[at];
    if (at < low || !item || item.piece >= 0) return null;
    const what = isComma(items, at) ? 'comma' : kindOf(item);
    return ruledSubject(leftBook.answer({ finder: this, items, low, at, what, verb, depth }, this.ledger));
  }

  /**
   * *smiled and said*: the subject of the verb before; over *but*, of the cue before.
   * @param verb where it is given, both must be of one tense
   */
  ofVerbBefore(items: readonly Item[], low: number, from: number, depth: number, verb = -1): FoundSubject | null {
    const { phrases } = this.source;
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
      const confidence = Math.min(found.confidence, sure.verbBefore) - sure.perVerb;
      const result = reached(found, 'far', confidence);
      if (found.reach !== 'relative') return result;
      fallback ??= result;
    }
    return fallback;
  }

  #hasCue(items: readonly Item[], low: number, high: number): boolean {
    for (let i = high - 1; i >= low; i--)
      if (classAt(items, i) & WordClass.cue && isFiniteVerb(items, i, this.source.phrases)) return true;
    return false;
  }
}

function kindOf({ classes, word }: Item): LeftOfVerb['what'] {
  if (classes & relative && !(classes & possessive)) return 'relative';
  if (word === 'to') return 'to';
  if (classes & conjunction) return 'conjunction';
  return classes & object && !(classes & (WordClass.subject | possessive)) ? 'object' : 'other';
}

function isSameTense(classes: number, tense: number): boolean {
  if (classes & auxiliary) return true;
  return tense & past ? (classes & past) !== 0 : (classes & (present | base)) !== 0;
}

function skipAdverbials(items: readonly Item[], from: number, low: number): number {
  let k = from;
  while (k >= low) {
    const item = items[k];
    if (!item || item.piece >= 0) break;
    const { classes, word } = item;
    if (classes & (auxiliary | negation) || (classes & adverb && !(classes & (determiner | relative)))) k--;
    else if (classes & time && isTime(items, k)) {
      k--;
      while (k >= low && (aroundTime.has(wordAt(items, k)) || /^\d/.test(wordAt(items, k)) || classAt(items, k) & time))
        k--;
    } else if (word === "'s" && classAt(items, k - 1) & WordClass.subject) k--;
    else if (besideVerbs.has(word)) k--;
    else break;
  }
  return k;
}

/** *on Tuesday said*, but not *two days of talks*. */
function isTime(items: readonly Item[], index: number): boolean {
  return wordAt(items, index + 1) !== 'of' && !/^[-–]$/.test(wordAt(items, index - 1));
}
