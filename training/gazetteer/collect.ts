import { readCities } from './cities';
import { readCountries } from './countries';
import { divisionNames, readDivisions } from './divisions';
import { readRegions } from './regions';
import type { SourcePlace } from './sourcePlace';

/** All places of the gazetteer, from the installed packages and the tables in `data/`. */
export function collectPlaces(): SourcePlace[] {
  const admin1 = divisionNames('admin1');
  const cities = readCities((code) => admin1.get(code) ?? null);
  return [...readCountries(), ...readRegions(), ...readDivisions(cities), ...cities];
}
