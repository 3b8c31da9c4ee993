import type { Span } from '../engine/analysis';

/** Two items, by index, and the characters they share as a share of all that either has (Jaccard index, 0 to 1). */
export interface Overlap {
  readonly left: number;
  readonly right: number;
  readonly share: number;
}

/** So many spans over one place are compared and no more: a text of nothing but marks must not cost a square. */
const DEEPEST = 32;

interface Row {
  readonly start: number;
  readonly end: number;
  readonly item: number;
  readonly left: boolean;
}

/** All pairs of a left and a right item whose spans overlap. Empty spans overlap with nothing. */
export function overlaps(left: readonly (readonly Span[])[], right: readonly (readonly Span[])[]): Overlap[] {
  const rows = [...rowsOf(left, true), ...rowsOf(right, false)].sort((a, b) => a.start - b.start);
  const shared = new Map<number, Map<number, number>>();
  let over: Row[] = [];
  for (const row of rows) {
    over = over.filter(({ end }) => end > row.start);
    for (const other of over) {
      if (other.left === row.left) continue;
      const [first, second] = row.left ? [row, other] : [other, row];
      const counts = shared.get(first.item) ?? new Map<number, number>();
      shared.set(first.item, counts);
      counts.set(second.item, (counts.get(second.item) ?? 0) + Math.min(row.end, other.end) - row.start);
    }
    if (over.length < DEEPEST) over.push(row);
  }
  const leftSizes = left.map(size);
  const rightSizes = right.map(size);
  return [...shared].flatMap(([leftItem, counts]) =>
    [...counts].map(([rightItem, characters]) => {
      const all = (leftSizes[leftItem] ?? 0) + (rightSizes[rightItem] ?? 0) - characters;
      return { left: leftItem, right: rightItem, share: characters / Math.max(all, characters) };
    }),
  );
}

function rowsOf(items: readonly (readonly Span[])[], left: boolean): Row[] {
  return items.flatMap((spans, item) =>
    spans.filter(([start, end]) => end > start).map(([start, end]) => ({ start, end, item, left })),
  );
}

function size(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + Math.max(0, end - start), 0);
}
