import type { Budget } from './budget';

/** The first `most` places of some words in one text, in text order; they may overlap. In steps of a millisecond or so. */
export type FindWords = (words: string, most: number) => Generator<void, number[], void>;

/** Words are looked up by so many of their letters, in UTF-16 units. */
const GRAM = 4;
const FEWEST_BITS = 8;
const MOST_BITS = 20;
/** How much of the text is gone through between two pauses. */
const PART = 1 << 16;
/** Of so many places that have the same letters, no more are looked at. */
const MOST_LOOKS = 50_000;
/** For so few words the text is gone through from end to end. */
const FEW = 8;
/** It is gone through so many times faster than letters are compared. */
const SCAN = 16;

/** A finder of words in a text. When it is asked for many it makes an index, so that the text is not gone through for each. */
export function createWordFinder(text: string, budget: Budget): FindWords {
  let asked = 0;
  let index: WordIndex | undefined;
  return function* (words, most) {
    asked += 1;
    if (words.length < GRAM || asked <= FEW) {
      const found: number[] = [];
      for (let at = text.indexOf(words); at >= 0 && found.length < most; at = text.indexOf(words, at + 1))
        found.push(at);
      budget.spend(text.length / SCAN + found.length);
      return found;
    }
    index ??= yield* indexOf(text);
    const { from, to, offset } = index.rarest(words);
    const found: number[] = [];
    let next = from;
    for (; next < Math.min(to, from + MOST_LOOKS) && found.length < most; next++) {
      const at = index.places[next]! - offset;
      if (at >= 0 && text.startsWith(words, at)) found.push(at);
    }
    budget.spend(words.length * 8 + (next - from) * 4 + (found.length * words.length) / SCAN);
    return found;
  };
}

/** Where each run of four letters stands. */
interface WordIndex {
  /** Offsets, those of one run together and in text order. */
  readonly places: Int32Array;
  /** The run in some words that is the rarest in the text: which of the places are its own, and its offset in the words. */
  rarest(words: string): { readonly from: number; readonly to: number; readonly offset: number };
}

/** Linear in the text. */
function* indexOf(text: string): Generator<void, WordIndex, void> {
  const count = Math.max(0, text.length - GRAM + 1);
  const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(count + 1))));
  // The places with one key lie between the end of the key before it and its own.
  const ends = new Int32Array(1 << bits);
  const places = new Int32Array(count);
  const keyAt = (words: string, at: number): number => {
    let key = 0;
    for (let i = at; i < at + GRAM; i++) key = Math.imul(key ^ words.charCodeAt(i), 0x9e3779b1) ^ (key >>> 15);
    return key >>> (32 - bits);
  };
  for (let at = 0; at < count; at++) {
    const key = keyAt(text, at);
    ends[key] = ends[key]! + 1;
    if (at % PART === PART - 1) yield;
  }
  let sum = 0;
  for (let key = 0; key < ends.length; key++) {
    const size = ends[key]!;
    ends[key] = sum;
    sum += size;
  }
  yield;
  for (let at = 0; at < count; at++) {
    const key = keyAt(text, at);
    places[ends[key]!] = at;
    ends[key] = ends[key]! + 1;
    if (at % PART === PART - 1) yield;
  }

  return {
    places,
    rarest(words) {
      let best = { from: 0, to: Infinity, offset: 0 };
      for (let offset = 0; offset + GRAM <= words.length; offset++) {
        const key = keyAt(words, offset);
        const [from, to] = [key === 0 ? 0 : ends[key - 1]!, ends[key]!];
        if (to - from < best.to - best.from) best = { from, to, offset };
      }
      return best;
    },
  };
}
