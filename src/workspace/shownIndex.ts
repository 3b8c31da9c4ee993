import * as vscode from 'vscode';
import { createAnalysisIndex, type AnalysisIndex } from '../engine/analysisIndex';
import { quoteKinds, shownAnalysis, usualQuoteKinds, type QuoteKind } from '../engine/shownQuotations';

/** What an analysis has for the screen: the quotations of the kinds that the settings want to be shown. */
export function shownIndex(index: AnalysisIndex): AnalysisIndex {
  const shown = shownAnalysis(index.analysis, shownKinds());
  return shown === index.analysis ? index : createAnalysisIndex(shown);
}

function shownKinds(): ReadonlySet<QuoteKind> {
  const kinds = vscode.workspace.getConfiguration('newsLens.quotes').get<unknown>('kinds');
  return new Set(Array.isArray(kinds) ? quoteKinds.filter((kind) => kinds.includes(kind)) : usualQuoteKinds);
}
