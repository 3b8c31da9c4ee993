import type { Quotation } from '../engine/analysis';
import type { Comparison, ComparisonStatus } from '../engine/compare/comparison';

/** A quotation of the article and what comparing it has shown. */
export interface ComparedQuotation {
  /** Stays the same over versions of the article. */
  readonly key: string;
  /** As it was when it was compared. */
  readonly quotation: Quotation;
  /** Names of the speakers; for somebody without a name, the words of the text. */
  readonly speakers: readonly string[];
  /** Counted from 1. */
  readonly line: number;
  readonly comparison: Comparison;
}

/** A text as it was when it was compared. */
export interface ComparedText {
  /** The document's address. */
  readonly uri: string;
  readonly version: number;
  /** The name of its file. */
  readonly name: string;
}

/** All quotations of an article against one transcript. */
export interface ComparisonResult {
  readonly article: ComparedText;
  readonly transcript: ComparedText & { readonly text: string };
  /** In text order. */
  readonly rows: readonly ComparedQuotation[];
}

export const statuses: readonly ComparisonStatus[] = ['exact', 'shortened', 'changed', 'partly', 'missing'];

/** How many quotations have each status. */
export function countStatuses(rows: readonly ComparedQuotation[]): Record<ComparisonStatus, number> {
  const counts = { exact: 0, shortened: 0, changed: 0, partly: 0, missing: 0 };
  for (const { comparison } of rows) counts[comparison.status]++;
  return counts;
}

/** The next row that is not exact, from the row with a key; round the end to the beginning. Undefined when all are exact. */
export function neighbourDifference(
  rows: readonly ComparedQuotation[],
  key: string | undefined,
  direction: 'next' | 'previous',
): ComparedQuotation | undefined {
  const from = rows.findIndex((row) => row.key === key);
  const behind = [...rows.slice(from + 1), ...rows.slice(0, from + 1)];
  const ahead = from < 0 ? [...rows] : [...rows.slice(from), ...rows.slice(0, from)];
  const isDifferent = ({ comparison }: ComparedQuotation): boolean => comparison.status !== 'exact';
  return direction === 'next' ? behind.find(isDifferent) : ahead.reverse().find(isDifferent);
}

/** Whether an argument of a command is a row of the comparison. */
export function isComparedQuotation(value: unknown): value is ComparedQuotation {
  return typeof value === 'object' && value !== null && 'comparison' in value && 'quotation' in value && 'key' in value;
}
