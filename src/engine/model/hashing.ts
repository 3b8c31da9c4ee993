/**
 * Feature hashing (Weinberger et al. 2009). Atoms (words, tags, small numbers) are 32-bit hashes that look random;
 * a feature is a combination of atoms, and its template's number is mixed in when it is looked up.
 */

/** Scatters a number over all 32 bits. */
export function scatter(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return hash ^ (hash >>> 16);
}

/** One step of the hash of a text: takes up one code unit. */
export function step(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
}

export const seed = 0x1747b28c;

/** The hash of an ordered pair of atoms. */
export function pair(first: number, second: number): number {
  return (Math.imul(first, 0x2c1b3c6d) + second) | 0;
}

/** The hash of an ordered triple of atoms. */
export function triple(first: number, second: number, third: number): number {
  return (Math.imul((Math.imul(first, 0x2c1b3c6d) + second) | 0, 0x2c1b3c6d) + third) | 0;
}

/** Atoms for small numbers: distances, counts, depths. */
export const small: Int32Array = Int32Array.from({ length: 64 }, (_, i) => scatter(i + 0x5107));

/** What tells the templates apart: xor it with the feature of template `i`. */
export const templates: Int32Array = Int32Array.from({ length: 256 }, (_, i) => scatter(i + 0x7e3a1));

/** The hash under which a feature is looked up; the highest bits are the slot, the eight below them the fingerprint. */
export function finish(feature: number): number {
  const hash = Math.imul(feature, 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca77);
}
