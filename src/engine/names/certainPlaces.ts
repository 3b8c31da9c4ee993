import { plainLedger, type Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling } from '../rules/ruling';
import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import type { Gazetteer } from '../places/gazetteer';
import { liesIn } from '../places/placeRelations';
import { royalBook } from './firstNamePlaces';
import type { NameFinder, NameMention } from './nameFinder';
import { frameBook } from './placeFrames';

const word = String.raw`\p{Lu}[\p{L}'’]{0,30}\.?`;
const phrase = String.raw`${word}(?:(?:[ -]|(?<=\.))${word}){0,3}`;

/** *Lund (R-Ohio)*, *Lund, D-Iowa City,*: behind a name party, hyphen and the place that elects, in brackets or behind a comma. */
const behindParty = new RegExp(
  String.raw`(?<=\p{Lu}[\p{L}'’.]{0,30})(?: \(|, )(?:D|R|I|DFL)[-‐‑–](?!Day\b)(${phrase})(?=[),;:.”"]|\s*$| [—–-])`,
  'gu',
);
/** Without this the expression above finds nothing: it is tried first, as it costs next to nothing. */
const partyAndHyphen = /[DIRL][-‐‑–]/;
/** *Becker, Otter Tail and Wilkin counties*; the first word of the list may be one that only opens the sentence. */
const beforeCounties = new RegExp(
  String.raw`(${phrase}(?:, ${phrase}){0,20},? (?:and|or) ${phrase}) (?:counties|parishes)\b`,
  'gu',
);
const inList = new RegExp(phrase, 'gu');
/** *Paul Lund, 28, of Columbia*. Both this and datelines are rare: a cheap look says where they cannot be. */
const behindAge = new RegExp(String.raw`, \d{1,3},? of (${phrase})(?![\p{L}'’-]| \p{Lu})`, 'gu');
const ageAndOf = /\d,? of \p{Lu}/u;

/** *HARTFORD — Legislators …*, *KYIV, Ukraine (Reuters) - Troops …* */
const dateline =
  /(?:^|[\n.!?] ?)(\p{Lu}[\p{Lu}.'’]{1,20}(?:[ -]\p{Lu}[\p{Lu}.'’]{1,20}){0,3})(?=(?:, [\p{L}. \d]{2,25})? ?(?:\([^()]{2,30}\) ?)?(?:—|–|--| -) )/gu;
const parting = /[—–]|--| - /;

/** *Eugene, Oregon, will …*; *Columbia, S.C.* */
const beforeState = new RegExp(String.raw`(?<![\p{L}-])(${phrase}), (${phrase})(?=[,;:)”".]|\s*$)`, 'gu');
/** *Port-au-Prince*, *Aix-en-Provence*. */
const hyphenated = /(?<![\p{L}-])\p{Lu}[\p{L}'’]+(?:[-‐‑][\p{L}'’]+){2,4}(?![\p{L}-])/gu;
/** Fewer than some 10,000 people: too many words are the name of such a place. */
const knownPlace = 4;

/** A full stop that ends a sentence, not an abbreviation: *R-Fairfax.*, not *D-Calif.* */
const sentenceEnd = /(?<=\p{Ll}{5})\.$/u;

const inhabitants = wordSet(data.inhabitants);
/** How sure a place is that its surroundings show, and one that the gazetteer does not know. */
const certain = 0.98;
const likely = 0.7;

/** A paragraph. */
interface Passage {
  readonly text: string;
  readonly gazetteer: Gazetteer | undefined;
}

/** Words of a paragraph, at an offset, that name a place. */
interface PlaceWords {
  readonly start: number;
  readonly words: string;
  readonly confidence: number;
}

/** Every rule answers with all the places it sees; of two that overlap the first counts. */
export const certainPlaceBook = new RuleBook<Passage, readonly PlaceWords[]>('Which words are places for certain?', [
  { id: 'name/party', example: 'Ann Vidal (D-|Harlow|) agreed.', find: placesOfParties },
  { id: 'name/counties', example: 'It rained in |Warren| and |Preble| counties.', find: placesInCounties },
  {
    id: 'name/behind-age',
    example: 'Police held Paul Vidal, 28, of |Columbia|.',
    find: (at) => known(at, behindAge, ageAndOf),
  },
  { id: 'name/place-in-state', example: '|Eugene|, |Oregon|, will host the games.', find: placesInStates },
  { id: 'name/hyphenated-place', example: '|Port-au-Prince| has no fuel.', find: hyphenatedPlaces },
  { id: 'name/dateline', example: '|HARTFORD| — The council met.', find: (at) => known(at, dateline, parting) },
]);

/** A name of a paragraph. */
interface Named extends Passage {
  readonly name: NameMention;
}

export const homeBook = new RuleBook<Named, NameMention>('Is what looks like a person where somebody lives?', [
  {
    id: 'name/home',
    example: 'Police held a |Glen Allen| woman.',
    find: (at) => (isHome(at) ? { ...at.name, type: 'place', confidence: certain, by: ruling('name/home') } : null),
  },
]);

/** A finder that also knows places by what stands around them, where that leaves no doubt. Linear in the text but for the places found so, of which a paragraph holds few. */
export function withCertainPlaces(
  finder: NameFinder,
  gazetteer: Gazetteer | undefined,
  ledger: Ledger = plainLedger,
): NameFinder {
  return {
    find(tokens) {
      const { text } = tokens;
      const names = finder.find(tokens);
      const homes = names.map(
        (name) => homeBook.find({ text, gazetteer, name }, ledger) ?? royalBook.find({ text, name }, ledger) ?? name,
      );
      const places = withFramed(certainPlaces({ text, gazetteer }, ledger), { text, gazetteer, names }, ledger);
      if (places.length === 0) return homes;
      const apart = homes.filter(({ span: [from, to] }) => !places.some(({ span }) => from < span[1] && span[0] < to));
      return [...apart, ...places].sort((a, b) => a.span[0] - b.span[0]);
    },
  };
}

