import type { DateReading } from '../../engine/analysis';
import type { AnalysisIndex } from '../../engine/analysisIndex';
import { balanceOf, type Balance } from './balance';
import { mapPointsOf, type MapPoint } from './mapPoints';
import { pairsOf, type Pair } from './pairs';
import { timelineOf, type Timeline } from './timeline';

/** A text at a glance, before it is drawn. */
export interface Overview {
  readonly balance: Balance;
  readonly points: readonly MapPoint[];
  /** Null when nobody looked for dates. */
  readonly timeline: Timeline | null;
  readonly pairs: readonly Pair[];
}

/** Gathers what an overview shows. Offsets are UTF-16. */
export function overviewOf(index: AnalysisIndex, text: string, dates: readonly DateReading[] | null): Overview {
  const { quotes, entities } = index.analysis;
  return {
    balance: balanceOf(index),
    points: mapPointsOf(entities),
    timeline: dates && timelineOf(dates, quotes, text, index),
    pairs: pairsOf(entities, text),
  };
}
