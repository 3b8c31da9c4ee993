/** How many there are in the gold, how many were found, and how many of those are right. */
export interface Counts {
  gold: number;
  found: number;
  /** Of the gold, and of what was found: they differ where several count as one. */
  recalled: number;
  right: number;
}

export const noCounts = (): Counts => ({ gold: 0, found: 0, recalled: 0, right: 0 });

/** The harmonic mean of precision and recall in percent. */
export function f1({ gold, found, recalled, right }: Counts): number {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : recalled / gold;
  return precision + recall === 0 ? 0 : (200 * precision * recall) / (precision + recall);
}

/** A part of a whole in percent. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
