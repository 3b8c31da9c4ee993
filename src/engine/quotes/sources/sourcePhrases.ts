import { isFiniteVerb } from '../links/cues';
import { classAt, isComma, isPieceAt, wordAt, type Item } from '../../syntax/clauseItems';
import type { NounPhrases, Phrase } from '../../syntax/nounPhrases';
import data from '../../words/data/sources.json';
import { WordClass } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';
import type { FoundSubject } from './subject';

const { conjunction, subordinator, relative, past, participle } = WordClass;
const joining = wordSet(data.joiningSources);
/** Longer names are not looked for behind an office, in items. */
const LONGEST_NAME = 5;
/** A verb this near behind a phrase is its own, in items. */
const VERB_SOON = 3;

/** How far sources reach: to the name behind an office, to who is joined by *and*. */
export class SourcePhrases {
  readonly phrases: NounPhrases;

  constructor(phrases: NounPhrases) {
    this.phrases = phrases;
  }

  /** The phrase that begins behind a cue: *said Smith*, *according to Smith*. */
  named(items: readonly Item[], from: number, high: number, confidence: number): FoundSubject | null {
    const phrase = this.phrases.startingAt(items, from, high);
    if (!phrase) return null;
    const all = [phrase];
    if (/^(?:and|&)$/.test(wordAt(items, phrase.to))) {
      const second = this.phrases.startingAt(items, phrase.to + 1, high);
      if (second && !this.hasVerbSoon(items, second.to, high)) all.push(second);
    }
    return { phrases: all.map((each) => this.#withName(items, each, high)), from, reach: 'near', confidence };
  }

  /** A found phrase, with the one it is joined to by *and* and the name behind it. */
  subject(items: readonly Item[], low: number, phrase: Phrase, confidence: number): FoundSubject {
    const named = this.#withName(items, phrase, items.length);
    const joined = this.#joinedBefore(items, low, named);
    const all = joined ? [joined, named] : [named];
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

  #joinedBefore(items: readonly Item[], low: number, phrase: Phrase): Phrase | null {
    const and = phrase.from - 1;
    if (!joining.has(wordAt(items, and)) || and <= low) return null;
    const first = this.phrases.endingAt(items, and - 1, low);
    if (!first) return null;
    const before = first.from - 1;
    const edge =
      before < low ||
      isComma(items, before) ||
      isPieceAt(items, before) ||
      (classAt(items, before) & (conjunction | subordinator | relative)) !== 0;
    return edge ? first : null;
  }
}
