import * as vscode from 'vscode';
import type { Quotation } from '../engine/analysis';
import { createAnalysisIndex, type AnalysisIndex } from '../engine/analysisIndex';
import { quoteKinds, shownAnalysis, usualChoice, type ShownChoice } from '../engine/shownQuotations';

/** What an analysis has for the screen, as the settings under `newsLens.quotes` want it. */
export interface ShownIndex {
  /** The quotations that are marked, listed and counted. */
  readonly shown: AnalysisIndex;
  /** Those that are not sure enough: they stand in a group of their own. */
  readonly lessSure: readonly Quotation[];
}

/** Parts an analysis into what is shown and what is less sure. */
export function shownIndex(index: AnalysisIndex): ShownIndex {
  const { shown, lessSure } = shownAnalysis(index.analysis, shownChoice());
  return { shown: shown === index.analysis ? index : createAnalysisIndex(shown), lessSure };
}

/** What the settings say of which quotations are shown. */
export function shownChoice(): ShownChoice {
  const settings = vscode.workspace.getConfiguration('newsLens.quotes');
  const kinds = settings.get<unknown>('kinds');
  const least = settings.get<unknown>('leastConfidence');
  return {
    kinds: Array.isArray(kinds) ? new Set(quoteKinds.filter((kind) => kinds.includes(kind))) : usualChoice.kinds,
    least: typeof least === 'number' && least >= 0 && least <= 1 ? least : usualChoice.least,
  };
}
