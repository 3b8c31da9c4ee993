import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import { ruling } from '../../rules/ruling';
import { classAt, isPieceAt, wordAt, type Item } from '../../syntax/clauseItems';
import type { NounPhrases, Phrase } from '../../syntax/nounPhrases';
import data from '../../words/data/sources.json';
import syntax from '../../words/data/syntax.json';
import { WordClass } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';
import { isFiniteVerb } from '../../syntax/finiteVerb';
import type { CueSite } from '../links/cues';
import { sure } from './confidence';
import { LeftSubject } from '../../syntax/leftSubject';
import { inOpeningClause, participleAt, participleBook } from '../../syntax/participleSubject';
import { WholePhrases } from '../../syntax/wholePhrases';
import { ruledSubject, type FoundSubject, type Subject } from '../../syntax/subject';

const { auxiliary, preposition, past } = WordClass;
const insertable = wordSet(data.insertable);
const quoting = wordSet(syntax.quoting);
const articles = wordSet(data.newArticles);
/** How far back a subject is looked for, and how far a sentence is searched for its main verb, in items. */
const REACH = 90;
/** How far behind a passive its agent may stand, in items. */
const AGENT_AHEAD = 25;

/** A cue in its sentence. */
interface CueInSentence {
  readonly left: LeftSubject;
  readonly items: readonly Item[];
  readonly low: number;
  readonly high: number;
  readonly cue: CueSite;
  readonly ledger: Ledger;
}

/** Where the source of a cue stands, by the form of the cue; `nobody`: the sentence names none. */
export const subjectBook = new RuleBook<CueInSentence, FoundSubject | 'nobody'>(
  'Who says it, by the form of the cue?',
  [
    {
      id: 'source/after-cue',
      example: 'The plan is “not good enough”, according to |Reed|.',
      find: ({ left: { whole }, items, high, cue }) => {
        if (cue.form !== 'source-follows') return null;
        const found = whole.named(items, cue.to, high, sure.afterCue);
        if (!found) return 'nobody';
        const phrases = found.phrases.map((each) => whole.withMaker(items, each, high));
        return { ...found, phrases, by: ruling('source/after-cue', cue.lemma) };
      },
    },
    {
      id: 'source/inside-cue',
      example: 'The paper quoted |Reed| as saying “we stay where we are”.',
      find: ({ left: { whole }, items, cue }) =>
        cue.form === 'source-inside' ? whole.named(items, cue.verb + 1, cue.to - 2, sure.afterCue) : null,
    },
    {
      id: 'source/quoted',
      example: 'Reed was quoted in the paper: “We stay where we are.”',
      find: ({ left, items, low, cue }) =>
        cue.form === 'passive' && quoting.has(cue.lemma) ? left.leftOf(items, low, cue.verb) : null,
    },
    {
      id: 'source/agent',
      example: 'The plan was called “a bad joke on us” by |Reed|.',
      find: (at) => (at.cue.form === 'passive' && !quoting.has(at.cue.lemma) ? agent(at) : null),
    },
    {
      id: 'source/by-participle',
      example: 'Reed left the hall, shouting “shame on you all”.',
      find: ({ left, items, low, high, cue, ledger }) =>
        cue.form === 'gerund'
          ? ruledSubject(participleBook.answer(participleAt(left, items, low, high, cue.verb), ledger))
          : null,
    },
    {
      id: 'source/inserted',
      example: 'The trouble, says |Ann Reed|, is that nobody “ever asked us”.',
      find: ({ left: { whole }, items, low, high, cue }) => {
        if (!isActive(cue) || cue.verb <= low || wordAt(items, cue.verb - 1) !== ',') return null;
        const found = insertable.has(cue.lemma) ? whole.named(items, cue.to, high, sure.inserted) : null;
        const end = found?.phrases.at(-1)?.to ?? high;
        return end < high && wordAt(items, end) === ',' ? found : null;
      },
    },
    {
      id: 'source/agent-behind',
      example: 'The pier, called “a shame for the county” by |Ann Reed|, is closed.',
      find: (at) => {
        const { items, cue, high } = at;
        if (!isActive(cue) || !/^(?:name|judge)$/.test(cue.cueClass) || !(classAt(items, cue.verb) & past)) return null;
        let piece = cue.to;
        while (piece < cue.to + 3 && !isPieceAt(items, piece)) piece++;
        return piece < high && isPieceAt(items, piece) && wordAt(items, piece + 1) === 'by' ? agent(at) : null;
      },
    },
    {
      id: 'source/reduced-relative',
      example: 'Hill issued a report called “a long way down for all”.',
      find: (at) => {
        const { left, items, low, cue } = at;
        if (!isActive(cue) || cue.cueClass !== 'name') return null;
        const phrase = left.leftOf(items, low, cue.verb)?.phrases[0];
        if (!phrase || !isReducedRelative(at, phrase)) return null;
        return agent(at) ?? 'nobody';
      },
    },
    {
      id: 'source/left',
      example: 'Reed said the plan was “not good enough”.',
      find: ({ left, items, low, cue }) => (isActive(cue) ? left.leftOf(items, low, cue.verb) : null),
    },
  ],
);

