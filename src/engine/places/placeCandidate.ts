import type { PlaceCandidate } from '../analysis';

/** What the data model says of a place of the gazetteer. */
export function candidateOf(place: PlaceCandidate): PlaceCandidate {
  const { name, kind, country, admin1, latitude, longitude, geonameId, population } = place;
  return { name, kind, country, admin1, latitude, longitude, geonameId, population };
}
