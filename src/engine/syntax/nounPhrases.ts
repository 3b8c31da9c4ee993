import type { Item } from './clauseItems';
import { Nominals } from './nominals';
import { WordClass, type QuoteLexicon } from '../words/quoteLexicon';

/** A noun phrase as items: `from` inclusive, `to` exclusive; `head` is the item its kind is read from. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

const { determiner, possessive, subject, object, adverb, time, verb } = WordClass;
/** What joins a noun to a prepositional phrase that belongs to it (*a spokesman for the ministry*). */
const joining = new Set('of for at from in with to on near behind under against within around'.split(' '));
/** Longest noun phrase looked for, in items; a longer one is a misreading. */
const LONGEST = 40;

const at = (items: readonly Item[], index: number): Item | undefined => items[index];
const has = (item: Item | undefined, bits: number): boolean => item !== undefined && (item.classes & bits) !== 0;

/** Noun phrases without a parser: by function words, capitals and the verbs of the lists. */
export class NounPhrases {
  private readonly nominals: Nominals;

  constructor(private readonly lexicon: QuoteLexicon) {
    this.nominals = new Nominals(lexicon);
  }

  /** A noun, adjective, number or name: what a noun phrase is made of besides its determiner. */
  isNominal(items: readonly Item[], index: number): boolean {
    return this.nominals.isNominal(items, index);
  }

  /** Whether a phrase is a common noun that no list knows as a source: *the plan*. */
  isThing(items: readonly Item[], { head }: Phrase): boolean {
    const item = at(items, head);
    if (!item || item.capital || item.name || item.classes & (subject | determiner)) return false;
    return this.lexicon.nounKind(item.word) === undefined;
  }

  /** Whether a phrase is an office in capitals: *the Health Secretary*. */
  isOffice(items: readonly Item[], { from, head }: Phrase): boolean {
    const item = at(items, head);
    if (!item?.capital || item.name || !has(at(items, from), determiner | possessive)) return false;
    return this.lexicon.nounKind(item.word) === 'person';
  }

  /** Whether a phrase says what somebody is: *an analyst at the bank*, *the surveyor Jane Roe*. */
  isRole(items: readonly Item[], { from, head }: Phrase): boolean {
    const kind = this.lexicon.nounKind(at(items, head)?.word ?? '');
    if (kind !== undefined && kind !== 'document') return true;
    if (at(items, head)?.capital !== true) return false;
    for (let i = from; i < head; i++) {
      const item = at(items, i);
      if (item && !item.capital && this.lexicon.nounKind(item.word) === 'person') return true;
    }
    return false;
  }

  private isPronoun(item: Item | undefined): boolean {
    return item !== undefined && (item.classes & subject) !== 0;
  }

  /** A determiner that can stand alone as a subject: *many said*, *one added*. */
  private standsAlone(item: Item | undefined): boolean {
    return has(item, determiner) && !/^(?:the|a|an|no|every|this|its)$/.test(item?.word ?? '');
  }

