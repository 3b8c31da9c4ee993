import type { Analysis, Quotation } from './analysis';

/** The kinds of quotation as people choose them: what is thought is one of its own, unless it stands between marks. */
export const quoteKinds = ['direct', 'mixed', 'indirect', 'thought'] as const;

export type QuoteKind = (typeof quoteKinds)[number];

/** What is shown unless people choose otherwise. */
export const usualQuoteKinds: readonly QuoteKind[] = ['direct', 'mixed', 'indirect'];

/**
 * Which kind a quotation counts as. Words between quotation marks are somebody's words even where the cue is *believe*,
 * so only what is reported without marks counts as thought.
 */
export function quoteKindOf({ kind, act }: Pick<Quotation, 'kind' | 'act'>): QuoteKind {
  return kind === 'indirect' && act === 'thought' ? 'thought' : kind;
}

/** The analysis with the quotations of the wanted kinds only; the very same when nothing is left out. */
export function shownAnalysis(analysis: Analysis, kinds: ReadonlySet<QuoteKind>): Analysis {
  const quotes = analysis.quotes.filter((quotation) => kinds.has(quoteKindOf(quotation)));
  return quotes.length === analysis.quotes.length ? analysis : { ...analysis, quotes };
}
