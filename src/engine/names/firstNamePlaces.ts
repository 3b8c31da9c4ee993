import type { LabelledName } from '../entities/documentName';
import type { Gazetteer } from '../places/gazetteer';
import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling } from '../rules/ruling';
import data from '../words/data/places.json';
import { alternatives, capitalised, wordSet } from '../words/wordSet';
import type { NameMention } from './nameFinder';

const noSurnames = wordSet(data.noSurnames);
const said = alternatives(data.sayings);
/** What a person does or is, right behind the name, or says in front of it. */
const behindPerson = new RegExp(
  String.raw`^(?:,? (?:who|${said}|(?:was|were) (?:asked|told))\b|, \d{1,3}\b|['’]s (?:${alternatives(data.kin)})\b)`,
);
const beforePerson = new RegExp(String.raw`(?:^|[^\p{L}])(?:${said}|asked|told) $`, 'u');
const beforePlace = /(?:^|[^\p{L}])(?:in|to|from|into|near|across|outside|around|through|throughout|of) (?:the )?$/u;
const beforeTown = /(?:^|[^\p{L}])(?:in|to|from|near) $/u;
/** What a place has, or a list of places. */
const behindPlace = new RegExp(
  `^ (?:and|or|${[data.cityBehind, data.stateBehind, data.countyBehind, data.featureBehind, data.bodies, data.belongings].map(alternatives).join('|')})\\b`,
);
const royal = new RegExp(String.raw`^(${capitalised(data.royals)}) (\p{Lu}\p{Ll}+(?: [IVX]+)?)$`, 'u');
/** A town of some 100,000 people is meant rather than somebody of whom only one name is said; of some 300,000 if it is a usual first name. */
const knownTown = { usual: 5, firstName: 5.5 } as const;
/** A place this sure is one whatever else is called so. */
const certainPlace = 0.975;
/** No name is surer than this of a type that its surroundings give it. */
const sureOfType = 0.85;

/** A name, and what the names of the document show. */
interface FirstNameOrPlace {
  readonly name: LabelledName;
  /** First and last words of people named in full, each with the first who is called so. */
  readonly firstWords: ReadonlyMap<string, LabelledName>;
  readonly lastWords: ReadonlySet<string>;
  /** Keys of people who are called by one word somewhere. */
  readonly aloneNames: ReadonlySet<string>;
  /** Keys of names that are places for certain somewhere. */
  readonly places: ReadonlySet<string>;
  /** Keys of names of several words that what is or lives there is said to be in or at, again and again. */
  readonly stoodIn: ReadonlySet<string>;
  /** How often each name stands there. */
  readonly counts: ReadonlyMap<string, number>;
  readonly firstNames: ReadonlySet<string>;
  readonly gazetteer: Gazetteer | undefined;
}

export const firstNameBook = new RuleBook<FirstNameOrPlace, LabelledName>(
  'Is a word that is a first name and a place the one or the other?',
  [
    { id: 'name/first-name-speaks', example: '“We go,” |Jordan| said. |Jordan Vidal| left.', find: firstNameSpeaks },
    {
      id: 'name/surname-alone',
      example: '|Georgia Pike| led it. “We go,” Pike said.',
      find: surnameAlone,
    },
    { id: 'name/first-name-known', example: '|Jordan Vidal| left. Later |Jordan| wept.', find: firstNameKnown },
    {
      id: 'name/stood-in',
      example: 'They live in |Ada Quillen|. Fish swim in |Ada Quillen|.',
      find: ({ name, stoodIn }) =>
        name.type === 'person' && name.title === undefined && stoodIn.has(name.key)
          ? { ...name, type: 'place', confidence: 0.6, by: ruling('name/stood-in') }
          : null,
    },
    { id: 'name/city-alone', example: 'It rains in Ohio. |Charlotte| is dry.', find: cityAlone },
  ],
);

const isPersonHere = ({ before = '', after = '' }: LabelledName): boolean =>
  behindPerson.test(after) || (beforePerson.test(before) && /^(?:\p{P}|$)/u.test(after));

const isSingle = ({ key }: LabelledName): boolean => !key.includes(' ');

/** *Jordan said*, where a Jordan was named in full. */
function firstNameSpeaks({ name, firstWords, places }: FirstNameOrPlace): LabelledName | null {
  const bearer = firstWords.get(name.key);
  if (name.type !== 'place' || bearer === undefined || beforePlace.test(name.before ?? '')) return null;
  if (!isPersonHere(name) || (places.has(name.key) && name.confidence >= certainPlace)) return null;
  return { ...name, type: 'person', confidence: sureOfType, by: ruling('name/first-name-speaks', bearer.text) };
}

/** *Emily Hill won*, where Hill speaks, or she does herself: a first name before a word that places end with. */
function surnameAlone({ name, lastWords, aloneNames, firstNames, gazetteer }: FirstNameOrPlace): LabelledName | null {
  const [first = '', last = '', ...more] = name.key.split(' ');
  if (name.type !== 'place' || name.confidence >= certainPlace || more.length > 0 || noSurnames.has(last)) return null;
  if (beforePlace.test(name.before ?? '') || gazetteer?.has(name.text) === true) return null;
  const isFirstName = firstNames.has(first) || gazetteer?.has(name.text.slice(0, first.length)) === true;
  if (!isFirstName || (!isPersonHere(name) && (!aloneNames.has(last) || lastWords.has(last)))) return null;
  return { ...name, type: 'person', confidence: sureOfType, by: ruling('name/surname-alone') };
}

