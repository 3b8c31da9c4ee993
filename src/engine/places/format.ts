import type { PlaceKind } from '../analysis';

/*
 * The file `media/places.gazetteer`, all numbers little-endian:
 *
 *   header      11 numbers of 32 bits: magic, version, checksum of all that follows it, length of the file,
 *               numbers of places, blocks, divisions and keys, lengths of the two blobs, zero
 *   points      5 bytes a place: 20 bits of latitude, 20 bits of longitude
 *   populations 2 bytes a place: 12 bits of mantissa, 4 of exponent to the base 4
 *   ids         3 bytes a place: GeoNames id, 0 for none
 *   types       2 bytes a place: 12 bits for the division, 4 for the type
 *   blocks      8 bytes a block: offset in the key blob, first place
 *   divisions   6 bytes a division: ISO code of the country, offset in the division blob
 *   keys        blob, blocks of 16 keys in byte order: shared with the key in front (nothing for the first of a block), length, bytes;
 *               4 x the number of places whose own name it is, + 2 if they are not written in title case, + 1 if others answer to it;
 *               if + 2: number of ways they are written, these (see nameForm.ts), and if several, for each place which;
 *               if + 1: number of the others, their numbers in 3 bytes
 *   names       blob of the divisions' names
 *
 * Places stand in the order of their keys, so a key's own places are known by counting.
 */

export const formatVersion = 1;
export const magic = 0x4c504c4e; // "NLPL"
export const headerBytes = 44;
export const checksumStart = 12;
export const keysPerBlock = 16;

export const keyPrefix = {
  /** Acronyms, written in capitals, with or without full stops: *US*, *U.S.* */
  acronym: '=',
  /** Abbreviations that need their full stop: *Calif.* */
  abbreviation: '.',
  /** What only a qualifier after a comma can be: *TX* */
  qualifier: '+',
  /** See `consonantKey`. */
  consonants: '~',
  /** Names that English-language news uses as readily as that of the gazetteer: *Newcastle* for Newcastle upon Tyne. */
  known: '*',
} as const;

export type PlaceType =
  | 'city'
  | 'admin1-seat'
  | 'capital'
  | 'neighbourhood'
  | 'country'
  | 'admin1'
  | 'admin2'
  | 'continent'
  | 'region'
  | 'feature'
  | 'territory';

/** What the type byte says, by its value. `territory`: a country by its code, but dependent on another. */
export const placeTypes: readonly PlaceType[] = [
  'city',
  'admin1-seat',
  'capital',
  'neighbourhood',
  'country',
  'admin1',
  'admin2',
  'continent',
  'region',
  'feature',
  'territory',
];

export function kindOf(type: PlaceType): PlaceKind {
  switch (type) {
    case 'city':
    case 'admin1-seat':
    case 'capital':
    case 'neighbourhood':
      return 'city';
    case 'territory':
      return 'country';
    case 'country':
    case 'admin1':
    case 'admin2':
    case 'continent':
    case 'region':
    case 'feature':
      return type;
  }
}

const bonus: Readonly<Record<PlaceType, number>> = {
  city: 0,
  'admin1-seat': 0.3,
  capital: 0.8,
  neighbourhood: -0.7,
  country: 5,
  admin1: -1,
  admin2: -0.8,
  continent: 5,
  region: 3,
  feature: 3,
  territory: 2,
};

/** How likely a place is meant before anything is read: the decimal logarithm of its population, adjusted for its type. */
export function importance(type: PlaceType, population: number): number {
  return Math.log10(Math.max(population, 300)) + bonus[type];
}

const latitudeSteps = 0xfffff / 180;
const longitudeSteps = 0xfffff / 360;

/** Latitude and longitude as numbers of 20 bits; about 20 m and 40 m. */
export function packPoint(latitude: number, longitude: number): [number, number] {
  return [Math.round((latitude + 90) * latitudeSteps), Math.round((longitude + 180) * longitudeSteps)];
}

/** The degrees, to three decimals. */
export function unpackPoint(latitude: number, longitude: number): [number, number] {
  const round = (degrees: number): number => Math.round(degrees * 1e3) / 1e3;
  return [round(latitude / latitudeSteps - 90), round(longitude / longitudeSteps - 180)];
}

/** A population in 16 bits: 12 of mantissa, 4 of exponent to the base 4. Exact below 4,096, else to one part in 2,048 or better. */
export function packPopulation(population: number): number {
  let exponent = 0;
  let mantissa = population;
  while (Math.round(mantissa) > 0xfff) {
    mantissa /= 4;
    exponent++;
  }
  return Math.min(exponent, 15) * 0x1000 + Math.round(mantissa);
}

/** The population to three significant digits or better, as the mantissa holds it. */
export function unpackPopulation(packed: number): number {
  const exponent = packed >>> 12;
  const value = (packed & 0xfff) * 4 ** exponent;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 2);
  return exponent === 0 ? value : Math.round(value / unit) * unit;
}

/**
 * Checksum of the bytes from `checksumStart` on. Each step is one-to-one in the running value and in the word read, so any damage
 * within one word changes it, and other damage all but certainly.
 */
export function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0x2545f491;
  let at = checksumStart;
  for (; at + 4 <= bytes.length; at += 4) {
    sum = Math.imul(sum ^ view.getUint32(at, true), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  for (; at < bytes.length; at++) sum = Math.imul(sum ^ view.getUint8(at), 0x9e3779b1);
  return sum >>> 0;
}
