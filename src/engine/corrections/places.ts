import type { Ruling } from '../rules/ruling';
import type { Entity, PlaceCandidate, PlaceReading } from '../analysis';
import { candidateOf } from '../places/placeCandidate';
import { rulingOf, type PlacedCorrection } from './correction';
import { createFit } from './spans';

/** The entities after corrections of where they are. */
export function correctPlaces(
  entities: readonly Entity[],
  corrections: readonly PlacedCorrection[],
): readonly Entity[] {
  const places = new Map<Entity, PlaceReading | null>();
  const located = entities.filter(({ type }) => type === 'place');
  const placeAt = createFit(located, ({ mentions }) => mentions.map(({ span }) => span));
  for (const correction of corrections) {
    if (correction.kind !== 'place') continue;
    const entity = placeAt(correction.target);
    if (entity) places.set(entity, correction.place && readingOf(entity, correction.place, rulingOf(correction)));
  }
  if (places.size === 0) return entities;
  return entities.map((entity) => {
    const place = places.get(entity);
    return place === undefined ? entity : { ...entity, place };
  });
}

/** What the engine had thought of is still to be seen. */
function readingOf({ place: before }: Entity, place: PlaceCandidate, by: Ruling): PlaceReading {
  const others = before ? [candidateOf(before), ...before.candidates] : [];
  return {
    ...candidateOf(place),
    confidence: 1,
    ...by,
    candidates: others.filter((other) => !samePlace(other, place)),
  };
}

/** Whether two candidates are one place: by number where both have one, else by where they are. */
export function samePlace(a: PlaceCandidate, b: PlaceCandidate): boolean {
  if (a.geonameId !== null && b.geonameId !== null) return a.geonameId === b.geonameId;
  return a.name === b.name && a.kind === b.kind && a.latitude === b.latitude && a.longitude === b.longitude;
}
