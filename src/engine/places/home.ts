import type { Gazetteer } from './gazetteer';
import type { PlaceHint } from './hints';

/** A home counts as so many words of its people would: it decides for London in Ontario, but Paris stays in France. */
const homeCount = 7;

/**
 * Where somebody writes for, as a hint in each of their texts. Entries are ISO 3166-1 codes (`CA`), these with the code of a state or
 * province (`CA-ON`), or names (`Ontario`); what the gazetteer does not know is passed over.
 */
export function homeHints(home: readonly string[], gazetteer: Gazetteer): PlaceHint[] {
  return home.flatMap((entry) => {
    const found = regionOf(entry.trim(), gazetteer);
    return found === null ? [] : [{ ...found, count: homeCount }];
  });
}

function regionOf(entry: string, gazetteer: Gazetteer): Omit<PlaceHint, 'count'> | null {
  const [, code, division] = /^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?$/.exec(entry) ?? [];
  if (code !== undefined) {
    const country = code === 'UK' ? 'GB' : code;
    const within = division === undefined ? [] : gazetteer.qualifier(division);
    return { country, admin1: within.find((place) => place.country === country)?.admin1 ?? null };
  }
  const place = gazetteer.qualifier(entry).find(({ kind }) => kind === 'country' || kind === 'admin1');
  if (place === undefined || place.country === null) return null;
  return { country: place.country, admin1: place.admin1 };
}
