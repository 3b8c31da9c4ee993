import { ruling } from '../../rules/ruling';
import { classAt, isComma, wordAt, type Item } from '../../syntax/clauseItems';
import { firstCueFrom, type CueSite } from './cues';
import { WordClass } from '../../words/quoteLexicon';
import type { Link, Sentence, SureLink } from './sentence';
import type { Subject } from '../sources/subjects';

const { adverb, auxiliary, conjunction, negation, past, preposition, time } = WordClass;
/** A cue further away than this, in items, introduces nothing. */
const REACH = 120;
/** How many cues before a piece are looked at. */
const TRIES = 6;
/** More words than this, before *according to*, are no opening adverb. */
const LONGEST_OPENING = 3;

/** A deed that somebody calls for or means to do: *a call to raise rates*. */
function isPurpose({ form, cueClass }: CueSite): boolean {
  return form === 'infinitive' && (cueClass === 'act' || cueClass === 'show' || cueClass === 'think');
}

/** *will add*, *would offer*: nothing is said yet. */
function isFuture(items: readonly Item[], cue: CueSite): boolean {
  for (let i = cue.verb - 1; i > cue.verb - 4; i--) {
    if (/^(?:will|would|could|may|might|can|shall|should|'ll|'d)$/.test(wordAt(items, i))) return true;
    if (!(classAt(items, i) & (adverb | auxiliary | negation))) return false;
  }
  return false;
}

/** Finds cues before a marked piece: *Smith said: “…”*; *Smith told reporters that the plan was “…”*; *Smith: “…”*. */
export class CueBefore {
  constructor(private readonly sentence: Sentence) {}

  /** `linked`: the link by which the cue already introduces an earlier piece, if any. */
  find(piece: number, linked: (cue: CueSite) => Link | undefined): SureLink | null {
    const { items } = this.sentence;
    const cue = this.cueBefore(piece);
    const previous = wordAt(items, piece - 1);
    const colon = piece > this.sentence.from && previous === ':';
    const comma = piece > this.sentence.from && isComma(items, piece - 1);
    const label = !cue || (!colon && this.isWeak(cue, piece)) ? this.label(piece) : null;
    if (!cue || label) return !label && colon ? this.colonOnly(piece) : label;
    const used = linked(cue);
    if (used?.place === 'behind' && !colon && !comma && piece > cue.to) {
      const gap = this.gapAfter(used, piece);
      if (gap > 0) return null;
    }
    if (cue.form === 'source-follows' && !comma && !colon) return this.clauseOfSource(cue, piece);
    const sure = colon || comma || cue.to === piece;
    return { link: this.sentence.linkTo(cue, colon ? 'colon' : sure ? 'before' : 'clause'), sure };
  }

  /** Items between the attribution words and a piece behind them. */
  private gapAfter(used: Link, piece: number): number {
    const end = Math.max(used.cue?.to ?? 0, used.subject?.phrases.at(-1)?.to ?? 0);
    return piece - end;
  }

  /** *According to Smith, the plan is “…”*; inside *according to the “…” report* nothing is quoted. */
  private clauseOfSource(cue: CueSite, piece: number): SureLink | null {
    for (let i = cue.to; i < piece; i++) {
      if (wordAt(this.sentence.items, i) === ',') return { link: this.sentence.linkTo(cue, 'clause'), sure: false };
    }
    return null;
  }

  /** The nearest cue to the left; a thought in a speech yields to the speech around it. */
  private cueBefore(piece: number): CueSite | null {
    const last = firstCueFrom(this.sentence.cues, piece) - 1;
    const nearest = this.sentence.cues[last];
    if (!nearest || nearest.to > piece) return null;
    const colon = wordAt(this.sentence.items, piece - 1) === ':';
    let first: CueSite | null = null;
    for (let i = last; i >= 0 && i > last - TRIES; i--) {
      const cue = this.sentence.cues[i];
      if (!cue || this.crosses(cue, piece)) break;
      if (colon) {
        if (i === last ? !isPurpose(cue) : cue.form === 'finite' && !this.isWeak(cue, piece)) return cue;
        continue;
      }
      const plausible = this.plausible(cue, piece);
      if (!plausible && cue.form === 'passive') continue;
      first ??= cue;
      if (plausible && !this.isWeak(cue, piece)) return this.sourceOver(cue, piece) ?? cue;
    }
    if (colon) return nearest;
    return first && this.plausible(first, piece) ? first : null;
  }

