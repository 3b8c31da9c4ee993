import type { DateReading } from '../../engine/analysis';
import type { AnalysisIndex } from '../../engine/analysisIndex';
import type { People } from '../../engine/people/peopleOf';
import { balanceOf, type Balance } from './balance';
import { enteredCounts, type EnteredCount } from './entered';
import { mapPointsOf, type MapPoint } from './mapPoints';
import { pairsOf, type Pair } from './pairs';
import { timelineOf, type Timeline } from './timeline';

/** A text at a glance, before it is drawn. */
export interface Overview {
  readonly balance: Balance;
  /** The sources by what people entered of them. */
  readonly entered: readonly EnteredCount[];
  readonly points: readonly MapPoint[];
  /** Null when nobody looked for dates. */
  readonly timeline: Timeline | null;
  readonly pairs: readonly Pair[];
}

/** What people entered, and what of it is left out. */
export interface Entered {
  readonly people: People;
  readonly without?: ReadonlySet<string>;
}

/** Gathers what an overview shows. Offsets are UTF-16. */
export function overviewOf(
  index: AnalysisIndex,
  text: string,
  dates: readonly DateReading[] | null,
  entered?: Entered,
): Overview {
  const { quotes, entities } = index.analysis;
  const balance = balanceOf(index);
  return {
    balance,
    entered: entered ? enteredCounts(balance.rows, index, entered.people, entered.without) : [],
    points: mapPointsOf(entities),
    timeline: dates && timelineOf(dates, quotes, text, index),
    pairs: pairsOf(entities, text),
  };
}
