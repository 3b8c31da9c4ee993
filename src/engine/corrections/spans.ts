import type { Span } from '../analysis';

/** How many code units two spans share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
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
