import type { Ledger } from '../../rules/ledger';
import { RuleBook, type Answer } from '../../rules/ruleBook';
import { isPieceAt, type Item } from '../../syntax/clauseItems';
import { NounPhrases } from '../../syntax/nounPhrases';
import type { QuoteLexicon } from '../../words/quoteLexicon';
import type { MarkedPiece } from '../marks/pairing';
import { SubjectFinder } from '../sources/subjects';
import { cueAtEnd } from './cueAtEnd';
import { cueBefore } from './cueBefore';
import { cueBehind } from './cueBehind';
import { isFiniteVerb } from '../../syntax/finiteVerb';
import { CueFinder, type CueSite } from './cues';
import type { Link, SureLink } from './link';
import { Sentence, type Tools } from './sentence';

/** A cue (or none), who it says speaks, and the marked pieces it introduces. */
export interface Attribution extends Link {
  /** Which rule found the cue. */
  readonly rule: string;
  /** Items of the region that are pieces, in order. */
  readonly pieces: number[];
  /** Item range of the sentence. */
  readonly from: number;
  readonly to: number;
}

/** What one sentence says about its marked pieces. */
export interface SentenceReading {
  readonly from: number;
  readonly to: number;
  readonly attributions: readonly Attribution[];
  /** Pieces without a cue. */
  readonly loose: readonly number[];
  readonly cues: readonly CueSite[];
}

/** What stands around a marked piece, each looked for when first asked for. */
interface AroundPiece {
  behind(): Answer<SureLink> | null;
  before(): Answer<SureLink> | null;
  /** The cue that ends the sentence, behind the piece. */
  end(): Answer<Link> | null;
}

/** What stands right behind or right before a piece comes first; then the end of the sentence against the cue before. */
export const orderBook = new RuleBook<AroundPiece, Answer<Link>>('Which cue around a marked piece introduces it?', [
  {
    id: 'order/right-behind',
    example: 'Reed said, “We stay where we are,” Hill reported.',
    find: (at) => surely(at.behind()),
  },
  {
    id: 'order/right-before',
    example: 'Reed said: “We stay where we are” said Hill.',
    find: (at) => surely(at.before()),
  },
  {
    id: 'order/behind',
    example: 'Reed said the plan was “a bad joke” said Hill.',
    find: (at) => linkIn(at.behind()),
  },
  {
    id: 'order/before',
    example: 'Reed said the plan was “not good enough”.',
    find: (at) => {
      const left = linkIn(at.before());
      return left?.found.subject === null && at.end() ? null : left;
    },
  },
  {
    id: 'order/end',
    example: 'The plan was “not good enough” for the town, Reed said.',
    find: (at) => at.end(),
  },
]);

const linkIn = (answer: Answer<SureLink> | null): Answer<Link> | null =>
  answer && { rule: answer.rule, found: answer.found.link };

const surely = (answer: Answer<SureLink> | null): Answer<Link> | null => (answer?.found.sure ? linkIn(answer) : null);

/** Finds for every marked piece of a sentence the cue that introduces it. */
export class Attributor implements Tools {
  readonly phrases: NounPhrases;
  readonly subjects: SubjectFinder;
  readonly lexicon: QuoteLexicon;
  readonly ledger: Ledger;
  readonly #finder: CueFinder;

  constructor(lexicon: QuoteLexicon, ledger: Ledger) {
    this.phrases = new NounPhrases(lexicon);
    this.subjects = new SubjectFinder(this.phrases, ledger);
    this.lexicon = lexicon;
    this.ledger = ledger;
    this.#finder = new CueFinder(lexicon, this.phrases, ledger);
  }

  /** Reads the sentence of items `from` to `to`. */
  read(
    text: string,
    pieces: readonly MarkedPiece[],
    items: readonly Item[],
    from: number,
    to: number,
  ): SentenceReading {
    return readSentence(new Sentence(this, text, pieces, items, from, to, this.cuesOf(items, from, to)));
  }

  /** The cues of a stretch of items, in text order. */
  cuesOf(items: readonly Item[], from: number, to: number): CueSite[] {
    return this.#finder.find(items, from, to);
  }
}

function readSentence(sentence: Sentence): SentenceReading {
  const { from, to, items, cues, tools } = sentence;
  const attributions: Attribution[] = [];
  const loose: number[] = [];
  /** By the item of the cue verb; below zero: by the colon. */
  const byCue = new Map<number, Attribution>();
  const ending = once(() => cueAtEnd(sentence));
  for (let i = from; i < to; i++) {
    if (!isPieceAt(items, i)) continue;
    const around: AroundPiece = {
      behind: once(() => cueBehind(sentence, i)),
      before: once(() => cueBefore(sentence, i, (cue) => byCue.get(cue.verb))),
      end: () => {
        const end = ending();
        return end?.found.cue && end.found.cue.from > i ? end : null;
      },
    };
    const answer = orderBook.find(around, tools.ledger);
    if (!answer) {
      loose.push(i);
      continue;
    }
    const { rule, found: link } = answer;
    const key = link.cue ? link.cue.verb : -1 - link.colon;
    const same = byCue.get(key);
    if (same && !link.gapped) same.pieces.push(i);
    else {
      const attribution: Attribution = { ...link, rule, pieces: [i], from, to };
      byCue.set(key, attribution);
      attributions.push(attribution);
    }
  }
  return { from, to, attributions, loose, cues };
}

/** Does a piece of work when first asked for it. */
function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | null = null;
  return () => (done ??= { result: work() }).result;
}

/** A verb further away than this, in items, has nothing to do with a piece. */
const VERB_REACH = 60;

/** The finite verb nearest to the left of an item; -1 when there is none. */
export function verbBefore(items: readonly Item[], index: number, low: number, phrases: NounPhrases): number {
  for (let i = index - 1; i >= low && i > index - VERB_REACH; i--) if (isFiniteVerb(items, i, phrases)) return i;
  return -1;
}
