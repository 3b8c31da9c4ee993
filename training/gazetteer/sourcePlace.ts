import type { PlaceType } from '../../src/engine/places/format';
import { keyPrefix } from '../../src/engine/places/format';
import { abbreviationLetters, acronymLetters, nameKey } from '../../src/engine/places/placeName';

/** A place on its way into the gazetteer. */
export interface SourcePlace {
  readonly name: string;
  readonly type: PlaceType;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  /** Name of the first-level division it lies in or is. */
  readonly admin1: string | null;
  readonly latitude: number;
  readonly longitude: number;
  /** 0 for unknown; for divisions the sum over their cities, for regions and features a prominence as large as one. */
  readonly population: number;
  /** 0 for none. */
  readonly geonameId: number;
  /** Keys it is found under besides that of its name. */
  readonly keys: readonly string[];
}

/** The keys of a further name: acronyms and abbreviations have keys of their own, so that small words are not taken for them. */
export function keysOf(name: string): string[] {
  const letters = acronymLetters(name);
  if (letters !== null) return [keyPrefix.acronym + letters];
  const abbreviation = abbreviationLetters(name);
  if (abbreviation !== null) return [keyPrefix.abbreviation + abbreviation];
  const key = nameKey(name);
  return key === '' ? [] : [key];
}

/** Keys without those of the name itself and without repetitions. */
export function otherKeys(name: string, keys: readonly string[]): string[] {
  const own = nameKey(name);
  return [...new Set(keys)].filter((key) => key !== own && isUsableKey(key));
}

/** Keys are stored as ASCII; what cannot be folded to it is left out. */
export function isUsableKey(key: string): boolean {
  return key.length > 0 && key.length < 120 && /^[\x20-\x7e]+$/.test(key);
}