  /** The first item of a bracketed remark that ends at `index`, or `index` when there is none. */
  private beforeBracket(items: readonly Item[], index: number, low: number): number {
    if (!/^[)\]]$/.test(at(items, index)?.word ?? '')) return index;
    for (let i = index - 1; i >= low && i > index - 16; i--) if (/^[([]$/.test(at(items, i)?.word ?? '')) return i;
    return index;
  }

  private afterBracket(items: readonly Item[], index: number, high: number): number {
    if (!/^[([]$/.test(at(items, index)?.word ?? '')) return index;
    for (let i = index + 1; i < high && i < index + 16; i++) if (/^[)\]]$/.test(at(items, i)?.word ?? '')) return i + 1;
    return index;
  }

  /** The noun phrase whose last item is `last`, not reaching below `low`; null when there is none. */
  endingAt(items: readonly Item[], last: number, low: number): Phrase | null {
    const end = this.beforeBracket(items, last, low);
    const lastWord = end < last ? end - 1 : last;
    if (lastWord < low) return null;
    const item = at(items, lastWord);
    if (!item || item.piece >= 0) return null;
    if (this.isPronoun(item)) {
      return { from: lastWord, to: last + 1, head: lastWord };
    }
    if (!this.isNominal(items, lastWord)) {
      if (!this.standsAlone(item)) return null;
      const from = this.startOf(items, lastWord, low);
      return { from, to: last + 1, head: lastWord };
    }
    const from = this.startOf(items, lastWord, low);
    const phrase = this.startingAt(items, from, last + 1);
    return phrase ?? { from, to: last + 1, head: lastWord };
  }

  /** Walks left over one noun phrase and the phrases it hangs on by prepositions. */
  private startOf(items: readonly Item[], last: number, low: number): number {
    let from = last;
    const floor = Math.max(low, last - LONGEST);
    for (let i = last - 1; i >= floor; i--) {
      const bracket = this.beforeBracket(items, i, floor);
      if (bracket < i) {
        if (bracket <= floor || !this.isNominal(items, bracket - 1)) break;
        i = bracket;
        continue;
      }
      const item = at(items, i);
      if (!item || item.piece >= 0) break;
      const right = items[from]?.name;
      if (item.name && right && item.name !== right && !this.touches(items, i)) break;
      if (this.isNominal(items, i) || (this.nominals.isJoint(items, i) && i > floor)) {
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
        if (i > floor && before && /^(?:all|both|half|many|such|only|even|just|nearly|about|some)$/.test(before.word)) {
          from = i - 1;
          i--;
        }
        if (this.hangsOn(items, from, floor)) {
          i = from - 1;
          from = i;
          continue;
        }
        if (i - 1 >= floor && this.isNumberLike(items, i, at(items, i - 1))) continue;
        break;
      }
      if (joining.has(item.word) && this.isHeadOf(items, i, floor)) {
        from = i;
        continue;
      }
      if (item.classes & adverb && has(at(items, i - 1), determiner | possessive)) continue;
      break;
    }
    // A phrase cannot begin with what only joins.
    while (from < last && (joining.has(items[from]?.word ?? '') || this.nominals.isJoint(items, from))) from++;
    return from;
  }

  private isNumberLike(items: readonly Item[], index: number, before: Item | undefined): boolean {
    const item = at(items, index);
    return item !== undefined && !/^(?:the|a|an)$/.test(item.word) && has(before, determiner | possessive);
  }

  private touches(items: readonly Item[], index: number): boolean {
    return at(items, index)?.end === at(items, index + 1)?.start;
  }

  /** Whether the phrase that begins at `from` hangs on a noun before it by a preposition. */
  private hangsOn(items: readonly Item[], from: number, floor: number): boolean {
    return from - 1 > floor && joining.has(at(items, from - 1)?.word ?? '') && this.isHeadOf(items, from - 1, floor);
  }

  /** Whether a preposition stands behind the noun it belongs to. */
  private isHeadOf(items: readonly Item[], index: number, floor: number): boolean {
    if (index <= floor) return false;
    const before = at(
      items,
      this.beforeBracket(items, index - 1, floor) < index - 1
        ? this.beforeBracket(items, index - 1, floor) - 1
        : index - 1,
    );
    if (!before || before.piece >= 0) return false;
    if (before.classes & time) return false;
    const word = at(items, index)?.word;
    if (
      before.capital &&
      word !== 'of' &&
      word !== 'for' &&
      word !== 'from' &&
      word !== 'at' &&
      word !== 'with' &&
      word !== 'in'
    )
      return false;
    if (word === 'of' || word === 'in' || word === 'from' || word === 'with' || word === 'at') {
      if (this.standsAlone(before) || this.isPronoun(before)) return true;
    }
    const previous = index - 1;
    return this.isNominal(items, previous) || at(items, previous)?.word === ')';
  }

  /** The noun phrase that begins at `from`, ending before `high`; null when none begins there. */
  startingAt(items: readonly Item[], from: number, high: number): Phrase | null {
    const ceiling = Math.min(high, from + LONGEST);
    const first = at(items, from);
    if (!first || from >= ceiling || first.piece >= 0) return null;
    if (this.isPronoun(first) && !this.isOf(items, from + 1)) return { from, to: from + 1, head: from };
    let i = from;
    let head = -1;
    let opened = false;
    while (i < ceiling) {
      const bracket = this.afterBracket(items, i, ceiling);
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
        this.nominals.isJoint(items, i) &&
        (opened || head >= 0) &&
        (this.isNominal(items, i + 1) || item.word.startsWith("'"))
      ) {
        i++;
      } else if (item.classes & (determiner | possessive) && (!opened || items[i - 1]?.word === 'of')) {
        if (head < 0 && this.standsAlone(item)) head = i;
        i++;
      } else if (item.classes & adverb && !opened && this.isNominal(items, i + 1)) {
        i++;
      } else if (head >= 0 && this.continues(items, i, head, ceiling)) {
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
    if (head < 0 && this.isPronoun(first)) {
      head = from;
      i = Math.max(i, from + 1);
    }
    return head < 0 ? null : { from, to: this.withoutTrail(items, from, i), head };
  }

  private isOf(items: readonly Item[], index: number): boolean {
    return /^(?:of|in|at|from|with)$/.test(at(items, index)?.word ?? '');
  }

  /** Behind a name only *of* goes on; behind a common noun most prepositions do. */
  private continues(items: readonly Item[], index: number, head: number, ceiling: number): boolean {
    const item = at(items, index);
    if (!item || !joining.has(item.word) || index + 1 >= ceiling) return false;
    const next = at(items, index + 1);
    if (!next || next.piece >= 0 || has(next, time)) return false;
    const follows = this.isNominal(items, index + 1) || has(next, determiner | possessive | object | subject);
    if (!follows) return false;
    if (item.word === 'of') return true;
    const isName =
      at(items, head)?.capital === true && this.lexicon.nounKind(at(items, head)?.word ?? '') === undefined;
    if (isName) return false;
    // *said in a statement*: a phrase that tells where it was said is not the speaker's.
    const inner = this.startingAt(items, index + 1, ceiling);
    const kind = inner ? this.lexicon.nounKind(at(items, inner.head)?.word ?? '') : undefined;
    return !(kind === 'document' && /^(?:in|on|at)$/.test(item.word));
  }

  private withoutTrail(items: readonly Item[], from: number, to: number): number {
    let end = to;
    while (end > from + 1 && /^(?:'s|'|[-–/&])$/.test(at(items, end - 1)?.word ?? '')) end--;
    return end;
  }
}
