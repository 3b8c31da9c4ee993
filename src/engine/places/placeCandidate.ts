import type { PlaceCandidate } from '../analysis';

/** A piece of the earth, in degrees; where it lies across the date line, `west` is greater than `east`. */
export interface Area {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** What the data model says of a place of the gazetteer. */
export function candidateOf(place: PlaceCandidate): PlaceCandidate {
  const { name, kind, country, admin1, latitude, longitude, geonameId, population } = place;
  return { name, kind, country, admin1, latitude, longitude, geonameId, population };
}