  /**
   * *According to Smith, the plan will add “…”*: the source that opens the sentence, where the cue behind it reports nothing
   * because its subject is no source, or because it is not yet done.
   */
  private sourceOver(cue: CueSite, piece: number): CueSite | null {
    const { items, cues } = this.sentence;
    const source = cues[0];
    if (source?.form !== 'source-follows' || source === cue || !this.opens(source.from)) return null;
    if (this.crosses(source, piece)) return null;
    const phrase = this.sentence.subjectOf(cue)?.phrases[0];
    const thing = phrase !== undefined && this.sentence.tools.phrases.isThing(items, phrase);
    return thing || isFuture(items, cue) ? source : null;
  }

  /** Whether only conjunctions and adverbs stand between the beginning of the sentence and an item. */
  private opens(index: number): boolean {
    const { items, from } = this.sentence;
    if (index - from > LONGEST_OPENING) return false;
    for (let i = from; i < index; i++) if (!(classAt(items, i) & (conjunction | adverb))) return false;
    return true;
  }

  /** A cue that stands inside another one's clause more often than over a quotation of its own. */
  private isWeak(cue: CueSite, piece: number): boolean {
    if (cue.cueClass === 'think' || cue.cueClass === 'act' || cue.cueClass === 'show') return true;
    if (cue.to === piece) return false;
    if (cue.cueClass === 'manner' || !this.governs(cue, piece)) return true;
    if (cue.cueClass === 'name' && wordAt(this.sentence.items, piece - 1) === 'as') return false;
    const subject = this.sentence.subjectOf(cue);
    const head = this.sentence.items[subject?.phrases[0]?.head ?? -1]?.word ?? '';
    return (
      this.isReduced(cue, subject, piece) ||
      /^(?:it|this|that|these|those|which|anyone|anybody|nobody|you)$/.test(head) ||
      subject?.reach === 'relative'
    );
  }

  /** *a deal agreed in May*: a participle behind the thing that somebody agreed. */
  private isReduced(cue: CueSite, subject: Subject | null, piece: number): boolean {
    const { items } = this.sentence;
    const phrase = subject?.phrases[0];
    if (phrase?.to !== cue.verb || !(classAt(items, cue.verb) & past)) return false;
    if (!(classAt(items, cue.to) & (preposition | time)) || !this.sentence.tools.phrases.isThing(items, phrase))
      return false;
    for (let i = cue.to; i < piece && i < cue.to + REACH; i++) if (wordAt(items, i) === 'that') return false;
    return true;
  }

  /** Sounds introduce only what stands beside them. */
  private plausible(cue: CueSite, piece: number): boolean {
    if (cue.cueClass !== 'manner') return this.governs(cue, piece);
    return piece - cue.to <= 6 && cue.form !== 'passive';
  }

  /** Whether what a passive says can reach the piece: *was told that …*, not *was released when it hit …*. */
  private governs(cue: CueSite, piece: number): boolean {
    if (cue.form !== 'passive' || /^(?:name|judge|think)$/.test(cue.cueClass)) return true;
    const { items, from } = this.sentence;
    if (cue.to === piece || (piece > from && isComma(items, piece - 1))) return true;
    for (let i = cue.to; i < piece && i < cue.to + REACH; i++)
      if (/^(?:that|as|to|by|with|:)$/.test(wordAt(items, i))) return true;
    return false;
  }

  /** Whether a semicolon, or a piece that is a sentence of its own, parts the cue from the piece. */
  private crosses(cue: CueSite, piece: number): boolean {
    for (let i = cue.to; i < piece && i < cue.to + REACH; i++) {
      if (wordAt(this.sentence.items, i) === ';') return true;
    }
    return piece - cue.to >= REACH;
  }

  /** *His message: “…”*; *TRUMP: “…”*. */
  private colonOnly(piece: number): SureLink | null {
    const { items, from } = this.sentence;
    const colon = piece - 1;
    const phrase = this.sentence.tools.phrases.startingAt(items, from, colon);
    if (!phrase) return null;
    const speaksAlone = phrase.to === colon || /^[([]$/.test(wordAt(items, phrase.to));
    const by = speaksAlone ? ruling('source/colon-name') : ruling('source/colon-sentence');
    const subject: Subject = { phrases: [phrase], from, by, reach: 'near', confidence: speaksAlone ? 0.9 : 0.6 };
    return { link: { cue: null, subject, place: 'colon', colon }, sure: true };
  }

  /** *Smith: Plan is “…”*: a name and a colon at the beginning, as headlines have it. */
  private label(piece: number): SureLink | null {
    const { items, from } = this.sentence;
    const phrase = this.sentence.tools.phrases.startingAt(items, from, Math.min(piece, from + 12));
    if (!phrase || wordAt(items, phrase.to) !== ':' || !items[phrase.head]?.capital || phrase.to >= piece) return null;
    const subject: Subject = { phrases: [phrase], from, by: ruling('source/label'), reach: 'near', confidence: 0.8 };
    return { link: { cue: null, subject, place: 'clause', colon: phrase.to }, sure: false };
  }
}