const isActive = ({ form }: CueSite): boolean => form === 'finite' || form === 'infinitive';

/** *was called “…” by X*. */
function agent({ left: { whole }, items, high, cue }: CueInSentence): FoundSubject | null {
  for (let i = cue.to; i < Math.min(high, cue.to + AGENT_AHEAD); i++) {
    if (wordAt(items, i) === 'by') return whole.named(items, i + 1, high, sure.agent);
    if (classAt(items, i) & auxiliary) break;
  }
  return null;
}

/** *a plan called “…”*, *issued a report titled “…”*: the noun before the participle is no speaker. */
function isReducedRelative({ left, items, low, cue }: CueInSentence, phrase: Phrase): boolean {
  if (!(classAt(items, cue.verb) & past) || phrase.to !== cue.verb) return false;
  const head = items[phrase.head];
  if (!head || head.capital || classAt(items, phrase.head) & WordClass.subject) return false;
  const before = phrase.from - 1;
  return (
    articles.has(wordAt(items, phrase.from)) ||
    (before >= low && (isFiniteVerb(items, before, left.whole.phrases) || (classAt(items, before) & preposition) !== 0))
  );
}

/** Finds who does the saying: the subject of a cue verb, without a parser. */
export class SubjectFinder {
  readonly whole: WholePhrases;
  readonly #left: LeftSubject;
  readonly #ledger: Ledger;

  constructor(phrases: NounPhrases, ledger: Ledger) {
    this.whole = new WholePhrases(phrases);
    this.#left = new LeftSubject(this.whole, ledger);
    this.#ledger = ledger;
  }

  /** The subject of a cue in the sentence that begins at `low`; null when the sentence does not say. */
  of(items: readonly Item[], low: number, high: number, cue: CueSite): Subject | null {
    const at = { left: this.#left, items, low: Math.max(low, cue.verb - REACH), high, cue, ledger: this.#ledger };
    const answer = subjectBook.answer(at, this.#ledger);
    if (answer === null || answer.found === 'nobody') return null;
    return ruledSubject({ rule: answer.rule, found: answer.found });
  }

  /** The subject of a sentence's first verb outside an opening clause. */
  main(items: readonly Item[], low: number, high: number): Subject | null {
    for (let i = low; i < Math.min(high, low + REACH); i++) {
      if (!isFiniteVerb(items, i, this.whole.phrases) || inOpeningClause(items, low, i, high)) continue;
      const found = this.#left.leftOf(items, low, i, 1);
      if (found && found.reach !== 'relative') return found;
    }
    return null;
  }

  /** The subject left of a verb, not below `low`. */
  leftOf(items: readonly Item[], low: number, verb: number): Subject | null {
    return this.#left.leftOf(items, low, verb);
  }
}