/** A first name that the text has made known, and never uses for a place. */
function firstNameKnown({ name, firstWords, places }: FirstNameOrPlace): LabelledName | null {
  const bearer = firstWords.get(name.key);
  if (name.type !== 'place' || bearer === undefined || bearer.span[0] > name.span[0]) return null;
  if (places.has(name.key) || beforePlace.test(name.before ?? '') || !isSubject(name)) return null;
  return { ...name, type: 'person', confidence: sureOfType, by: ruling('name/first-name-known', bearer.text) };
}

/** Alone in front of a verb: no list of places, nothing that a place has. */
function isSubject({ before = '', after = '' }: LabelledName): boolean {
  return /^ \p{Ll}/u.test(after) && !behindPlace.test(after) && !/\b(?:and|or) $/.test(before);
}

/** A city that nobody of the text is called after. */
function cityAlone({
  name,
  firstWords,
  lastWords,
  places,
  counts,
  firstNames,
  gazetteer,
}: FirstNameOrPlace): LabelledName | null {
  // Who is spoken of again is a person as the finder says.
  if ((counts.get(name.key) ?? 0) > 1 && !places.has(name.key)) return null;
  if (name.type !== 'person' || name.title !== undefined || !isSingle(name) || isPersonHere(name)) return null;
  if (firstWords.has(name.key) || lastWords.has(name.key) || gazetteer?.has(name.text) !== true) return null;
  const place = gazetteer.lookup(name.text)[0];
  const least = firstNames.has(name.key) ? knownTown.firstName : knownTown.usual;
  if (place?.kind !== 'city' || place.importance < least || place.name !== name.text) return null;
  return { ...name, type: 'place', confidence: 0.5, by: ruling('name/city-alone') };
}

/** Gives a word that is the first name of somebody and the name of a place the type that it has here. Linear in the names. */
export function settleFirstNames(
  names: readonly LabelledName[],
  firstNames: ReadonlySet<string>,
  gazetteer: Gazetteer | undefined,
  ledger: Ledger,
): LabelledName[] {
  const firstWords = new Map<string, LabelledName>();
  const lastWords = new Set<string>();
  const aloneNames = new Set<string>();
  const places = new Set<string>();
  const counts = new Map<string, number>();
  for (const name of names) {
    const { type, key, confidence } = name;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (type === 'place' && confidence >= certainPlace && !isPersonHere(name)) places.add(key);
    if (type !== 'person') continue;
    if (isSingle(name)) {
      aloneNames.add(key);
      continue;
    }
    const first = key.slice(0, key.indexOf(' '));
    if (!firstWords.has(first)) firstWords.set(first, name);
    lastWords.add(key.slice(key.lastIndexOf(' ') + 1));
  }
  const stoodIn = placesStoodIn(names, counts);
  const shown = { firstWords, lastWords, aloneNames, places, stoodIn, counts, firstNames, gazetteer };
  return names.map((name) => firstNameBook.find({ name, ...shown }, ledger) ?? name);
}

/** So many times in or at a place, and in so great a share of its mentions, makes one. */
const stood = { times: 2, share: 1 / 3 } as const;

/** Names of several words that stand behind *in* or *at*, and never do what people do. */
function placesStoodIn(names: readonly LabelledName[], counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const times = new Map<string, number>();
  const people = new Set<string>();
  for (const name of names) {
    if (isSingle(name)) continue;
    if (isPersonHere(name)) people.add(name.key);
    if (/(?:^|[^\p{L}])(?:in|at) $/u.test(name.before ?? '')) times.set(name.key, (times.get(name.key) ?? 0) + 1);
  }
  const isPlace = ([key, count]: readonly [string, number]): boolean =>
    !people.has(key) && count >= stood.times && count >= stood.share * (counts.get(key) ?? 0);
  return new Set([...times].filter(isPlace).map(([key]) => key));
}

/** A name of a paragraph. */
interface Passage {
  readonly text: string;
  readonly name: NameMention;
}

export const royalBook = new RuleBook<Passage, NameMention>(
  'Is a place called after a king or queen the king or queen?',
  [{ id: 'name/royal', example: 'Prince |Albert| died young.', find: royalPerson }],
);

/** *Queen Victoria*, but not *in Prince Albert* or *Prince Albert, Saskatchewan*. */
function royalPerson({ text, name }: Passage): NameMention | null {
  const [from, to] = name.span;
  const [, title, rest] = royal.exec(text.slice(from, to)) ?? [];
  if (name.type !== 'place' || title === undefined || rest === undefined) return null;
  if (beforeTown.test(text.slice(Math.max(0, from - 20), from)) || /^, \p{Lu}/u.test(text.slice(to, to + 3)))
    return null;
  return { span: [to - rest.length, to], type: 'person', title, confidence: sureOfType, by: ruling('name/royal') };
}
