import type { Pair } from './align';
import type { Transcript } from './transcript';
import type { ComparableWord } from './comparedWords';

/** Between two words: what came before is not what the words behind stand for. */
const stop = /[.!?;:…]|\n\s*\n/;
/** Written apart, words are more by at most so many: *healthcare*, *health care*. */
const MORE = 2;

/**
 * A passage may begin and end anywhere, so that an alignment leaves the words with which a quotation begins or ends, when
 * they differ, without any words beside them. Puts the words beside them that stand there in the transcript, unless a
 * sentence ends in between: *the old bridge* beside *the old pier*.
 */
export function settleEdges(pairs: readonly Pair[], quote: readonly ComparableWord[], transcript: Transcript): Pair[] {
  const met = pairs.flatMap(([, j], k) => (j === null ? [] : [{ j, k }]));
  const [first, last] = [met[0], met.at(-1)];
  if (!first || !last) return [...pairs];
  const before = beside(pairs.slice(0, first.k), first.j, -1, quote, transcript);
  const after = beside(pairs.slice(last.k + 1), last.j, 1, quote, transcript);
  return [...before, ...pairs.slice(first.k, last.k + 1), ...after];
}

/** `added` with the words of the transcript that follow `at` in a direction. */
function beside(
  added: readonly Pair[],
  at: number,
  direction: 1 | -1,
  quote: readonly ComparableWord[],
  { words, text }: Transcript,
): Pair[] {
  const near: number[] = [];
  for (let j = at + direction; added.length > 0 && near.length < added.length + MORE; j += direction) {
    const [one, other] = direction > 0 ? [words[j - 1], words[j]] : [words[j], words[j + 1]];
    if (!one || !other || stop.test(text.slice(one.span[1], other.span[0]))) break;
    near.push(j);
  }
  if (direction < 0) near.reverse();
  const nearest = (count: number): number[] => (direction > 0 ? near.slice(0, count) : near.slice(near.length - count));
  const written = added.map(([i]) => quote[i ?? -1]?.key ?? '').join('');
  const alike = near.map((_, k) => nearest(k + 1)).find((some) => some.map((j) => words[j]?.key).join('') === written);
  const taken = alike ?? nearest(Math.min(added.length, near.length));
  return Array.from({ length: Math.max(added.length, taken.length) }, (_, k): Pair => [
    added[k]?.[0] ?? null,
    taken[k] ?? null,
  ]);
}
