import { f1, noCounts } from './counts';
import type { Documents } from './gold';
import { pairUp, similarity } from './spans';

/** Phrases that name days, with the same days: F1. */
export function scoreDates(documents: Documents): number {
  const counts = noCounts();
  for (const [{ dates = [] }, { dates: found = [] }] of documents) {
    const pairs = pairUp(dates, found, (a, b) => similarity(a.span, b.span), 0);
    const right = [...pairs].filter(([i, j]) => dates[i]?.from === found[j]?.from && dates[i]?.to === found[j]?.to);
    counts.gold += dates.length;
    counts.found += found.length;
    counts.recalled += right.length;
    counts.right += right.length;
  }
  return f1(counts);
}
