import data from '../words/data/syntax.json';
import { WordClass } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';
import type { Item } from './clauseItems';
import type { Nominals } from './nominals';
import { at, beforeBracket, has, isPronoun, joining, LONGEST, standsAlone } from './phraseWords';

const { determiner, possessive, adverb, time, verb } = WordClass;
const beforeDeterminers = wordSet(data.beforeDeterminers);
const namePrepositions = wordSet(data.namePrepositions);
const pronounPrepositions = wordSet(data.pronounPrepositions);

/** Where noun phrases begin, seen from their end. */
export class PhraseStart {
  readonly #nominals: Nominals;

  constructor(nominals: Nominals) {
    this.#nominals = nominals;
  }

  /** Walks left over one noun phrase and the phrases it hangs on by prepositions. */
  startOf(items: readonly Item[], last: number, low: number): number {
    let from = last;
    const floor = Math.max(low, last - LONGEST);
    for (let i = last - 1; i >= floor; i--) {
      const bracket = beforeBracket(items, i, floor);
      if (bracket < i) {
        if (bracket <= floor || !this.#nominals.isNominal(items, bracket - 1)) break;
        i = bracket;
        continue;
      }
      const item = at(items, i);
      if (!item || item.piece >= 0) break;
      const right = items[from]?.name;
      if (item.name && right && item.name !== right) {
        const office = this.#officeBefore(items, i, floor);
        if (office < 0) break;
        i = from = office;
        continue;
      }
      if (this.#nominals.isNominal(items, i) || (this.#nominals.isJoint(items, i) && i > floor)) {
        from = i;
        continue;
      }
      if (
        item.word === 'that' &&
        (items[i + 1]?.capital === true || has(at(items, i - 1), verb) || has(at(items, i + 1), determiner))
      )
        break;
      if (item.classes & (determiner | possessive)) {
        from = i;
        const before = at(items, i - 1);
        if (i > floor && before && beforeDeterminers.has(before.word)) {
          from = i - 1;
          i--;
        }
        if (this.#hangsOn(items, from, floor)) {
          i = from - 1;
          from = i;
          continue;
        }
        if (i - 1 >= floor && isNumberLike(items, i, at(items, i - 1))) continue;
        break;
      }
      if (joining.has(item.word) && this.#isHeadOf(items, i, floor)) {
        from = i;
        continue;
      }
      if (item.classes & adverb && has(at(items, i - 1), determiner | possessive)) continue;
      break;
    }
    // A phrase cannot begin with what only joins.
    while (from < last && (joining.has(items[from]?.word ?? '') || this.#nominals.isJoint(items, from))) from++;
    return from;
  }

  /** *Mayor of London* before a name: where the name ends with `last` begins that the office is of; -1 for no office. */
  #officeBefore(items: readonly Item[], last: number, floor: number): number {
    let from = last;
    while (from - 1 > floor && items[from - 1]?.name === items[last]?.name) from--;
    return from - 1 > floor &&
      /^(?:of|for)$/.test(at(items, from - 1)?.word ?? '') &&
      this.#isHeadOf(items, from - 1, floor)
      ? from
      : -1;
  }

  /** Whether the phrase that begins at `from` hangs on a noun before it by a preposition. */
  #hangsOn(items: readonly Item[], from: number, floor: number): boolean {
    return from - 1 > floor && joining.has(at(items, from - 1)?.word ?? '') && this.#isHeadOf(items, from - 1, floor);
  }

  /** Whether a preposition stands behind the noun it belongs to. */
  #isHeadOf(items: readonly Item[], index: number, floor: number): boolean {
    if (index <= floor) return false;
    const bracket = beforeBracket(items, index - 1, floor);
    const before = at(items, bracket < index - 1 ? bracket - 1 : index - 1);
    if (!before || before.piece >= 0) return false;
    if (before.classes & time) return false;
    const word = at(items, index)?.word ?? '';
    if (before.capital && !namePrepositions.has(word)) return false;
    if (pronounPrepositions.has(word) && (standsAlone(before) || isPronoun(before))) return true;
    const previous = index - 1;
    return this.#nominals.isNominal(items, previous) || at(items, previous)?.word === ')';
  }
}

function isNumberLike(items: readonly Item[], index: number, before: Item | undefined): boolean {
  const item = at(items, index);
  return item !== undefined && !/^(?:the|a|an)$/.test(item.word) && has(before, determiner | possessive);
}
