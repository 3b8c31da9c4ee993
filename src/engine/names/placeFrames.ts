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

const within = new RegExp(String.raw`(?<![\p{L}-])(?:(\p{L}+) )?[Ii]n (${phrase})${end}`, 'gu');
const moving = new RegExp(
  String.raw`(?<![\p{L}-])(?:${anyCase(data.moving)})(?: back| home| on)? (?:to|from) (${phrase})${end}`,
  'gu',
);
const ofPlace = new RegExp(
  String.raw`(?<![\p{L}-])(?:${anyCase(data.placesOf)}) of (${phrase})(?![\p{L}-]| \p{Lu})`,
  'gu',
);
/** *Mar del Plata*, *Rio das Ostras*. */
const joined = new RegExp(
  String.raw`(?<![\p{L}-])(${word}(?: ${word})? (?:(?:${alternatives(data.joints)}) ){1,2}${word})(?![\p{L}-]| \p{Lu})`,
  'gu',
);
/** *Ventalló*: no English word, and no other way to write the place. */
const accented = new RegExp(String.raw`(?<![\p{L}-])(?:in|to|from|near|at|outside) (${word})${end}`, 'gu');

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
      places(
        at,
        within,
        (words, [, before]) => !trust.has((before ?? '').toLowerCase()) && isTown(at.gazetteer, words),
      ),
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
  pattern: RegExp,
  isPlace: (words: string, match: RegExpExecArray) => boolean,
): FramedPlace[] | null {
  const found: FramedPlace[] = [];
  for (const match of text.matchAll(pattern)) {
    const words = match[match.length - 1] ?? '';
    const start = match.index + match[0].length - words.length;
    if (isPartOfName(names, start, start + words.length) || calendar.has(words.toLowerCase())) continue;
    if (/^\p{Lu}/u.test(words) && isPlace(words, match)) found.push({ start, words });
  }
  return found.length > 0 ? found : null;
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
