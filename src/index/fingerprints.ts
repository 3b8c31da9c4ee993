/** So many words in a row make one hash. */
const GRAM = 4;
/** Of so many hashes in a row the least is kept. */
const WINDOW = 4;

/** Every run of so many words that two texts share leaves both a fingerprint in common. */
export const SHARED_RUN = GRAM + WINDOW - 1;

/** How many hashes say what a whole text is like. */
const SKETCH = 32;

/**
 * The fingerprints of a text by its words in the form in which they are compared: unsigned numbers of 32 bits, ascending,
 * each once. Of each window of hashes the least is kept (winnowing, Schleimer, Wilkerson and Aiken 2003), so that texts with
 * seven words in a row in common have a fingerprint in common. Less than four words have none. The numbers are written into
 * files: who changes how they are made raises the version of the schema.
 */
export function fingerprintsOf(words: readonly string[]): number[] {
  const hashes = gramHashes(words);
  const kept = new Set<number>();
  for (let first = 0; first < Math.max(1, hashes.length - WINDOW + 1); first++) {
    let least = Infinity;
    for (let i = first; i < Math.min(first + WINDOW, hashes.length); i++)
      least = Math.min(least, hashes[i] ?? Infinity);
    if (least !== Infinity) kept.add(least);
  }
  return [...kept].sort((a, b) => a - b);
}

/**
 * What a whole text is like, by the least hashes of its words (bottom-k sketch, Broder 1997): ascending, at most 32. Two of
 * them tell with `likeness` how much the texts have in common.
 */
export function sketchOf(words: readonly string[]): number[] {
  return [...new Set(gramHashes(words))].sort((a, b) => a - b).slice(0, SKETCH);
}

/** The share of four-word runs that two texts have in common, of all that either has, from 0 to 1; some 0.1 off. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const [ofA, ofB] = [new Set(a), new Set(b)];
  const least = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, SKETCH);
  const common = least.filter((hash) => ofA.has(hash) && ofB.has(hash)).length;
  return least.length === 0 ? 0 : common / least.length;
}

function gramHashes(words: readonly string[]): number[] {
  const single = words.map(hashOf);
  const hashes: number[] = [];
  for (let first = 0; first + GRAM <= single.length; first++) {
    let hash = 0;
    for (let i = first; i < first + GRAM; i++) hash = mixed(Math.imul(hash, 31) + (single[i] ?? 0));
    hashes.push(hash >>> 0);
  }
  return hashes;
}

/** FNV-1a, by UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Spreads a hash over all of its bits (the last step of MurmurHash3), so that the least of several is none in particular. */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
