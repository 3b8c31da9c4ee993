import { align, type Pair } from './align';
import { settleEdges } from './edges';
import type { Transcript } from './transcript';
import type { ComparableWord } from './comparedWords';

/** Where some words of a quotation may stand in a transcript. */
export interface Place {
  /** Of what had to be changed; 0 for the same words. */
  readonly cost: number;
  /** Indexes into the words of the quotation's part and into those of the transcript. */
  readonly pairs: readonly Pair[];
  /** Of the transcript's words: the first, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

/** A word that stands everywhere (*thank you*) is looked at in so many places only. */
const MOST_EXACT = 50;
/** So many occurrences of words are looked at; the rarest words come first. */
const MOST_HITS = 20_000;
/** So many stretches of the transcript are aligned. */
const MOST_WINDOWS = 4;
/** A stretch with less of the words, by weight, is no candidate. */
const LEAST = 0.4;
/** How much longer than the quotation the passage may be, in words. */
const SLACK = 40;

/** How much a word says: the rarer it is, the more (its inverse document frequency, with words for documents). */
export function weightOf(key: string, transcript: Transcript): number {
  return Math.log(1 + transcript.words.length / Math.max(1, transcript.positions(key).length));
}

/**
 * The places where these words may stand: those with the very same words, else the stretches that have the most of their
 * rare words, aligned.
 */
export function findPlaces(part: readonly ComparableWord[], transcript: Transcript): Place[] {
  const exact = exactPlaces(part, transcript);
  if (exact.length > 0) return exact;
  return windows(part, transcript).map(([from, to]) => placeIn(part, transcript, from, to));
}

/** The best place between two words of the transcript. */
export function placeIn(part: readonly ComparableWord[], transcript: Transcript, from: number, to: number): Place {
  const first = Math.max(0, from);
  const { cost, pairs } = align(part, transcript.words.slice(first, to));
  const moved = pairs.map(([quote, passage]): Pair => [quote, passage === null ? null : passage + first]);
  const settled = settleEdges(moved, part, transcript);
  const met = settled.flatMap(([, passage]) => (passage === null ? [] : [passage]));
  return { cost, pairs: settled, start: met[0] ?? first, end: (met.at(-1) ?? first - 1) + 1 };
}

function exactPlaces(part: readonly ComparableWord[], { words, positions }: Transcript): Place[] {
  let rarest = 0;
  part.forEach(({ key }, i) => {
    if (positions(key).length < positions(part[rarest]?.key ?? '').length) rarest = i;
  });
  const places: Place[] = [];
  for (const position of positions(part[rarest]?.key ?? '')) {
    const start = position - rarest;
    if (!part.every(({ key }, i) => words[start + i]?.key === key)) continue;
    places.push({ cost: 0, pairs: part.map((_, i) => [i, start + i]), start, end: start + part.length });
    if (places.length >= MOST_EXACT) break;
  }
  return places;
}

/** Slides a window over the occurrences of the words and keeps where it holds the most, by weight. */
function windows(part: readonly ComparableWord[], transcript: Transcript): [number, number][] {
  const keys = [...new Set(part.filter(({ bracketed }) => !bracketed).map(({ key }) => key))];
  keys.sort((a, b) => transcript.positions(a).length - transcript.positions(b).length);
  const weights = keys.map((key) => weightOf(key, transcript));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const hits: { position: number; key: number }[] = [];
  for (const [key, word] of keys.entries()) {
    if (hits.length > MOST_HITS) break;
    for (const position of transcript.positions(word)) hits.push({ position, key });
  }
  hits.sort((a, b) => a.position - b.position);

  const width = 2 * part.length + SLACK;
  const counts = new Uint32Array(keys.length);
  const add = (key: number, count: number): number => (counts[key] = (counts[key] ?? 0) + count);
  /** The best window that ends in each stretch of that width. */
  const best = new Map<number, { score: number; from: number; to: number }>();
  let score = 0;
  let left = 0;
  for (const { position, key } of hits) {
    if (add(key, 1) === 1) score += weights[key] ?? 0;
    for (let first = hits[left]; first && position - first.position >= width; first = hits[++left]) {
      if (add(first.key, -1) === 0) score -= weights[first.key] ?? 0;
    }
    const stretch = Math.floor(position / width);
    if (score > (best.get(stretch)?.score ?? LEAST * whole)) {
      best.set(stretch, { score, from: hits[left]?.position ?? position, to: position + 1 });
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_WINDOWS)
    .map(({ from, to }) => [from - part.length, to + part.length]);
}
