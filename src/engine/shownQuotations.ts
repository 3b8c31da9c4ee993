import type { Analysis, Quotation } from './analysis';

/** The kinds of quotation as people choose them: what is thought is one of its own, unless it stands between marks. */
export const quoteKinds = ['direct', 'mixed', 'indirect', 'thought'] as const;

export type QuoteKind = (typeof quoteKinds)[number];

/** Which quotations people want to see marked. */
export interface ShownChoice {
  readonly kinds: ReadonlySet<QuoteKind>;
  /** How sure a quotation must be, 0 to 1; at 0 all are shown. */
  readonly least: number;
}

/**
 * What is shown unless people choose otherwise: what is about as likely a quotation, with these words, as none. Measured on
 * the development articles of the news corpus: words between marks are hardly ever hidden by it.
 */
export const usualChoice: ShownChoice = { kinds: new Set(['direct', 'mixed', 'indirect']), least: 0.5 };

/**
 * Which kind a quotation counts as. Words between quotation marks are somebody's words even where the cue is *believe*,
 * so only what is reported without marks counts as thought.
 */
export function quoteKindOf({ kind, act }: Pick<Quotation, 'kind' | 'act'>): QuoteKind {
  return kind === 'indirect' && act === 'thought' ? 'thought' : kind;
}

/** An analysis as people want to see it. */
export interface ShownAnalysis {
  /** The quotations of the wanted kinds that are sure enough; the very analysis when nothing is left out. */
  readonly shown: Analysis;
  /** Those of the wanted kinds that are not, in text order. */
  readonly lessSure: readonly Quotation[];
}

/** Parts what is marked from what stands apart, and from what nobody wants to see: the one place where this is decided. */
export function shownAnalysis(analysis: Analysis, { kinds, least }: ShownChoice): ShownAnalysis {
  const wanted = analysis.quotes.filter((quotation) => kinds.has(quoteKindOf(quotation)));
  const lessSure = wanted.filter(({ confidence }) => confidence < least);
  const quotes = lessSure.length === 0 ? wanted : wanted.filter(({ confidence }) => confidence >= least);
  return { shown: quotes.length === analysis.quotes.length ? analysis : { ...analysis, quotes }, lessSure };
}
