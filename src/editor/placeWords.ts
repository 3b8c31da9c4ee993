import type { PlaceCandidate } from '../engine/analysis';
import { countryName, placeKindWord } from './labels';

/** "city or town, Ohio, United States": what and where a place is; a part that only repeats the name is left out. */
export function placeWords(place: PlaceCandidate, name: string): string {
  const country = place.kind === 'country' ? undefined : countryName(place.country);
  const parts = [place.name, placeKindWord(place.kind), place.admin1, country];
  return parts.filter((part) => part && part !== name).join(', ');
}
