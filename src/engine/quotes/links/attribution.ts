import { endsSentence, isPieceAt, type Item } from '../../syntax/clauseItems';
import { cueAtEnd } from './cueAtEnd';
import { CueBefore } from './cueBefore';
import { CueBehind } from './cueBehind';
import { CueFinder, isFiniteVerb, type CueSite } from './cues';
import type { MarkedPiece } from '../marks/pairing';
import { NounPhrases } from '../../syntax/nounPhrases';
import type { QuoteLexicon } from '../../words/quoteLexicon';
import { Sentence, type Link } from './sentence';
import { SubjectFinder } from '../sources/subjects';

/** A cue (or none), who it says speaks, and the marked pieces it introduces. */
export interface Attribution extends Link {
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

/** Finds for every marked piece of a sentence the cue that introduces it. */
export class Attributor {
  readonly phrases: NounPhrases;
  readonly subjects: SubjectFinder;
  private readonly finder: CueFinder;

  constructor(lexicon: QuoteLexicon) {
    this.phrases = new NounPhrases(lexicon);
    this.subjects = new SubjectFinder(this.phrases);
    this.finder = new CueFinder(lexicon, this.phrases);
  }

  /** Reads the sentence of items `from` to `to`. */
  read(
    text: string,
    pieces: readonly MarkedPiece[],
    items: readonly Item[],
    from: number,
    to: number,
  ): SentenceReading {
    return readSentence(new Sentence(this, text, pieces, items, from, to, this.finder.find(items, from, to)));
  }

  /** The cues of a stretch of items, in text order. */
  cuesOf(items: readonly Item[], from: number, to: number): CueSite[] {
    return this.finder.find(items, from, to);
  }
}

function readSentence(sentence: Sentence): SentenceReading {
  const { from, to, items, cues } = sentence;
  const behind = new CueBehind(sentence);
  const before = new CueBefore(sentence);
  const attributions: Attribution[] = [];
  const loose: number[] = [];
  /** By the item of the cue verb; below zero: by the colon. */
  const byCue = new Map<number, Attribution>();
  let atEnd: Link | null | undefined;
  const endLink = (piece: number): Link | null => {
    if (atEnd === undefined) atEnd = cueAtEnd(sentence);
    return atEnd?.cue && atEnd.cue.from > piece ? atEnd : null;
  };
  // What stands right behind or right before a piece comes first; then the end of the sentence against the cue before.
  const linkOf = (piece: number): Link | null => {
    const near = behind.find(piece);
    if (near?.sure) return near.link;
    const left = before.find(piece, (cue) => byCue.get(cue.verb));
    if (left?.sure) return left.link;
    if (near) return near.link;
    const end = endLink(piece);
    return left && !(end && left.link.subject === null) ? left.link : end;
  };
  for (let i = from; i < to; i++) {
    if (!isPieceAt(items, i)) continue;
    const link = linkOf(i);
    if (!link) {
      loose.push(i);
      continue;
    }
    const key = link.cue ? link.cue.verb : -1 - link.colon;
    const same = byCue.get(key);
    if (same) same.pieces.push(i);
    else {
      const attribution: Attribution = { ...link, pieces: [i], from, to };
      byCue.set(key, attribution);
      attributions.push(attribution);
    }
  }
  return { from, to, attributions, loose, cues };
}

/** Whether a piece is speech by itself: long enough, or closed like a sentence. */
export function isUtterance(text: string, piece: MarkedPiece, words: number): boolean {
  return (
    words >= 4 ||
    (words >= 2 && endsSentence(text, piece) && /^\W*\p{Lu}/u.test(text.slice(piece.inner[0], piece.inner[0] + 6)))
  );
}

/** The finite verb nearest to the left of an item; -1 when there is none. */
export function verbBefore(items: readonly Item[], index: number, low: number, phrases: NounPhrases): number {
  for (let i = index - 1; i >= low && i > index - 60; i--) if (isFiniteVerb(items, i, phrases)) return i;
  return -1;
}
