import type { WordForm } from './vocabulary';

/**
 * The tokens of one paragraph as parallel arrays, cut as Universal Dependencies' English Web Treebank cuts them:
 * *do|n't*, *Syria|'s*, *long|-|term*, *U.S.*, `''` as one mark.
 */
export interface Tokens {
  /** The paragraph's text, into which the offsets point (UTF-16 code units). */
  readonly text: string;
  readonly count: number;
  readonly starts: Uint32Array;
  /** Exclusive. */
  readonly ends: Uint32Array;
  /** How each token is written. */
  readonly forms: readonly WordForm[];
  /** Index of the first token of each sentence, and at the end `count`. */
  readonly sentences: Uint32Array;
}

/** The words of token `index`; the empty string outside the paragraph. */
export function word(tokens: Tokens, index: number): string {
  return tokens.forms[index]?.text ?? '';
}

/** The first token whose edge is behind an offset; edges ascend. */
export function tokenAt(edges: Uint32Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
