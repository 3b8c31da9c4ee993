import { pair, small, triple } from './hashing';
import type { NameAtoms } from './nameAtoms';
import { contextBits, nameBits } from './nameClasses';
import { margin } from './wordHashes';

/** How many features a word has. */
export const nameFeatureCount = 60;

/** The template of the feature that every word has, and that of the rules' vote. */
export const alwaysTemplate = 0;
export const voteTemplate = 1;

/** The feature of the rules' vote: their label and how sure they are. */
export function voteOf(label: number, sure: number): number {
  return pair(small[label]!, small[sure]!);
}

/**
 * The features of a word of a sentence, into `out`: the word and its neighbours, what lists and gazetteer say of them,
 * and what the rules think of the name it is in (stacking after Wolpert 1992).
 * @param whole what the gazetteer says of the whole name the rules see here; 0 nothing
 * @param style how the sentence uses capitals: 0 as sentences do, 1 as titles, 2 nothing but capitals
 */
export function nameFeatures(out: Int32Array, atoms: NameAtoms, index: number, whole: number, style: number): void {
  const { words, classes, cluster, larger, largest, place, phrase, rule, sure, marks } = atoms;
  const { lower, shape, suffix3 } = words;
  const i = index + margin;
  const word = lower[i]!;
  const before = lower[i - 1]!;
  const after = lower[i + 1]!;
  const shaped = shape[i]!;
  const own = classes[i]!;
  const named = own & nameBits;
  const vote = rule[i]!;
  const votes = voteOf(vote, sure[i]!);
  const position = vote === 0 ? 63 : (vote - 1) & 3;
  const spot = small[position]!;
  const placed = small[place[i]!]!;
  const phrased = small[phrase[i]!]!;
  const from = vote === 0 ? i : atoms.from[i]! + margin;
  const to = vote === 0 ? i + 1 : atoms.to[i]! + margin;
  const first = lower[from]!;
  const last = lower[to - 1]!;
  const ahead = lower[from - 1]!;
  const behind = lower[to]!;
  const length = small[Math.min(to - from, 6)]!;
  const key = to - from === 1 ? word : pair(triple(first, last, length), to - from > 2 ? lower[from + 1]! : 0);
  const mark = small[marks[i]! + 4 * style]!;
  const wholeVote = pair(small[vote]!, small[whole]!);
  let k = 0;
  out[k++] = 0;
  out[k++] = votes;
  out[k++] = pair(votes, mark);
  out[k++] = pair(votes, placed);
  out[k++] = pair(votes, phrased);
  out[k++] = triple(small[vote]!, small[rule[i - 1]!]!, small[rule[i + 1]!]!);
  out[k++] = pair(votes, named);
  out[k++] = pair(small[vote]!, word);
  out[k++] = word;
  out[k++] = before;
  out[k++] = after;
  out[k++] = suffix3[i]!;
  out[k++] = words.suffix4[i]!;
  out[k++] = words.prefix3[i]!;
  out[k++] = shaped;
  out[k++] = pair(shaped, mark);
  out[k++] = pair(shaped, shape[i + 1]!);
  out[k++] = own;
  out[k++] = pair(classes[i - 1]!, own);
  out[k++] = pair(own, classes[i + 1]!);
  out[k++] = pair(classes[i - 1]!, shaped);
  out[k++] = pair(classes[i + 1]!, shaped);
  out[k++] = placed;
  out[k++] = pair(placed, named);
  out[k++] = pair(placed, small[place[i - 1]!]!);
  out[k++] = pair(placed, small[place[i + 1]!]!);
  out[k++] = phrased;
  out[k++] = pair(small[phrase[i - 1]!]!, shaped);
  out[k++] = pair(small[phrase[i + 1]!]!, shaped);
  // The name that the rules see, as a whole.
  out[k++] = pair(spot, key);
  out[k++] = pair(spot, wholeVote);
  out[k++] = triple(spot, first, length);
  out[k++] = triple(spot, last, length);
  out[k++] = pair(spot, ahead);
  out[k++] = pair(spot, behind);
  out[k++] = triple(spot, ahead, wholeVote);
  out[k++] = triple(spot, behind, wholeVote);
  out[k++] = triple(spot, classes[from - 1]! & contextBits, wholeVote);
  out[k++] = triple(spot, classes[to]! & contextBits, wholeVote);
  out[k++] = triple(spot, classes[from]! & nameBits, classes[to - 1]!);
  out[k++] = pair(triple(spot, classes[from]! & nameBits, classes[to - 1]!), pair(length, wholeVote));
  out[k++] = triple(spot, suffix3[to - 1]!, length);
  out[k++] = triple(spot, pair(shape[from]!, shape[to - 1]!), pair(wholeVote, mark));
  out[k++] = triple(spot, ahead, classes[to - 1]!);
  // Words that are used alike.
  const use = cluster[i]!;
  const wide = larger[i]!;
  const widest = largest[i]!;
  out[k++] = use;
  out[k++] = wide;
  out[k++] = widest;
  out[k++] = cluster[i - 1]!;
  out[k++] = cluster[i + 1]!;
  out[k++] = larger[i - 1]!;
  out[k++] = larger[i + 1]!;
  out[k++] = triple(largest[i - 1]!, widest, largest[i + 1]!);
  out[k++] = pair(wide, shaped);
  out[k++] = pair(votes, wide);
  out[k++] = pair(spot, cluster[from]!);
  out[k++] = pair(spot, cluster[to - 1]!);
  out[k++] = triple(spot, larger[from]!, larger[to - 1]!);
  out[k++] = triple(spot, larger[from - 1]!, wholeVote);
  out[k++] = triple(spot, larger[to]!, wholeVote);
  out[k++] = triple(spot, largest[from - 1]!, largest[to - 1]!);
}
