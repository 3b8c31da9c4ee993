import type { Span } from '../analysis';

/** How many code units two spans share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/** How much of a text has a list of its own, in code units. */
const BLOCK = 128;

/** `bestFit` for many spans: the items are gone through only once. */
export function createFit<T>(
  items: readonly T[],
  spansOf: (item: T) => readonly Span[],
): (span: Span) => T | undefined {
  const blocks = new Map<number, Set<number>>();
  const blocksOf = ([start, end]: Span): number[] => {
    const first = Math.floor(start / BLOCK);
    return Array.from({ length: Math.max(0, Math.ceil(end / BLOCK) - first) }, (_, i) => first + i);
  };
  items.forEach((item, i) => {
    for (const block of spansOf(item).flatMap(blocksOf)) {
      const known = blocks.get(block);
      if (known) known.add(i);
      else blocks.set(block, new Set([i]));
    }
  });
  return (span) => {
    const near = new Set(blocksOf(span).flatMap((block) => [...(blocks.get(block) ?? [])]));
    const inOrder = [...near].sort((a, b) => a - b).map((i) => items[i]!);
    return bestFit(inOrder, spansOf, span);
  };
}

/** The item whose spans fit a span best: the share of both that is common; undefined when none touches it. */
export function bestFit<T>(items: readonly T[], spansOf: (item: T) => readonly Span[], span: Span): T | undefined {
  let best: T | undefined;
  let bestShare = 0;
  for (const item of items) {
    for (const own of spansOf(item)) {
      const common = overlap(own, span);
      const share = common / (own[1] - own[0] + (span[1] - span[0]) - common);
      if (share > bestShare) [best, bestShare] = [item, share];
    }
  }
  return best;
}
