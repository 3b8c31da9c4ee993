import type { PlaceType } from '../../../../src/engine/places/format';
import { openGazetteer, type Gazetteer } from '../../../../src/engine/places/gazetteer';
import { packGazetteer } from '../../../../training/gazetteer/pack';
import { keysOf, otherKeys, type SourcePlace } from '../../../../training/gazetteer/sourcePlace';

/** A place for a test; `names` are its further names. */
export function place(
  name: string,
  type: PlaceType,
  country: string | null,
  admin1: string | null,
  [latitude, longitude]: readonly [number, number],
  population = 1000,
  names: readonly string[] = [],
): SourcePlace {
  const keys = otherKeys(
    name,
    names.flatMap((other) => (/^[+~]/.test(other) ? [other] : keysOf(other))),
  );
  return {
    name,
    type,
    country,
    admin1,
    latitude,
    longitude,
    population,
    geonameId: Math.round(latitude * 1000) + 90_000,
    keys,
  };
}

/** A little world with the ambiguities that the tests are about. */
export const smallWorld: readonly SourcePlace[] = [
  place('United States', 'country', 'US', null, [39.5, -99.1], 327_000_000, ['US', 'USA', 'America']),
  place('United Kingdom', 'country', 'GB', null, [53.9, -2.5], 66_000_000, ['UK', 'Britain']),
  place('France', 'country', 'FR', null, [46.6, 2.5], 67_000_000),
  place('Syria', 'country', 'SY', null, [35, 38.5], 17_000_000, ['Syrian Arab Republic']),
  place('Georgia', 'country', 'GE', null, [42.2, 43.5], 3_700_000),
  place('Ivory Coast', 'country', 'CI', null, [7.6, -5.6], 25_000_000, ["Côte d'Ivoire"]),
  place('Georgia', 'admin1', 'US', 'Georgia', [32.9, -83.4], 10_000_000, ['+ga', 'Ga.']),
  place('Texas', 'admin1', 'US', 'Texas', [31.5, -98], 28_000_000, ['+tx', 'Tex.']),
  place('Kentucky', 'admin1', 'US', 'Kentucky', [37.5, -85.3], 4_000_000, ['+ky', 'Ky.']),
  place('Illinois', 'admin1', 'US', 'Illinois', [40, -89.2], 12_000_000, ['+il', 'Ill.']),
  place('Idlib', 'admin1', 'SY', 'Idlib', [35.9, 36.6], 900_000),
  place('Orange County', 'admin2', 'US', 'California', [33.7, -117.8], 3_000_000),
  place('Orange County', 'admin2', 'US', 'Texas', [30.1, -93.9], 80_000),
  place('Kern County', 'admin2', 'US', 'California', [35.3, -118.9], 800_000),
  place('Orange', 'city', 'FR', 'Provence', [44.1, 4.8], 29_000),
  place('Paris', 'capital', 'FR', 'Île-de-France', [48.85, 2.35], 2_100_000),
  place('Paris', 'city', 'US', 'Texas', [33.66, -95.56], 25_000),
  place('Paris', 'city', 'US', 'Kentucky', [38.21, -84.25], 9_800),
  place('Dallas', 'city', 'US', 'Texas', [32.78, -96.8], 1_300_000),
  place('Plano', 'city', 'US', 'Texas', [33.02, -96.7], 288_000),
  place('Atlanta', 'admin1-seat', 'US', 'Georgia', [33.75, -84.39], 500_000),
  place('Tbilisi', 'capital', 'GE', 'Tbilisi', [41.69, 44.83], 1_050_000),
  place('Springfield', 'admin1-seat', 'US', 'Illinois', [39.8, -89.64], 116_000),
  place('Springfield', 'city', 'US', 'Texas', [32.1, -96], 9_000),
  place('Idlib', 'admin1-seat', 'SY', 'Idlib', [35.93, 36.63], 129_000),
  place('Khān Shaykhūn', 'city', 'SY', 'Idlib', [35.44, 36.65], 49_000, ['~xncxn']),
  place('Saint-Denis', 'city', 'FR', 'Île-de-France', [48.94, 2.36], 96_000),
  place('Saint Denis', 'city', 'US', 'Kentucky', [38, -85], 2_000),
  place('The Hague', 'city', 'NL', 'South Holland', [52.08, 4.3], 474_000, ['Den Haag']),
  place('Middle East', 'region', null, null, [29, 45], 400_000_000, ['Mideast']),
  place('Us', 'city', 'FR', 'Île-de-France', [49.1, 1.97], 1_248),
];

export function smallGazetteer(): Gazetteer {
  return openGazetteer(packGazetteer(smallWorld));
}
