import { isComma, wordAt } from './clauseItems';
import { firstCueFrom, type CueSite } from './cues';
import type { Link, Sentence, SureLink } from './sentence';
import type { Subject } from './subjects';

/** A cue further away than this, in items, introduces nothing. */
const REACH = 120;
/** How many cues before a piece are looked at. */
const TRIES = 6;

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
    for (let i = last; i >= 0 && i > last - TRIES; i--) {
      const cue = this.sentence.cues[i];
      if (!cue || this.crosses(cue, piece)) break;
      if (wordAt(this.sentence.items, piece - 1) === ':') return nearest;
      if (!this.isWeak(cue, piece) && this.plausible(cue, piece)) return cue;
    }
    return this.crosses(nearest, piece) || !this.plausible(nearest, piece) ? null : nearest;
  }

  /** A cue that stands inside another one's clause more often than over a quotation of its own. */
  private isWeak(cue: CueSite, piece: number): boolean {
    if (cue.cueClass === 'think' || cue.cueClass === 'act' || cue.cueClass === 'show') return true;
    if (cue.to === piece) return false;
    if (cue.cueClass === 'manner') return true;
    const subject = this.sentence.subjectOf(cue);
    const head = this.sentence.items[subject?.phrases[0]?.head ?? -1]?.word ?? '';
    return (
      /^(?:it|this|that|these|those|which|anyone|anybody|nobody|you)$/.test(head) ||
      (subject?.reason.startsWith('what the relative') ?? false)
    );
  }

  /** Sounds introduce only what stands beside them. */
  private plausible(cue: CueSite, piece: number): boolean {
    if (cue.cueClass !== 'manner') return true;
    return piece - cue.to <= 6;
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
    const reason = speaksAlone ? 'the name before the colon' : 'subject of the sentence before the colon';
    const subject: Subject = { phrases: [phrase], from, reason, confidence: speaksAlone ? 0.9 : 0.6 };
    return { link: { cue: null, subject, place: 'colon', colon }, sure: true };
  }

  /** *Smith: Plan is “…”*: a name and a colon at the beginning, as headlines have it. */
  private label(piece: number): SureLink | null {
    const { items, from } = this.sentence;
    const phrase = this.sentence.tools.phrases.startingAt(items, from, Math.min(piece, from + 12));
    if (!phrase || wordAt(items, phrase.to) !== ':' || !items[phrase.head]?.capital || phrase.to >= piece) return null;
    const subject: Subject = { phrases: [phrase], from, reason: 'the name before the colon', confidence: 0.8 };
    return { link: { cue: null, subject, place: 'clause', colon: phrase.to }, sure: false };
  }
}
