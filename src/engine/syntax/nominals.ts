import data from '../words/data/syntax.json';
import { WordClass, type QuoteLexicon } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';
import type { Item } from './clauseItems';

const {
  determiner,
  possessive,
  subject,
  object,
  preposition,
  conjunction,
  adverb,
  time,
  verb,
  past,
  gerund,
  base,
  present,
} = WordClass;
const functionWord =
  determiner |
  possessive |
  subject |
  object |
  preposition |
  conjunction |
  WordClass.subordinator |
  WordClass.relative |
  WordClass.auxiliary |
  WordClass.negation |
  adverb;
/** Behind *a*, yet many: *a majority want*. */
const quantities = wordSet(data.quantities);
const singularDeterminers = wordSet(data.singularDeterminers);
const behindNouns = wordSet(data.behindNouns);
const wordLike = /^[\p{L}\p{N}@#$£€%][\p{L}\p{N}\p{M}.'&/@#_%+-]*$/u;

const at = (items: readonly Item[], index: number): Item | undefined => items[index];
const has = (item: Item | undefined, bits: number): boolean => item !== undefined && (item.classes & bits) !== 0;

/** Tells nouns, adjectives and names from verbs by their neighbours. */
export class Nominals {
  readonly #lexicon: QuoteLexicon;

  constructor(lexicon: QuoteLexicon) {
    this.#lexicon = lexicon;
  }

  /** A noun, adjective, number or name: what a noun phrase is made of besides its determiner. */
  isNominal(items: readonly Item[], index: number): boolean {
    const item = at(items, index);
    if (!item || item.piece >= 0) return false;
    if (item.name) return true;
    if (!wordLike.test(item.word)) return false;
    if (item.classes & functionWord) return false;
    if (item.classes & time) return !item.capital && this.#isTimeInCompound(items, index);
    if (item.capital) return true;
    if (!(item.classes & verb)) return true;
    return this.#isNounForm(items, index, item);
  }

  /** *a year-long strike*, *the 12-year-old girl*. */
  #isTimeInCompound(items: readonly Item[], index: number): boolean {
    if (has(at(items, index - 1), determiner | possessive)) return this.#isHyphen(items, index + 1);
    const hyphen = at(items, index - 1);
    return hyphen?.end === at(items, index)?.start && this.#isHyphen(items, index - 1);
  }

  #isHyphen(items: readonly Item[], index: number): boolean {
    return /^[-–]$/.test(at(items, index)?.word ?? '');
  }

  /** A form of a verb that is a noun or an adjective here: *the report*, *a statement issued*, *the accused man*. */
  #isNounForm(items: readonly Item[], index: number, item: Item): boolean {
    const before = at(items, index - 1);
    if (this.#isHyphen(items, index - 1) || this.#isHyphen(items, index + 1)) return true;
    const introduced = has(before, determiner | possessive) || before?.word === "'s" || before?.word === "'";
    if (item.classes & gerund && introduced && before?.word !== 'that') return true;
    if (item.classes & (past | gerund | WordClass.participle) && !(item.classes & base)) {
      return (
        this.#modifies(items, index) ||
        (introduced &&
          /^(?:the|an?)$/.test(before?.word ?? '') &&
          has(at(items, index + 1), verb | WordClass.auxiliary))
      );
    }
    if (introduced && before) return !/^(?:that|which|who)$/.test(before.word) || has(at(items, index + 1), verb);
    if (has(before, subject | WordClass.auxiliary | WordClass.negation | WordClass.relative) || before?.word === 'to')
      return false;
    if (item.classes & base && !(item.classes & (past | present))) {
      // A bare form is a verb only behind a plural; *press secretary*, *campaign manager*, *makes sense*.
      if (has(before, past | present) || this.#isBehindSingular(items, index)) return true;
      return (
        !has(before, adverb | conjunction) &&
        !(before && this.#isPlural(before)) &&
        this.#goesOnAsNoun(items, index + 1)
      );
    }
    // A plural or bare noun: *poll results*, *White House aides*; a verb only if a subject stands right before it.
    if (this.#lexicon.nounKind(item.word) === undefined) return false;
    const opens =
      before === undefined || before.capital || has(before, preposition | past) || this.#isPlainNoun(before);
    return opens && this.#isFollowedAsNoun(items, index + 1);
  }

  /** *a hospital trust*: no bare verb follows one thing; *a majority want* is another matter. */
  #isBehindSingular(items: readonly Item[], index: number): boolean {
    const before = at(items, index - 1);
    if (!before || !this.#isPlainNoun(before) || this.#isPlural(before)) return false;
    if (quantities.has(before.word)) return false;
    return singularDeterminers.has(at(items, index - 2)?.word ?? '');
  }

  #isPlural(item: Item): boolean {
    return /[^s'u]s$/.test(item.word) || this.#lexicon.nounKind(item.word) === 'group';
  }

  #goesOnAsNoun(items: readonly Item[], index: number): boolean {
    const after = at(items, index);
    return (
      after !== undefined &&
      after.piece < 0 &&
      (after.capital || this.#isPlainNoun(after) || this.#isFollowedAsNoun(items, index))
    );
  }

  /** *aides said*, *reports of fraud*; behind a verb stands what is said: *the Post reports that*. */
  #isFollowedAsNoun(items: readonly Item[], index: number): boolean {
    const after = at(items, index);
    if (!after || after.piece >= 0) return false;
    return has(after, verb | WordClass.auxiliary) || behindNouns.has(after.word) || /^\p{L}{3,}ing$/u.test(after.word);
  }

  #isPlainNoun(item: Item): boolean {
    return item.piece < 0 && item.classes === 0 && /^\p{L}/u.test(item.word);
  }

  #modifies(items: readonly Item[], index: number): boolean {
    const after = at(items, index + 1);
    if (!after || after.piece >= 0 || !/^\p{L}/u.test(after.word) || after.classes & (functionWord | time))
      return false;
    const cue = has(at(items, index), WordClass.cue);
    for (let i = index - 1; i > index - 4; i--) {
      const item = at(items, i);
      // *Retired colonel Jane Roe said*: a participle that opens a clause belongs to the noun behind it.
      if (!item || item.piece >= 0 || /^[,—–]$/.test(item.word)) return !cue && i === index - 1;
      if (item.classes & (determiner | possessive)) return true;
      if (!(item.classes & adverb)) return false;
    }
    return false;
  }

  /** Joins names and compounds: hyphens, *'s*, *&*, initials' stops, slashes. */
  isJoint(items: readonly Item[], index: number): boolean {
    const item = at(items, index);
    if (!item || item.piece >= 0) return false;
    if (item.word === "'s" || item.word === "'") return true;
    if (!/^[-–/&]$/.test(item.word)) return false;
    const [before, after] = [at(items, index - 1), at(items, index + 1)];
    return (
      before !== undefined &&
      after !== undefined &&
      (item.word === '&' || before.end === item.start || item.end === after.start)
    );
  }
}
