import { countBefore } from '../analysisIndex';
import type { Gazetteer } from '../places/gazetteer';
import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/places.json';
import { alternatives, wordSet, type WordList } from '../words/wordSet';
import type { NameMention } from './nameFinder';

const word = String.raw`\p{Lu}[\p{L}-]{1,30}`;
const phrase = String.raw`${word}(?: ${word}){0,2}`;
/** No more of the name, and nothing that it has. */
const end = String.raw`(?![\p{L}’'-]| \p{Lu}| & )`;

/** The words of a list, at the head of a sentence as well. */
const anyCase = (list: WordList): string =>
  alternatives(list).replace(/\b[a-z](?=\w)/g, (a) => `[${a.toUpperCase()}${a}]`);

/** An expression, and a cheap one without which it finds nothing: most paragraphs have no such words. */
interface Frame {
  readonly pattern: RegExp;
  readonly needs: RegExp;
}

const within: Frame = {
  pattern: new RegExp(String.raw`(?<![\p{L}-])[Ii]n (${phrase})${end}`, 'gu'),
  needs: /[Ii]n \p{Lu}/u,
};
const moving: Frame = {
  pattern: new RegExp(
    String.raw`(?<![\p{L}-])(?:${anyCase(data.moving)})(?: back| home| on)? (?:to|from) (${phrase})${end}`,
    'gu',
  ),
  needs: / (?:to|from) \p{Lu}/u,
};
const ofPlace: Frame = {
  pattern: new RegExp(String.raw`(?<![\p{L}-])(?:${anyCase(data.placesOf)}) of (${phrase})(?![\p{L}-]| \p{Lu})`, 'gu'),
  needs: / of \p{Lu}/u,
};
/** *Mar del Plata*, *Rio das Ostras*. */
const joined: Frame = {
  pattern: new RegExp(
    String.raw`(?<![\p{L}-])(${word}(?: ${word})? (?:(?:${alternatives(data.joints)}) ){1,2}${word})(?![\p{L}-]| \p{Lu})`,
    'gu',
  ),
  needs: new RegExp(String.raw` (?:${alternatives(data.joints)}) \p{Lu}`, 'u'),
};
/** *Ventalló*: no English word, and no other way to write the place. */
const accented: Frame = {
  pattern: new RegExp(String.raw`(?<![\p{L}-])(?:in|to|from|near|at|outside) (${word})${end}`, 'gu'),
  needs: /[\u00aa-\u1fff\u2c00-\uffff]/,
};

/** In UTF-16 units, with room for what must not stand before it. */
const longestWord = 40;
const trust = wordSet(data.trust);
const calendar = wordSet(data.daysAndMonths);
/** Places of fewer than some ten thousand people are too often called like something else. */
const leastTown = 4;

/** A paragraph, and what the finder sees in it. */
export interface Framed {
  readonly text: string;
  readonly gazetteer: Gazetteer;
  readonly names: readonly NameMention[];
}

/** Words that are a place, at an offset. */
export interface FramedPlace {
  readonly start: number;
  readonly words: string;
}

/** Every rule answers with all the places it sees. */
export const frameBook = new RuleBook<Framed, readonly FramedPlace[]>('Which words are places by the words in front?', [
  {
    id: 'name/in-place',
    example: 'Paulina saw him in |Savannah| today. |Savannah| was hot.',
    find: (at) =>
      places(at, within, (words, index) => !trust.has(wordBefore(at.text, index)) && isTown(at.gazetteer, words)),
  },
  {
    id: 'name/to-place',
    example: 'Orlando Vidal flew to |Orlando| today.',
    find: (at) => places(at, moving, (words) => isTown(at.gazetteer, words)),
  },
  {
    id: 'name/of-place',
    example: 'They met the mayor of |Madison|, who left.',
    find: (at) => places(at, ofPlace, (words) => at.gazetteer.lookup(words).some(({ kind }) => kind === 'city')),
  },
  {
    id: 'name/joined-place',
    example: 'They left Rio for |Mar del Plata| today.',
    find: (at) => places(at, joined, (words) => at.gazetteer.has(words)),
  },
  {
    id: 'name/accented-place',
    example: 'The fire spread to |Ventalló| today.',
    find: (at) => places(at, accented, (words) => /[^\x20-\x7e]/.test(words) && isWrittenSo(at.gazetteer, words)),
  },
]);

function places(
  { text, names }: Framed,
  { pattern, needs }: Frame,
  isPlace: (words: string, index: number) => boolean,
): FramedPlace[] | null {
  if (!needs.test(text)) return null;
  const found: FramedPlace[] = [];
  for (const match of text.matchAll(pattern)) {
    const words = match[match.length - 1] ?? '';
    const start = match.index + match[0].length - words.length;
    if (isPartOfName(names, start, start + words.length) || calendar.has(words.toLowerCase())) continue;
    if (/^\p{Lu}/u.test(words) && isPlace(words, match.index)) found.push({ start, words });
  }
  return found.length > 0 ? found : null;
}

/** The word in front of an offset, with one blank between, in small letters; empty where there is none. */
function wordBefore(text: string, index: number): string {
  const words = text.slice(Math.max(0, index - longestWord), index);
  return /(?<![\p{L}-])(\p{L}+) $/u.exec(words)?.[1]?.toLowerCase() ?? '';
}

/** Whether a longer name, or one of another thing, holds some of the words: *the mayor of Boston Harbor*, *in Vidal Motors*. */
function isPartOfName(names: readonly NameMention[], start: number, to: number): boolean {
  // In text order, and none in another.
  for (let i = countBefore(names, start + 1, ({ span }) => span[1]); i < names.length; i++) {
    const { span, type, title } = names[i]!;
    if (span[0] >= to) return false;
    if (span[0] < start || to < span[1] || type === 'organization' || title !== undefined) return true;
  }
  return false;
}

function isTown(gazetteer: Gazetteer, words: string): boolean {
  if (!gazetteer.has(words)) return false;
  const place = gazetteer.lookup(words)[0];
  if (place?.kind === 'city') return place.importance >= leastTown;
  return place?.kind === 'country' || place?.kind === 'admin1';
}

const isWrittenSo = (gazetteer: Gazetteer, words: string): boolean =>
  gazetteer.has(words) && gazetteer.lookup(words).some(({ name }) => name === words);
