import type { Signs } from './signs';

/** How often a link is right, by its signs: log-odds that add up. Written by `npm run calibrate`. */
export interface FrequencyTable {
  readonly base: number;
  /** What the log-odds of the rules' own confidence count; never less than nothing. */
  readonly raw: number;
  readonly signs: Readonly<Record<string, number | undefined>>;
  readonly stretch: Stretch;
}

/** What makes a sum of log-odds a frequency: held against texts that its weights were not learnt from. */
export interface Stretch {
  readonly shift: number;
  readonly scale: number;
  /** How much more than in proportion the very sure and the very unsure are so. */
  readonly bend: number;
}

/** Nothing is surer than this: the table was made from some hundreds of cases. */
const surest = 0.98;
const leastSure = 0.02;

/**
 * The signs of tables for look-up. Names of signs are put together for each question: as keys of an object V8 would make each one
 * a name of its own first, which takes longer than to find it in a map.
 */
const weights = new WeakMap<FrequencyTable, ReadonlyMap<string, number | undefined>>();

function weightsOf(table: FrequencyTable): ReadonlyMap<string, number | undefined> {
  let known = weights.get(table);
  if (known === undefined) weights.set(table, (known = new Map(Object.entries(table.signs))));
  return known;
}

/** The share of links with these signs that are right, 0 to 1, with two digits. */
export function frequency({ names, raw }: Signs, table: FrequencyTable): number {
  const signs = weightsOf(table);
  let odds = table.base + table.raw * logOdds(raw);
  for (const name of names) odds += signs.get(name) ?? 0;
  const { shift, scale, bend } = table.stretch;
  const share = 1 / (1 + Math.exp(-(shift + odds * (scale + bend * Math.abs(odds)))));
  return Math.round(100 * Math.min(surest, Math.max(leastSure, share))) / 100;
}

/** The log-odds of a confidence, which is never taken for quite sure. */
export function logOdds(confidence: number): number {
  const share = Math.min(surest, Math.max(leastSure, confidence));
  return Math.log(share / (1 - share));
}
