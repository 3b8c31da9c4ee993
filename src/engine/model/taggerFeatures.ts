import { pair, scatter, triple } from './hashing';
import { margin, type WordHashes } from './wordHashes';

/** How many features a word has. */
export const taggerFeatureCount = 45;

/** Atoms for tags, by the code plus one; 0 is before the sentence. */
export const tagAtoms: Int32Array = Int32Array.from({ length: 256 }, (_, i) => scatter(i + 0x7a60000));

/**
 * The features of the word at `at`, into `out`.
 * @param classes per word, an atom for the tags it is known with (at `i + margin`)
 * @param kinds per word, an atom for its class in the lists (at `i + margin`)
 * @param tag1 the tag before plus one, 0 at the sentence's beginning
 * @param tag2 the tag before that
 */
export function taggerFeatures(
  out: Int32Array,
  words: WordHashes,
  classes: Int32Array,
  kinds: Int32Array,
  at: number,
  first: boolean,
  tag1: number,
  tag2: number,
): void {
  const { lower, shape, suffix2, suffix3 } = words;
  const i = at + margin;
  const word = lower[i]!;
  const before = lower[i - 1]!;
  const after = lower[i + 1]!;
  const own = classes[i]!;
  const next = classes[i + 1]!;
  const t1 = tagAtoms[tag1]!;
  const t2 = tagAtoms[tag2]!;
  const shaped = shape[i]!;
  const tags = pair(t1, t2);
  const classPair = pair(own, next);
  let k = 0;
  out[k++] = own;
  out[k++] = next;
  out[k++] = first ? ~shaped : pair(shaped, t1);
  out[k++] = suffix3[i]!;
  out[k++] = before;
  out[k++] = pair(suffix2[i]!, shaped);
  out[k++] = words.prefix3[i]!;
  out[k++] = after;
  out[k++] = t1;
  out[k++] = pair(kinds[i]!, shaped);
  out[k++] = lower[i - 2]!;
  out[k++] = pair(suffix3[i]!, suffix3[i + 1]!);
  out[k++] = pair(shape[i + 1]!, shaped);
  out[k++] = lower[i + 2]!;
  out[k++] = pair(suffix2[i]!, t1);
  out[k++] = pair(own, before);
  out[k++] = words.suffix4[i]!;
  out[k++] = shaped;
  out[k++] = suffix2[i]!;
  out[k++] = tags;
  out[k++] = classPair;
  out[k++] = pair(suffix3[i]!, t1);
  out[k++] = pair(next, classes[i + 2]!);
  out[k++] = words.prefix2[i]!;
  out[k++] = suffix3[i - 1]!;
  out[k++] = suffix3[i + 1]!;
  out[k++] = pair(own, t1);
  out[k++] = pair(own, tags);
  out[k++] = words.prefix1[i]!;
  out[k++] = words.suffix1[i]!;
  out[k++] = pair(after, t1);
  out[k++] = word;
  out[k++] = triple(kinds[i + 1]!, shaped, shape[i + 1]!);
  out[k++] = triple(kinds[i]!, shaped, t1);
  out[k++] = pair(own, after);
  out[k++] = pair(classPair, t1);
  out[k++] = pair(classes[i - 1]!, own);
  out[k++] = pair(word, t1);
  out[k++] = triple(kinds[i - 1]!, shaped, t1);
  out[k++] = pair(word, tags);
  out[k++] = words.form[i]!;
  out[k++] = triple(own, next, classes[i + 2]!);
  out[k++] = triple(before, own, next);
  out[k++] = pair(word, after);
  out[k++] = pair(word, before);
}

/** How many contexts of a word the decision list is asked for. */
export const tagContextCount = 3;

/** The contexts of the word at `at` in which its tag may be certain, into `out`; the parameters are those of `taggerFeatures`. */
export function tagContexts(out: Int32Array, words: WordHashes, classes: Int32Array, at: number, tag1: number): void {
  const i = at + margin;
  const shaped = words.shape[i]!;
  const before = tagAtoms[tag1]!;
  const own = classes[i]!;
  out[0] = triple(words.lower[i]!, before, classes[i + 1]!);
  out[1] = pair(triple(own, before, classes[i + 1]!), shaped);
  out[2] = pair(triple(own, before, words.shape[i + 1]!), shaped);
}
