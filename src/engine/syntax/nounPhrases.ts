import data from '../words/data/syntax.json';
import { WordClass, type QuoteLexicon } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';
import type { Item } from './clauseItems';
import { Nominals } from './nominals';
import { PhraseStart } from './phraseStart';
import { afterBracket, at, beforeBracket, has, isPronoun, joining, LONGEST, standsAlone } from './phraseWords';

/** A noun phrase as items: `from` inclusive, `to` exclusive; `head` is the item its kind is read from. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

const { determiner, possessive, subject, object, adverb, time } = WordClass;
const pronounPrepositions = wordSet(data.pronounPrepositions);

/** Noun phrases without a parser: by function words, capitals and the verbs of the lists. */
export class NounPhrases {
  readonly #lexicon: QuoteLexicon;
  readonly #nominals: Nominals;
  readonly #start: PhraseStart;

  constructor(lexicon: QuoteLexicon) {
    this.#lexicon = lexicon;
    this.#nominals = new Nominals(lexicon);
    this.#start = new PhraseStart(this.#nominals);
  }

  /** A noun, adjective, number or name: what a noun phrase is made of besides its determiner. */
  isNominal(items: readonly Item[], index: number): boolean {
    return this.#nominals.isNominal(items, index);
  }

  /** Whether a phrase is a common noun that no list knows as a source: *the plan*. */
  isThing(items: readonly Item[], { head }: Phrase): boolean {
    const item = at(items, head);
    if (!item || item.capital || item.name || item.classes & (subject | determiner)) return false;
    return this.#lexicon.nounKind(item.word) === undefined;
  }

  /** Whether a phrase is an office in capitals: *the Health Secretary*. */
  isOffice(items: readonly Item[], { from, head }: Phrase): boolean {
    const item = at(items, head);
    if (!item?.capital || item.name || !has(at(items, from), determiner | possessive)) return false;
    return this.#lexicon.nounKind(item.word) === 'person';
  }

  /** Whether a phrase says what somebody is: *an analyst at the bank*, *the surveyor Jane Roe*. */
  isRole(items: readonly Item[], { from, head }: Phrase): boolean {
    const kind = this.#lexicon.nounKind(at(items, head)?.word ?? '');
    if (kind !== undefined && kind !== 'document') return true;
    if (at(items, head)?.capital !== true) return false;
    for (let i = from; i < head; i++) {
      const item = at(items, i);
      if (item && !item.capital && this.#lexicon.nounKind(item.word) === 'person') return true;
    }
    return false;
  }

  /** The noun phrase whose last item is `last`, not reaching below `low`; null when there is none. */
  endingAt(items: readonly Item[], last: number, low: number): Phrase | null {
    const end = beforeBracket(items, last, low);
    const lastWord = end < last ? end - 1 : last;
    if (lastWord < low) return null;
    const item = at(items, lastWord);
    if (!item || item.piece >= 0) return null;
    if (isPronoun(item)) {
      return { from: lastWord, to: last + 1, head: lastWord };
    }
    if (!this.isNominal(items, lastWord)) {
      if (!standsAlone(item)) return null;
      const from = this.#start.startOf(items, lastWord, low);
      return { from, to: last + 1, head: lastWord };
    }
    const from = this.#start.startOf(items, lastWord, low);
    const phrase = this.startingAt(items, from, last + 1);
    return phrase ?? { from, to: last + 1, head: lastWord };
  }

  /** The noun phrase that begins at `from`, ending before `high`; null when none begins there. */
  startingAt(items: readonly Item[], from: number, high: number): Phrase | null {
    const ceiling = Math.min(high, from + LONGEST);
    const first = at(items, from);
    if (!first || from >= ceiling || first.piece >= 0) return null;
    if (isPronoun(first) && !this.#isOf(items, from + 1)) return { from, to: from + 1, head: from };
    let i = from;
    let head = -1;
    let opened = false;
    while (i < ceiling) {
      const bracket = afterBracket(items, i, ceiling);
      if (bracket > i && head >= 0) {
        i = bracket;
        continue;
      }
      const item = at(items, i);
      if (!item || item.piece >= 0) break;
      if (this.isNominal(items, i)) {
        head = i++;
        opened = true;
      } else if (
        this.#nominals.isJoint(items, i) &&
        (opened || head >= 0) &&
        (this.isNominal(items, i + 1) || item.word.startsWith("'"))
      ) {
        i++;
      } else if (item.classes & (determiner | possessive) && !opened) {
        if (head < 0 && standsAlone(item)) head = i;
        i++;
      } else if (item.classes & adverb && !opened && this.isNominal(items, i + 1)) {
        i++;
      } else if (head >= 0 && this.#continues(items, i, head, ceiling)) {
        i++;
        // The head stays where it is: what follows hangs on it.
        const inner = this.startingAt(items, i, ceiling);
        if (!inner) {
          i--;
          break;
        }
        i = inner.to;
        break;
      } else break;
    }
    if (head < 0 && isPronoun(first)) {
      head = from;
      i = Math.max(i, from + 1);
    }
    return head < 0 ? null : { from, to: this.#withoutTrail(items, from, i), head };
  }

  #isOf(items: readonly Item[], index: number): boolean {
    return pronounPrepositions.has(at(items, index)?.word ?? '');
  }

  /** Behind a name only *of* goes on; behind a common noun most prepositions do. */
  #continues(items: readonly Item[], index: number, head: number, ceiling: number): boolean {
    const item = at(items, index);
    if (!item || !joining.has(item.word) || index + 1 >= ceiling) return false;
    const next = at(items, index + 1);
    if (!next || next.piece >= 0 || has(next, time)) return false;
    const follows = this.isNominal(items, index + 1) || has(next, determiner | possessive | object | subject);
    if (!follows) return false;
    if (item.word === 'of') return true;
    const isName =
      at(items, head)?.capital === true && this.#lexicon.nounKind(at(items, head)?.word ?? '') === undefined;
    if (isName) return false;
    // *said in a statement*: a phrase that tells where it was said is not the speaker's.
    const inner = this.startingAt(items, index + 1, ceiling);
    const kind = inner ? this.#lexicon.nounKind(at(items, inner.head)?.word ?? '') : undefined;
    return !(kind === 'document' && /^(?:in|on|at)$/.test(item.word));
  }

  #withoutTrail(items: readonly Item[], from: number, to: number): number {
    let end = to;
    while (end > from + 1 && /^(?:'s|'|[-–/&])$/.test(at(items, end - 1)?.word ?? '')) end--;
    return end;
  }
}
