import { isFiniteVerb } from './finiteVerb';
import { classAt, isComma, isPieceAt, wordAt, type Item } from './clauseItems';
import type { NounPhrases, Phrase } from './nounPhrases';
import data from '../words/data/syntax.json';
import { WordClass } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';
import type { FoundSubject } from './subject';

const { adverb, conjunction, subordinator, relative, past, participle } = WordClass;
const joining = wordSet(data.joiningSubjects);
/** Longer names are not looked for behind an office, in items. */
const LONGEST_NAME = 5;
/** A verb this near behind a phrase is its own, in items. */
const VERB_SOON = 3;

/** Noun phrases with what belongs to them where they are subjects: the name behind an office, who is joined by *and*. */
export class WholePhrases {
  readonly phrases: NounPhrases;

  constructor(phrases: NounPhrases) {
    this.phrases = phrases;
  }

  /** The phrase that begins behind a cue: *said Smith*, *according to Smith*. */
  named(items: readonly Item[], start: number, high: number, confidence: number): FoundSubject | null {
    // *said newly elected councillor Ann Reed*
    const from = classAt(items, start) & adverb && classAt(items, start + 1) & (past | participle) ? start + 2 : start;
    const phrase = this.phrases.startingAt(items, from, high);
    if (!phrase) return null;
    const all = [phrase, ...this.#joinedBehind(items, phrase, high)];
    return { phrases: all.map((each) => this.#withName(items, each, high)), from, reach: 'near', confidence };
  }

  /** A found phrase, with the one it is joined to by *and* and the name behind it. */
  subject(items: readonly Item[], low: number, phrase: Phrase, confidence: number): FoundSubject {
    const named = this.#withName(items, phrase, items.length);
    const joined = this.#joinedBefore(items, low, named);
    const all = joined ? [...this.#listedBefore(items, low, joined), joined, named] : [named];
    return { phrases: all, from: all[0]?.from ?? named.from, reach: 'near', confidence };
  }

  /** Whether a finite verb stands at an item or just behind it. */
  hasVerbSoon(items: readonly Item[], from: number, high: number): boolean {
    for (let i = from; i < Math.min(high, from + VERB_SOON); i++) if (isFiniteVerb(items, i, this.phrases)) return true;
    return false;
  }

  /** *a study commissioned by the town*: the phrase reaches to who made it. */
  withMaker(items: readonly Item[], phrase: Phrase, high: number): Phrase {
    const made = classAt(items, phrase.to) & (past | participle) && wordAt(items, phrase.to + 1) === 'by';
    const maker = made ? this.phrases.startingAt(items, phrase.to + 2, high) : null;
    return maker && (maker.to >= high || wordAt(items, maker.to) === ',') ? { ...phrase, to: maker.to } : phrase;
  }

  /** *the president's spokesman, Sean Hill, said*: the phrase reaches to the name that says who it is. */
  #withName(items: readonly Item[], phrase: Phrase, high: number): Phrase {
    const head = items[phrase.head];
    if (!head || head.name || wordAt(items, phrase.to) !== ',') return phrase;
    if (head.capital && !this.phrases.isOffice(items, phrase)) return phrase;
    if (classAt(items, phrase.head) & WordClass.subject) return phrase;
    const next = this.phrases.startingAt(items, phrase.to + 1, high);
    if (!next || next.to - next.from > LONGEST_NAME) return phrase;
    if (!items[next.head]?.capital || !items[next.from]?.capital) return phrase;
    const closed = next.to >= high || /^[,.;:)]$|^[—–-]$/.test(wordAt(items, next.to)) || isPieceAt(items, next.to);
    return closed ? { from: phrase.from, to: next.to, head: next.head } : phrase;
  }

  /** *said Smith and Jones*, *said Smith, Jones and Reed*: who is joined to a phrase behind it. */
  #joinedBehind(items: readonly Item[], phrase: Phrase, high: number): Phrase[] {
    const found: Phrase[] = [];
    let last = phrase;
    while (found.length < MOST_LISTED) {
      const ends =
        /^(?:and|&)$/.test(wordAt(items, last.to)) ||
        (wordAt(items, last.to) === ',' && wordAt(items, last.to + 1) === 'and');
      const from = wordAt(items, last.to + 1) === 'and' ? last.to + 2 : last.to + 1;
      if (!ends && (wordAt(items, last.to) !== ',' || !isNamed(items, last))) return [];
      const next = this.phrases.startingAt(items, from, high);
      if (!next || (ends && this.hasVerbSoon(items, next.to, high)) || (!ends && !isNamed(items, next))) return [];
      found.push(next);
      if (ends) return found;
      last = next;
    }
    return [];
  }

  /** *Smith, Jones and Reed said*: the names listed before the one that *and* joins. */
  #listedBefore(items: readonly Item[], low: number, joined: Phrase): Phrase[] {
    const found: Phrase[] = [];
    let first = joined;
    while (found.length < MOST_LISTED && wordAt(items, first.from - 1) === ',') {
      const before = this.phrases.endingAt(items, first.from - 2, low);
      if (!before || !this.#isLike(items, before, first) || !this.#mayOpen(items, low, before.from - 1)) break;
      found.unshift(before);
      first = before;
    }
    return found;
  }

  /** Two names, or two offices with their articles: *Smith, Jones and*, *the mayor, the bishop and*. */
  #isLike(items: readonly Item[], one: Phrase, other: Phrase): boolean {
    if (isNamed(items, one) || isNamed(items, other)) return isNamed(items, one) && isNamed(items, other);
    const isOffice = (phrase: Phrase): boolean =>
      (classAt(items, phrase.from) & WordClass.determiner) !== 0 && this.phrases.isRole(items, phrase);
    return isOffice(one) && isOffice(other);
  }

  #joinedBefore(items: readonly Item[], low: number, phrase: Phrase): Phrase | null {
    const and = phrase.from - 1;
    if (!joining.has(wordAt(items, and)) || and <= low) return null;
    const first = this.phrases.endingAt(items, and - 1, low);
    if (!first) return null;
    return this.#mayOpen(items, low, first.from - 1) ? first : null;
  }

  /** Whether a subject may begin behind an item. */
  #mayOpen(items: readonly Item[], low: number, before: number): boolean {
    return (
      before < low ||
      isComma(items, before) ||
      isPieceAt(items, before) ||
      (classAt(items, before) & (conjunction | subordinator | relative)) !== 0
    );
  }
}

/** A list of speakers has at most so many before the last. */
const MOST_LISTED = 5;

const isNamed = (items: readonly Item[], { head }: Phrase): boolean => items[head]?.name?.type === 'person';
