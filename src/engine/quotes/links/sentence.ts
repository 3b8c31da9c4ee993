import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import { classAt, isPieceAt, wordAt, type Item } from '../../syntax/clauseItems';
import type { NounPhrases } from '../../syntax/nounPhrases';
import { WordClass, type QuoteLexicon } from '../../words/quoteLexicon';
import type { MarkedPiece } from '../marks/pairing';
import { reachSure } from '../../syntax/subjectConfidence';
import { ruledSubject, type FoundSubject, type Subject } from '../../syntax/subject';
import type { SubjectFinder } from '../sources/subjects';
import { isFiniteVerb } from '../../syntax/finiteVerb';
import { firstCueFrom, type CueSite } from './cues';
import type { CuePlace, Link } from './link';

/** The tools that all readers of sentences share. */
export interface Tools {
  readonly lexicon: QuoteLexicon;
  readonly phrases: NounPhrases;
  readonly subjects: SubjectFinder;
  readonly ledger: Ledger;
}

const { past, adverb, preposition, time, relative, conjunction, subordinator, object, subject } = WordClass;

/** A cue verb, and how far its sentence may be looked at behind it. */
interface CueWithin {
  readonly sentence: Sentence;
  readonly cue: CueSite;
  readonly limit: number;
}

/** The phrase behind the verb, unless another verb follows it. */
export const invertedBook = new RuleBook<CueWithin, FoundSubject>('Who stands behind a cue verb?', [
  {
    id: 'source/inverted',
    example: '“We stay where we are,” said |Ann Reed|.',
    find: ({ sentence: { items, tools }, cue, limit }) => {
      if (cue.form !== 'finite') return null;
      const first = items[cue.to];
      if (!first || first.classes & (object & ~subject)) return null;
      const found = tools.subjects.whole.named(items, cue.to, limit, reachSure.besideVerb);
      const phrase = found?.phrases.at(-1);
      // In *“…” called Smith home* something else goes on; a reporting clause ends with its subject.
      return phrase && (!isFiniteVerb(items, phrase.to, tools.phrases) || isParticiple(items, phrase.to))
        ? found
        : null;
    },
  },
]);

/** *a source involved in the talks*: what seems to be a verb tells of the noun before it, as a preposition follows. */
function isParticiple(items: readonly Item[], index: number): boolean {
  return (
    (classAt(items, index) & past) !== 0 &&
    /^(?:in|with|by|to|at|of)$/.test(wordAt(items, index + 1)) &&
    /^(?:an?|one|another)$/.test(firstDeterminer(items, index))
  );
}

/** The article that opens the noun phrase before an item, two words back at most. */
function firstDeterminer(items: readonly Item[], index: number): string {
  const [near, far] = [wordAt(items, index - 2), wordAt(items, index - 3)];
  return /^(?:an?|one|another)$/.test(near) ? near : far;
}

/** One sentence of a region with its cues, and questions that several rules ask about it. */
export class Sentence {
  readonly #subjectsOfCues = new Map<CueSite, Subject | null>();

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
    const known = this.#subjectsOfCues.get(cue);
    if (known !== undefined) return known;
    const found = this.tools.subjects.of(this.items, this.from, this.to, cue);
    this.#subjectsOfCues.set(cue, found);
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

  /** *said Smith*: who stands behind the verb. */
  inverted(cue: CueSite, limit: number): Subject | null {
    return ruledSubject(invertedBook.answer({ sentence: this, cue, limit }, this.tools.ledger));
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
    return !(next & relative && wordAt(this.items, cue.to) === 'that');
  }
}
