import type { AnalysisIndex } from '../engine/analysisIndex';
import { quoteKindOf, quoteKinds, type QuoteKind } from '../engine/shownQuotations';
import { groupBySpeaker } from '../export/speakers';

/** How much of each there is in a text, for the status item. */
export interface Summary {
  readonly speakers: number;
  readonly quotes: number;
  readonly places: number;
}

/** The status item and the list ask for the same. */
const summaries = new WeakMap<AnalysisIndex, Summary>();

/** Counts distinct speakers, quotations, and distinct places. */
export function summarize(index: AnalysisIndex): Summary {
  const summary = summaries.get(index) ?? count(index);
  summaries.set(index, summary);
  return summary;
}

function count(index: AnalysisIndex): Summary {
  return {
    speakers: groupBySpeaker(index).speakers.length,
    quotes: index.analysis.quotes.length,
    places: index.analysis.entities.filter((entity) => entity.type === 'place').length,
  };
}

/** How many quotations there are of each kind that occurs. */
export function countKinds({ analysis }: AnalysisIndex): [kind: QuoteKind, count: number][] {
  return quoteKinds
    .map((kind): [QuoteKind, number] => [kind, analysis.quotes.filter((quote) => quoteKindOf(quote) === kind).length])
    .filter(([, count]) => count > 0);
}
