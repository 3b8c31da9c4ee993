import { ruling, type Ruling } from '../rules/ruling';
import type { Gazetteer } from '../places/gazetteer';
import type { NameFinder, NameMention } from './nameFinder';

const word = String.raw`\p{Lu}[\p{L}'’]{0,30}\.?`;
const phrase = String.raw`${word}(?:(?:[ -]|(?<=\.))${word}){0,3}`;

/** *Lund (R-Ohio)*, *Lund, D-Iowa City,*: behind a name party, hyphen and the place that elects, in brackets or behind a comma. */
const behindParty = new RegExp(
  String.raw`(?<=\p{Lu}[\p{L}'’.]{0,30})(?: \(|, )(?:D|R|I|DFL)[-‐‑–](?!Day\b)(${phrase})(?=[),;:.”"]|\s*$| [—–-])`,
  'gu',
);
/** *Becker, Otter Tail and Wilkin counties*; the first word of the list may be one that only opens the sentence. */
const beforeCounties = new RegExp(
  String.raw`(${phrase}(?:, ${phrase}){0,20},? (?:and|or) ${phrase}) (?:counties|parishes)\b`,
  'gu',
);
const inList = new RegExp(phrase, 'gu');
/** *Paul Lund, 28, of Columbia*. */
const behindAge = new RegExp(String.raw`, \d{1,3},? of (${phrase})(?![\p{L}'’-]| \p{Lu})`, 'gu');

/** *HARTFORD — Legislators …*, *KYIV, Ukraine (Reuters) - Troops …* */
const dateline =
  /(?:^|[\n.!?] ?)(\p{Lu}[\p{Lu}.'’]{1,20}(?:[ -]\p{Lu}[\p{Lu}.'’]{1,20}){0,3})(?=(?:, [\p{L}. \d]{2,25})? ?(?:\([^()]{2,30}\) ?)?(?:—|–|--| -) )/gu;

/** A full stop that ends a sentence, not an abbreviation: *R-Fairfax.*, not *D-Calif.* */
const sentenceEnd = /(?<=\p{Ll}{5})\.$/u;

/** A finder that also knows places by what stands around them, where that leaves no doubt. Linear in the text but for the places found so, of which a paragraph holds few. */
export function withCertainPlaces(finder: NameFinder, gazetteer: Gazetteer | undefined): NameFinder {
  return {
    find(tokens) {
      const names = finder.find(tokens);
      const places = certainPlaces(tokens.text, gazetteer);
      const homes = names.map((name) => (isHome(tokens.text, name, gazetteer) ? { ...name, ...home } : name));
      if (places.length === 0) return homes;
      const apart = homes.filter(({ span: [from, to] }) => !places.some(({ span }) => from < span[1] && span[0] < to));
      return [...apart, ...places].sort((a, b) => a.span[0] - b.span[0]);
    },
  };
}

const inhabitant =
  /^ (?:man|woman|men|women|teen|teens|teenager|boy|girl|couple|native|residents?|motorist|driver|councillor|councilman|councilwoman|alderman|selectman|firefighters?|townsfolk|homeowners?)\b/;
/** How sure a place is that its surroundings show, and one that the gazetteer does not know. */
const certain = 0.98;
const likely = 0.7;
const home = { type: 'place', confidence: certain, by: ruling('name/home') } as const;

/** *A Glen Allen woman*: a name of a place where people live, which may be that of a person, too. */
function isHome(text: string, { span, type, title }: NameMention, gazetteer: Gazetteer | undefined): boolean {
  if (type !== 'person' || title !== undefined || !inhabitant.test(text.slice(span[1], span[1] + 20))) return false;
  return gazetteer?.lookup(text.slice(...span))[0]?.kind === 'city';
}

function certainPlaces(text: string, gazetteer: Gazetteer | undefined): NameMention[] {
  const places: NameMention[] = [];
  const add = (start: number, words: string, by: Ruling, confidence = certain): void => {
    const end = start + words.replace(sentenceEnd, '').length;
    if (places.every(({ span }) => end <= span[0] || span[1] <= start))
      places.push({ span: [start, end], type: 'place', confidence, by });
  };
  for (const { index, 0: whole, 1: words = '' } of text.matchAll(behindParty)) {
    const known = gazetteer === undefined || gazetteer.has(words) || gazetteer.has(`${words} County`);
    add(index + whole.length - words.length, words, ruling('name/party'), known ? certain : likely);
  }
  if (/ (?:counties|parishes)\b/.test(text))
    for (const { index, 1: list = '' } of text.matchAll(beforeCounties))
      for (const { index: at, 0: words } of list.matchAll(inList)) {
        const skipped = openingWord(words, gazetteer);
        add(index + at + skipped, words.slice(skipped), ruling('name/counties'));
      }
  const addKnown = (pattern: RegExp, by: Ruling): void => {
    for (const { index, 0: whole, 1: words = '' } of text.matchAll(pattern))
      if (gazetteer?.has(words) === true) add(index + whole.length - words.length, words, by);
  };
  addKnown(behindAge, ruling('name/behind-age'));
  addKnown(dateline, ruling('name/dateline'));
  return places;
}

/** How many characters to skip in front: *Both Warren and Preble counties*. */
function openingWord(words: string, gazetteer: Gazetteer | undefined): number {
  const isCounty = (name: string): boolean => gazetteer?.has(`${name} County`) === true;
  const rest = words.indexOf(' ') + 1;
  return rest > 0 && !isCounty(words) && isCounty(words.slice(rest)) ? rest : 0;
}
