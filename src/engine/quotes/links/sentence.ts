import { ruling } from '../../rules/ruling';
import { classAt, isPieceAt, wordAt, type Item } from '../../syntax/clauseItems';
import { firstCueFrom, isFiniteVerb, type CueSite } from './cues';
import type { MarkedPiece } from '../marks/pairing';
import type { NounPhrases } from '../../syntax/nounPhrases';
import { WordClass } from '../../words/quoteLexicon';
import type { Subject, SubjectFinder } from '../sources/subjects';

/** How a cue stands to what it introduces. */
export type CuePlace = 'before' | 'behind' | 'clause' | 'clause-end' | 'colon';

/** A cue (or the mark that stands for one) that introduces a piece, and who it says speaks. */
export interface Link {
  readonly cue: CueSite | null;
  readonly subject: Subject | null;
  readonly place: CuePlace;
  /** The item of the colon or dash that stands for the cue, or -1. */
  readonly colon: number;
}

/** A link, and whether it needs no comparison with others. */
export interface SureLink {
  readonly link: Link;
  readonly sure: boolean;
}

/** The tools that all readers of sentences share. */
export interface Tools {
  readonly phrases: NounPhrases;
  readonly subjects: SubjectFinder;
}

const { past, present, adverb, preposition, time, relative, conjunction, subordinator, auxiliary } = WordClass;

/** One sentence of a region with its cues, and questions that several rules ask about it. */
export class Sentence {
  private readonly subjectsOfCues = new Map<CueSite, Subject | null>();

  constructor(
    readonly tools: Tools,
    readonly text: string,
    readonly marks: readonly MarkedPiece[],
    readonly items: readonly Item[],
    readonly from: number,
    readonly to: number,
    readonly cues: readonly CueSite[],
  ) {}

  /** The subject of a cue, looked for once. */
  subjectOf(cue: CueSite): Subject | null {
    const known = this.subjectsOfCues.get(cue);
    if (known !== undefined) return known;
    const found = this.tools.subjects.of(this.items, this.from, this.to, cue);
    this.subjectsOfCues.set(cue, found);
    return found;
  }

  /** The cues between two items, in text order. */
  *cuesBetween(from: number, to: number): Generator<CueSite> {
    for (let i = firstCueFrom(this.cues, from); i < this.cues.length; i++) {
      const cue = this.cues[i];
      if (!cue || cue.from >= to) return;
      yield cue;
    }
  }

  /** A link to a cue with its own subject. */
  linkTo(cue: CueSite, place: CuePlace): Link {
    return { cue, subject: this.subjectOf(cue), place, colon: -1 };
  }

  /** *said Smith*: the phrase behind the verb, unless another verb follows it. */
  inverted(cue: CueSite, limit: number): Subject | null {
    if (cue.form !== 'finite' || !(classAt(this.items, cue.verb) & (past | present))) return null;
    const first = this.items[cue.to];
    if (!first || first.classes & (WordClass.object & ~WordClass.subject)) return null;
    const found = this.tools.subjects.named(this.items, cue.to, limit, ruling('source/inverted'), 0.96);
    const phrase = found?.phrases.at(-1);
    if (!found || !phrase) return null;
    // In *“…” called Smith home* something else goes on; a reporting clause ends with its subject.
    if (isFiniteVerb(this.items, phrase.to, this.tools.phrases)) return null;
    return found;
  }

  /** Whether a clause can end before an item. */
  closes(index: number): boolean {
    const { items } = this;
    if (index >= this.to || isPieceAt(items, index) || /^[,.;:!?)—–-]/.test(wordAt(items, index))) return true;
    return (classAt(items, index) & (preposition | adverb | time | subordinator | conjunction)) !== 0;
  }

  /** Whether a cue behind its quotation has no clause of its own (*he said*, not *he said that …*). */
  canEnd(cue: CueSite, soft: boolean): boolean {
    const next = classAt(this.items, cue.to);
    if (this.closes(cue.to)) return wordAt(this.items, cue.to) !== ':' || this.items[cue.to + 1] === undefined;
    if (!soft) return false;
    if (cue.cueClass === 'name' || cue.cueClass === 'judge') return false;
    return !(next & relative && wordAt(this.items, cue.to) === 'that') && !(next & auxiliary);
  }
}
