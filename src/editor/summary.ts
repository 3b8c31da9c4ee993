import type { AnalysisIndex } from '../engine/analysisIndex';
import { groupBySpeaker } from '../export/speakers';

/** How much of each there is in a text, for the status item. */
export interface Summary {
  readonly speakers: number;
  readonly quotes: number;
  readonly places: number;
}

/** Counts distinct speakers, quotations, and distinct places. */
export function summarize(index: AnalysisIndex): Summary {
  return {
    speakers: groupBySpeaker(index).speakers.length,
    quotes: index.analysis.quotes.length,
    places: index.analysis.entities.filter((entity) => entity.type === 'place').length,
  };
}
