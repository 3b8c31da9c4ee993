import { ruling, type Ruling } from '../../rules/ruling';
import { ownerOfFeeling, phraseOverAsides } from './asides';
import { classAt, isComma, isPieceAt, wordAt, type Item } from '../../syntax/clauseItems';
import { isFiniteVerb, type CueSite } from '../links/cues';
import type { NounPhrases, Phrase } from '../../syntax/nounPhrases';
import { ParticipleSubjects } from './participles';
import { WordClass } from '../../words/quoteLexicon';

/** The source of a cue: one phrase, or several that speak together. */
export interface Subject {
  readonly phrases: readonly Phrase[];
  /** First item of the whole subject. */
  readonly from: number;
  readonly by: Ruling;
  /** How it was reached: beside the verb, over a relative pronoun, or over another verb. */
  readonly reach: 'near' | 'relative' | 'far';
  /** 0 to 1. */
  readonly confidence: number;
}

const {
  adverb,
  auxiliary,
  negation,
  time,
  relative,
  conjunction,
  subordinator,
  preposition,
  determiner,
  possessive,
  object,
  past,
} = WordClass;
const insertable = new Set(
  'say write add note explain argue recall claim concede admit suggest insist reckon think believe'.split(' '),
);
/** How far back a subject is looked for, in items. */
const REACH = 90;
const DEEPEST = 4;
const verbBefore = ruling('source/verb-before');
const twoVerbs = ruling('source/two-verbs');
const aroundTime = new Set('on last this early late earlier later next in the that of during same'.split(' '));

/** Finds who does the saying: the subject of a cue verb, without a parser. */
export class SubjectFinder {
  private readonly participles: ParticipleSubjects;

  constructor(private readonly phrases: NounPhrases) {
    this.participles = new ParticipleSubjects(phrases, this);
  }

  /** The subject of a sentence's first verb outside an opening clause. */
  main(items: readonly Item[], low: number, high: number): Subject | null {
    return this.participles.main(items, low, high);
  }

  /** The subject of a cue in the sentence that begins at `low`; null when the sentence does not say. */
  of(items: readonly Item[], low: number, high: number, cue: CueSite): Subject | null {
    const floor = Math.max(low, cue.verb - REACH);
    if (cue.form === 'source-follows') {
      const found = this.named(items, cue.to, high, ruling('source/after-cue', cue.lemma), 0.95);
      return found && { ...found, phrases: found.phrases.map((each) => this.withMaker(items, each, high)) };
    }
    if (cue.form === 'passive') return this.agent(items, cue, floor, high);
    if (cue.form === 'gerund') return this.participles.of(items, floor, high, cue.verb);
    const inserted = this.inserted(items, floor, high, cue);
    if (inserted) return inserted;
    const found = this.leftOf(items, floor, cue.verb, 0);
    if (found && cue.cueClass === 'name' && this.isReducedRelative(items, floor, found, cue))
      return this.agent(items, cue, floor, high, true);
    return found;
  }

  /** *The trouble, says Jane Roe, is that …*: a reporting clause between commas. */
  private inserted(items: readonly Item[], low: number, high: number, cue: CueSite): Subject | null {
    if (cue.verb <= low || wordAt(items, cue.verb - 1) !== ',' || !insertable.has(cue.lemma)) return null;
    const found = this.named(items, cue.to, high, ruling('source/inserted'), 0.9);
    const end = found?.phrases.at(-1)?.to ?? high;
    return found && end < high && wordAt(items, end) === ',' ? found : null;
  }

  /** The phrase that begins behind a cue: *said Smith*, *according to Smith*. */
  named(items: readonly Item[], from: number, high: number, by: Ruling, confidence: number): Subject | null {
    const phrase = this.phrases.startingAt(items, from, high);
    if (!phrase) return null;
    const all = [phrase];
    if (/^(?:and|&)$/.test(wordAt(items, phrase.to))) {
      const second = this.phrases.startingAt(items, phrase.to + 1, high);
      if (second && !this.hasVerbSoon(items, second.to, high)) all.push(second);
    }
    return { phrases: all.map((each) => this.withName(items, each, high)), from, by, reach: 'near', confidence };
  }

  /** Whether a finite verb stands at an item or just behind it. */
  hasVerbSoon(items: readonly Item[], from: number, high: number): boolean {
    for (let i = from; i < Math.min(high, from + 3); i++) if (isFiniteVerb(items, i, this.phrases)) return true;
    return false;
  }

