import { keysOf, otherKeys, type SourcePlace } from './sourcePlace';
import { packageFile, table } from './tables';

type CountryList = Readonly<Record<string, { readonly name: string; readonly alias?: readonly string[] }>>;

interface CountryNames {
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
}

/** Names of the packages that in news mean something else: the airline, the Australian city. */
const misleading = new Set(['Emirates', 'Gold Coast', 'Georgia, Republic of']);

/** Countries and dependent territories under all their names. */
export function readCountries(): SourcePlace[] {
  const list = JSON.parse(packageFile('countries-list/countries.min.json')) as CountryList;
  const { countries: english } = JSON.parse(packageFile('i18n-iso-countries/langs/en.json')) as CountryNames;
  const own = new Map(table('country-names.tsv').map(([iso = '', ...names]) => [iso, names]));
  return table('countries.tsv').map(([iso = '', id, population, latitude, longitude, parent, name = '']) => {
    const listed = list[iso];
    const names = [
      ...(own.get(iso) ?? []),
      ...(listed ? [listed.name, ...(listed.alias ?? [])] : []),
      ...[english[iso] ?? []].flat(),
    ].filter((other) => !misleading.has(other) && !/[(),]/.test(other));
    return {
      name,
      type: parent === '-' ? 'country' : 'territory',
      country: iso,
      admin1: null,
      latitude: Number(latitude),
      longitude: Number(longitude),
      population: Number(population),
      geonameId: Number(id),
      keys: otherKeys(name, names.flatMap(keysOf)),
    };
  });
}