function certainPlaces(passage: Passage, ledger: Ledger): NameMention[] {
  const places: NameMention[] = [];
  for (const rule of certainPlaceBook.rules) {
    for (const { start, words, confidence } of certainPlaceBook.ask(rule, passage, ledger)?.found ?? []) {
      const end = start + words.replace(sentenceEnd, '').length;
      if (places.every(({ span }) => end <= span[0] || span[1] <= start))
        places.push({ span: [start, end], type: 'place', confidence, by: ruling(rule.id) });
    }
  }
  return places;
}

/** With the places that the words in front show. */
function withFramed(
  places: NameMention[],
  { text, gazetteer, names }: Passage & { readonly names: readonly NameMention[] },
  ledger: Ledger,
): NameMention[] {
  if (gazetteer === undefined) return places;
  for (const rule of frameBook.rules)
    for (const { start, words } of frameBook.ask(rule, { text, gazetteer, names }, ledger)?.found ?? []) {
      const end = start + words.length;
      if (places.every(({ span }) => end <= span[0] || span[1] <= start))
        places.push({ span: [start, end], type: 'place', confidence: certain, by: ruling(rule.id) });
    }
  return places;
}

/** *A Glen Allen woman*: a name of a place where people live, which may be that of a person, too. */
function isHome({ text, gazetteer, name: { span, type, title } }: Named): boolean {
  if (type !== 'person' || title !== undefined) return false;
  const letter = text.charCodeAt(span[1] + 1);
  if (letter < 97 || letter > 122) return false;
  const next = /^ ([a-z]+)\b/.exec(text.slice(span[1], span[1] + 20))?.[1];
  if (next === undefined || !inhabitants.has(next)) return false;
  return gazetteer?.lookup(text.slice(...span))[0]?.kind === 'city';
}

function placesOfParties({ text, gazetteer }: Passage): PlaceWords[] | null {
  if (!partyAndHyphen.test(text)) return null;
  const places: PlaceWords[] = [];
  for (const { index, 0: whole, 1: words = '' } of text.matchAll(behindParty)) {
    const isKnown = gazetteer === undefined || gazetteer.has(words) || gazetteer.has(`${words} County`);
    places.push({ start: index + whole.length - words.length, words, confidence: isKnown ? certain : likely });
  }
  return orNull(places);
}

function placesInCounties({ text, gazetteer }: Passage): PlaceWords[] | null {
  if (!/ (?:counties|parishes)\b/.test(text)) return null;
  const places: PlaceWords[] = [];
  for (const { index, 1: list = '' } of text.matchAll(beforeCounties))
    for (const { index: at, 0: words } of list.matchAll(inList)) {
      const skipped = openingWord(words, gazetteer);
      places.push({ start: index + at + skipped, words: words.slice(skipped), confidence: certain });
    }
  return orNull(places);
}

/** What a pattern shows, where the gazetteer knows it. */
function known({ text, gazetteer }: Passage, pattern: RegExp, needed: RegExp): PlaceWords[] | null {
  if (!needed.test(text)) return null;
  const places: PlaceWords[] = [];
  for (const { index, 0: whole, 1: words = '' } of text.matchAll(pattern))
    if (gazetteer?.has(words) === true)
      places.push({ start: index + whole.length - words.length, words, confidence: certain });
  return orNull(places);
}

/** A name that may be a person's, with the state where a place of that name lies. */
function placesInStates({ text, gazetteer }: Passage): PlaceWords[] | null {
  if (gazetteer === undefined || !/, \p{Lu}/u.test(text)) return null;
  const places: PlaceWords[] = [];
  for (const { index, 0: whole, 1: words = '', 2: state = '' } of text.matchAll(beforeState)) {
    const states = gazetteer.qualifier(state).filter(({ kind }) => kind === 'admin1');
    if (states.length === 0) continue;
    const lies = gazetteer
      .lookup(words)
      .some((place) => place.importance > knownPlace && states.some((whole) => liesIn(place, whole)));
    if (!lies) continue;
    places.push({ start: index, words, confidence: certain });
    // Two letters may be taken for a word: Gary, IN.
    if (/^\p{Lu}{2}$/u.test(state))
      places.push({ start: index + whole.length - state.length, words: state, confidence: certain });
  }
  return orNull(places);
}

function hyphenatedPlaces({ text, gazetteer }: Passage): PlaceWords[] | null {
  if (gazetteer === undefined || !/\p{L}[-‐‑]\p{Ll}/u.test(text)) return null;
  const places: PlaceWords[] = [];
  for (const { index, 0: words } of text.matchAll(hyphenated))
    if (/[-‐‑]\p{Ll}/u.test(words) && gazetteer.has(words)) places.push({ start: index, words, confidence: certain });
  return orNull(places);
}

const orNull = (places: PlaceWords[]): PlaceWords[] | null => (places.length > 0 ? places : null);

/** How many characters to skip in front: *Both Warren and Preble counties*. */
function openingWord(words: string, gazetteer: Gazetteer | undefined): number {
  const isCounty = (name: string): boolean => gazetteer?.has(`${name} County`) === true;
  const rest = words.indexOf(' ') + 1;
  return rest > 0 && !isCounty(words) && isCounty(words.slice(rest)) ? rest : 0;
}