  /** *the president's spokesman, Sean Hill, said*: the phrase reaches to the name that says who it is. */
  withName(items: readonly Item[], phrase: Phrase, high: number): Phrase {
    const head = items[phrase.head];
    if (!head || head.name || wordAt(items, phrase.to) !== ',') return phrase;
    if (head.capital && !this.phrases.isOffice(items, phrase)) return phrase;
    if (classAt(items, phrase.head) & WordClass.subject) return phrase;
    const next = this.phrases.startingAt(items, phrase.to + 1, high);
    if (!next || next.to - next.from > 5 || !items[next.head]?.capital || !items[next.from]?.capital) return phrase;
    const closed =
      next.to >= high || /^[,.;:)]$|^[—–-]$/.test(wordAt(items, next.to)) || (items[next.to]?.piece ?? -1) >= 0;
    return closed ? { from: phrase.from, to: next.to, head: next.head } : phrase;
  }

  /** *a study commissioned by the town*: the phrase reaches to who made it. */
  private withMaker(items: readonly Item[], phrase: Phrase, high: number): Phrase {
    const made = classAt(items, phrase.to) & (past | WordClass.participle) && wordAt(items, phrase.to + 1) === 'by';
    const maker = made ? this.phrases.startingAt(items, phrase.to + 2, high) : null;
    return maker && (maker.to >= high || wordAt(items, maker.to) === ',') ? { ...phrase, to: maker.to } : phrase;
  }

  /** *was called “…” by X*; without an agent nobody is named, except in *X was quoted as saying*. */
  private agent(items: readonly Item[], cue: CueSite, low: number, high: number, reduced = false): Subject | null {
    if (!reduced && /^(?:quote|cite|hear|record|report)$/.test(cue.lemma)) return this.leftOf(items, low, cue.verb, 0);
    for (let i = cue.to; i < Math.min(high, cue.to + 25); i++) {
      if (wordAt(items, i) === 'by') return this.named(items, i + 1, high, ruling('source/agent'), 0.85);
      if (classAt(items, i) & auxiliary) break;
    }
    return null;
  }

  /** *a plan called “…”*, *issued a report titled “…”*: the noun before the participle is no speaker. */
  private isReducedRelative(items: readonly Item[], low: number, found: Subject, cue: CueSite): boolean {
    const phrase = found.phrases[0];
    if (!phrase || !(classAt(items, cue.verb) & past) || phrase.to !== cue.verb) return false;
    const head = items[phrase.head];
    if (!head || head.capital || classAt(items, phrase.head) & WordClass.subject) return false;
    const before = phrase.from - 1;
    const article = /^(?:an?|another|some)$/.test(wordAt(items, phrase.from));
    return (
      article ||
      (before >= low && (isFiniteVerb(items, before, this.phrases) || (classAt(items, before) & preposition) !== 0))
    );
  }

  /** Walks left from a verb to its subject. */
  leftOf(items: readonly Item[], low: number, verb: number, depth: number): Subject | null {
    if (depth > DEEPEST) return null;
    const k = this.skipAdverbials(items, verb - 1, low);
    const item = items[k];
    if (k < low || !item || item.piece >= 0) return null;
    if (isComma(items, k)) return this.overAsides(items, low, k, depth, verb);
    if (item.classes & relative && !(item.classes & possessive)) return this.antecedent(items, low, k);
    if (item.word === 'to') return this.ofVerbBefore(items, low, k, depth, verbBefore);
    if (item.classes & conjunction) return this.ofVerbBefore(items, low, k, depth, twoVerbs, verb);
    if (item.classes & object && !(item.classes & (WordClass.subject | possessive)))
      return this.ofVerbBefore(items, low, k, depth, verbBefore);
    const phrase = this.phrases.endingAt(items, k, low);
    if (phrase) return this.subject(items, low, phrase, ruling('source/subject'), 0.96);
    if (isFiniteVerb(items, k, this.phrases)) return this.leftOf(items, low, k, depth + 1);
    return null;
  }

  private skipAdverbials(items: readonly Item[], from: number, low: number): number {
    let k = from;
    while (k >= low) {
      const item = items[k];
      if (!item || item.piece >= 0) break;
      const { classes, word } = item;
      if (classes & (auxiliary | negation) || (classes & adverb && !(classes & (determiner | relative)))) k--;
      else if (classes & time && this.isTime(items, k)) {
        k--;
        while (
          k >= low &&
          (aroundTime.has(wordAt(items, k)) || /^\d/.test(wordAt(items, k)) || classAt(items, k) & time)
        )
          k--;
      } else if (word === "'s" && classAt(items, k - 1) & WordClass.subject) k--;
      else if (/^(?:first|aloud|out|up|once|on|back)$/.test(word)) k--;
      else break;
    }
    return k;
  }

  /** *on Tuesday said*, but not *two days of talks*. */
  private isTime(items: readonly Item[], index: number): boolean {
    return wordAt(items, index + 1) !== 'of' && !/^[-–]$/.test(wordAt(items, index - 1));
  }

  /** A found phrase, with the one it is joined to by *and* and the name behind it. */
  subject(items: readonly Item[], low: number, phrase: Phrase, by: Ruling, confidence: number): Subject {
    const named = this.withName(items, phrase, items.length);
    const joined = this.joinedBefore(items, low, named);
    const all = joined ? [joined, named] : [named];
    return { phrases: all, from: all[0]?.from ?? named.from, by, reach: 'near', confidence };
  }

  private joinedBefore(items: readonly Item[], low: number, phrase: Phrase): Phrase | null {
    const and = phrase.from - 1;
    if (!/^(?:and|&|or|nor)$/.test(wordAt(items, and)) || and <= low) return null;
    const first = this.phrases.endingAt(items, and - 1, low);
    if (!first) return null;
    const before = first.from - 1;
    const edge =
      before < low ||
      isComma(items, before) ||
      (classAt(items, before) & (conjunction | subordinator | relative)) !== 0;
    if (!edge && !isPieceAt(items, before)) return null;
    return first;
  }

  /** *X, who …, said*: what stands before the relative pronoun. */
  private antecedent(items: readonly Item[], low: number, pronoun: number): Subject | null {
    if (/^(?:what|whatever|how|why)$/.test(wordAt(items, pronoun))) return null;
    const last = isComma(items, pronoun - 1) ? pronoun - 2 : pronoun - 1;
    const found = last >= low ? this.phrases.endingAt(items, last, low) : null;
    const phrase = found && (ownerOfFeeling(items, low, found, this.phrases) ?? found);
    return (
      phrase && {
        phrases: [phrase],
        from: phrase.from,
        by: ruling('source/antecedent'),
        reach: 'relative',
        confidence: 0.85,
      }
    );
  }

  /** *smiled and said*: the verb before, of the same tense; over *but*, the cue before. */
  private ofVerbBefore(
    items: readonly Item[],
    low: number,
    from: number,
    depth: number,
    by: Ruling,
    verb = -1,
  ): Subject | null {
    let tries = 0;
    let fallback: Subject | null = null;
    const tense = verb < 0 ? 0 : classAt(items, verb) & (past | WordClass.present);
    const wide = verb >= 0 && (wordAt(items, from) === 'but' || isComma(items, from) || isComma(items, from - 1));
    const cues = wide && this.hasCue(items, low, from);
    for (let i = from - 1; i >= low && tries < 6; i--) {
      if (!isFiniteVerb(items, i, this.phrases)) continue;
      if (tense && !this.sameTense(classAt(items, i), tense)) continue;
      if (cues && !(classAt(items, i) & WordClass.cue)) continue;
      tries++;
      const found = this.leftOf(items, low, i, depth + 1);
      if (!found) continue;
      const result: Subject = { ...found, by, reach: 'far', confidence: Math.min(found.confidence, 0.9) - 0.03 };
      if (found.reach !== 'relative') return result;
      fallback ??= result;
    }
    return fallback;
  }

  private sameTense(classes: number, tense: number): boolean {
    if (classes & auxiliary) return true;
    return tense & past ? (classes & past) !== 0 : (classes & (WordClass.present | WordClass.base)) !== 0;
  }

  private hasCue(items: readonly Item[], low: number, high: number): boolean {
    for (let i = high - 1; i >= low; i--)
      if (classAt(items, i) & WordClass.cue && isFiniteVerb(items, i, this.phrases)) return true;
    return false;
  }

  private overAsides(items: readonly Item[], low: number, at: number, depth: number, verb: number): Subject | null {
    const phrase = phraseOverAsides(items, low, at, this.phrases);
    if (phrase) return this.subject(items, low, phrase, ruling('source/over-asides'), 0.92);
    return this.ofVerbBefore(items, low, at, depth, twoVerbs, verb);
  }
}
