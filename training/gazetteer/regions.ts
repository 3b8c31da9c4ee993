import { keysOf, otherKeys, type SourcePlace } from './sourcePlace';
import { table } from './tables';

/** Continents, regions, seas, rivers and mountains of `data/regions.tsv`. */
export function readRegions(): SourcePlace[] {
  return table('regions.tsv').map(([type, country, latitude, longitude, prominence, shown = '', ...names]) => {
    if (type !== 'continent' && type !== 'region' && type !== 'feature')
      throw new Error(`regions.tsv: unknown kind ${type}`);
    const [name = '', id = '0'] = shown.replace(/^the /, '').split('#');
    return {
      name,
      type,
      country: country === '-' || country === undefined ? null : country,
      admin1: null,
      latitude: Number(latitude),
      longitude: Number(longitude),
      population: Number(prominence),
      geonameId: Number(id),
      keys: otherKeys(name, names.flatMap(keysOf)),
    };
  });
}
