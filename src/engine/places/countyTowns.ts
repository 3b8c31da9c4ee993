import type { Ledger } from '../rules/ledger';
import { SignBook } from '../rules/signBook';
import type { Candidates } from './candidates';
import type { GazetteerPlace } from './gazetteerPlace';
import { degreesBetween } from './placeRelations';

export const countyTownSigns = new SignBook('Do a county and a town of one text lie together?', 'about', {
  'county-town': { weight: 2.5, example: 'They left |Paris| for |Henry County|.' },
});

/** More counties than this are not compared with the towns of a text. */
const mostCounties = 20;
/** About how far from the middle of a county its towns are, in degrees of latitude. */
const reach = 0.5;
/** A town of fewer than some 3,000 people is too often called like another place by chance. */
const leastImportance = 3.5;

const divisionOf = ({ country, admin1 }: GazetteerPlace): string => `${country ?? ''} ${admin1 ?? ''}`;

/**
 * What counties and towns of one text say for each other: of the many places called Paris and Henry County, only those that lie
 * together. For each entity that gains, what each of its candidates does.
 */
export function countyTowns(all: readonly Candidates[], ledger: Ledger): Map<Candidates, number[]> {
  const gains = new Map<Candidates, number[]>();
  const counties = all.filter(({ places }) => places.length > 0 && places.every(({ kind }) => kind === 'admin2'));
  if (counties.length === 0) return gains;
  const towns = all.filter(({ places }) => places.some(({ kind }) => kind === 'city'));
  for (const county of counties.slice(0, mostCounties)) {
    for (const town of towns) {
      const pairs = pairsOf(county, town);
      const divisions = new Set(pairs.map(({ division }) => division)).size;
      if (divisions === 0) continue;
      const gain = countyTownSigns.weigh('county-town', ledger) / divisions;
      for (const { first, second } of pairs) {
        add(gains, county, first, gain);
        add(gains, town, second, gain);
      }
    }
  }
  return gains;
}

/** The candidates of a county and of a town that lie together. */
function pairsOf(county: Candidates, town: Candidates): { first: number; second: number; division: string }[] {
  return county.places.flatMap((whole, first) =>
    town.places.flatMap((place, second) =>
      place.kind === 'city' &&
      place.importance >= leastImportance &&
      divisionOf(place) === divisionOf(whole) &&
      degreesBetween(place, whole) < reach
        ? [{ first, second, division: divisionOf(whole) }]
        : [],
    ),
  );
}

function add(gains: Map<Candidates, number[]>, candidates: Candidates, index: number, gain: number): void {
  const list = gains.get(candidates) ?? candidates.places.map(() => 0);
  gains.set(candidates, list);
  list[index] = Math.max(list[index] ?? 0, gain);
}
