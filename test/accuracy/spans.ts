import type { Span } from '../../src/engine/analysis';

/** Spans are compared by what they share; all are UTF-16, half-open. */

const EDGE = /[\s\u00a0,.;:"“”„‟«»'‘’`]/;

/** A span without blanks, quotation marks and light punctuation at its edges: habits of annotation do not count. */
export function trimmed(text: string, [start, end]: Span): Span {
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return [start, end];
}

export const length = ([start, end]: Span): number => end - start;

/** How many characters two spans share. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** Shared characters over the longer span. */
export const similarity = (a: Span, b: Span): number => overlap(a, b) / Math.max(length(a), length(b), 1);

/** The same of things of several pieces. */
export function similarityOfPieces(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + length(span), 0);
  const shared = a.reduce((sum, x) => sum + b.reduce((part, y) => part + overlap(x, y), 0), 0);
  return shared / Math.max(size(a), size(b), 1);
}

/**
 * Pairs of the two lists, one to one, the most alike first.
 * @param alike how alike two are; pairs below `least` are none
 * @returns for indices of `gold` the index of the one found
 */
export function pairUp<G, F>(
  gold: readonly G[],
  found: readonly F[],
  alike: (gold: G, found: F) => number,
  least: number,
): Map<number, number> {
  const candidates = gold
    .flatMap((g, i) => found.map((f, j) => ({ i, j, value: alike(g, f) })))
    .filter(({ value }) => value >= least && value > 0)
    .sort((a, b) => b.value - a.value);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of candidates) {
    if (pairs.has(i) || taken.has(j)) continue;
    pairs.set(i, j);
    taken.add(j);
  }
  return pairs;
}
