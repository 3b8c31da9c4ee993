import data from '../words/data/places.json';
import { wordSet } from '../words/wordSet';
import type { Gazetteer } from './gazetteer';

const bodies = wordSet(data.bodies);
const county = /(?:^| )(?:County|Parish)$/;
/** A place's name has at most this many words here. */
const mostWords = 4;

/**
 * The place that a body is called after and lies in: *Lake County* for *Lake County Sheriff's Office*, *Dover* for *Dover High School*;
 * null for other names.
 */
export function placeOfBody(name: string, gazetteer: Gazetteer): string | null {
  const words = name.replace(/^[Tt]he /, '').split(' ');
  for (let count = Math.min(mostWords, words.length - 1); count > 0; count--) {
    const place = words.slice(0, count).join(' ');
    const next = (words[count] ?? '').toLowerCase().replace(/['’]s?$/, '');
    if ((county.test(place) || bodies.has(next)) && gazetteer.has(place)) return place;
  }
  return null;
}
