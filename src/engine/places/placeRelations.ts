import type { GazetteerPlace } from './gazetteerPlace';
import type { KindWord } from './surroundings';

/** Whether a place is of the kind that a word says. */
export function isOfKind(place: GazetteerPlace, kind: KindWord): boolean {
  switch (kind) {
    case 'city':
      return place.kind === 'city';
    case 'admin1':
      return place.kind === 'admin1' || place.kind === 'region';
    case 'admin2':
      return place.kind === 'admin2';
    case 'feature':
      return place.kind === 'feature' || place.kind === 'region';
  }
}

/** Whether `place` lies in `whole`, as far as names and distances tell. A city counts as a whole only if it is much bigger. */
export function liesIn(place: GazetteerPlace, whole: GazetteerPlace): boolean {
  switch (whole.kind) {
    case 'country':
      return place.country === whole.country && place.kind !== 'country';
    case 'admin1':
      return isInDivision(place, whole) && place.kind !== 'admin1';
    case 'admin2':
      return place.kind === 'city' && isInDivision(place, whole) && degreesBetween(place, whole) < 0.9;
    case 'city':
      return place.kind === 'city' && whole.importance > place.importance + 1 && degreesBetween(place, whole) < 0.5;
    case 'continent':
    case 'region':
    case 'feature':
      return false;
  }
}

function isInDivision(place: GazetteerPlace, whole: GazetteerPlace): boolean {
  return place.country === whole.country && place.admin1 !== null && place.admin1 === whole.admin1;
}

/** About how far apart two places are, in degrees of latitude (111 km). */
export function degreesBetween(a: GazetteerPlace, b: GazetteerPlace): number {
  const scale = Math.cos((a.latitude * Math.PI) / 180);
  const eastWest = Math.abs(a.longitude - b.longitude);
  return Math.hypot(a.latitude - b.latitude, Math.min(eastWest, 360 - eastWest) * scale);
}

/** Countries, continents, regions, seas: places of which there are seldom two of one name. */
export function isWide(place: GazetteerPlace): boolean {
  return place.kind !== 'city' && place.kind !== 'admin1' && place.kind !== 'admin2';
}
