import type { Entity, PlaceReading, Span } from '../../engine/analysis';
import { surenessLevel } from '../../engine/sureness';

/** A place of a text on the map. */
export interface MapPoint {
  readonly id: string;
  readonly name: string;
  readonly place: PlaceReading;
  readonly mentions: number;
  /** False where which place is meant is a guess: drawn hollow. */
  readonly sure: boolean;
  /** Where it is first named. */
  readonly at: Span;
}

/** The places that can be drawn, most named first. A continent is no point. */
export function mapPointsOf(entities: readonly Entity[]): MapPoint[] {
  return entities
    .flatMap(({ id, type, name, place, mentions }): MapPoint[] => {
      const [first] = mentions;
      if (type !== 'place' || !place || !first || place.kind === 'continent') return [];
      if (!Number.isFinite(place.latitude) || !Number.isFinite(place.longitude)) return [];
      const sure = surenessLevel(place.confidence) !== 'guess';
      return [{ id, name, place, mentions: mentions.length, sure, at: first.span }];
    })
    .sort((a, b) => b.mentions - a.mentions);
}
