import { plainLedger, type Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/places.json';
import { alternatives, capitalised as capitalisedWords, wordSet, type WordList } from '../words/wordSet';
import type { Gazetteer } from './gazetteer';
import type { GazetteerPlace } from './gazetteerPlace';
import type { PlaceMention } from './placeQuestion';

/** What stands around one mention of a place. */
export interface Surroundings {
  /** The place named right after it (*Paris, Texas*), what it may mean, likeliest first; empty for nothing. */
  readonly qualifier: readonly GazetteerPlace[];
  /** The country or division named right in front of it (*Syria's Homs*, *the Texas town of Paris*). */
  readonly owner: readonly GazetteerPlace[];
  /** What it is said to be near or some way from (*Paris, near Dallas*; *30 miles north of Homs*), likeliest first. */
  readonly near: readonly GazetteerPlace[];
  /** What kind of place the words beside it say it is. */
  readonly kind: KindWord | null;
  /** The generic word that belongs to the name (*County* in *Orange County*, *Orange and Kern counties*). */
  readonly extension: string | null;
}

export type KindWord = 'city' | 'admin1' | 'admin2' | 'feature';

const reach = 60;
const listReach = 200;

/** Words that say of what kind a place is: lists by kind. */
function kinds(words: Readonly<Partial<Record<KindWord, WordList>>>): ReadonlyMap<string, KindWord> {
  const kindsOfWords = new Map<string, KindWord>();
  for (const kind of ['city', 'admin1', 'admin2', 'feature'] as const) {
    const list = words[kind];
    if (list !== undefined) for (const word of wordSet(list)) kindsOfWords.set(word, kind);
  }
  return kindsOfWords;
}

/** Words right behind a name: *Idlib province*, *Orange County*. */
const behind = kinds({
  city: data.cityBehind,
  admin1: data.stateBehind,
  admin2: data.countyBehind,
  feature: data.featureBehind,
});
/** Words in front of *of* and a name: *the city of Homs*. */
const beforeOf = kinds({
  city: data.cityOf,
  admin1: data.stateOf,
  admin2: data.countyOf,
  feature: data.featureOf,
});
/** Words right in front of a name: *downtown Homs*, *Lake Superior*. */
const front = kinds({ city: data.cityFront, feature: data.featureFront });

/** Behind *state* these make it the state's: *Texas state police*. */
const ownState = new RegExp(`^(?:['’]s)? state (?:${alternatives(data.ownState)})`, 'i');

const capitalised = String.raw`\p{Lu}[\p{L}'’.-]*`;
const phrase = String.raw`${capitalised}(?:(?: (?:${alternatives(data.nameJoints)}))? ${capitalised}){0,3}`;
const direction = String.raw`(?:the )?(?:(?:north|south|east|west|central)[a-z-]* )?`;
const afterComma = new RegExp(String.raw`^(?:,| \(|,? in| ,) ?${direction}(${phrase})`, 'u');
const distance = String.raw`[\p{L}\d.-]+ (?:${alternatives(data.distances)})`;
const nearBy = new RegExp(
  String.raw`^,? (?:${alternatives(data.nearWords)}|(?:${distance} )?(?:${alternatives(data.compass)}) (?:of|from)|${distance} from) (?:the (?:\p{Ll}+ ){1,3}of )?(${phrase})`,
  'u',
);
const before = new RegExp(String.raw`(?:^|[^\p{L}.])(${phrase})(?:['’]s)?,? (?:[\p{Ll}-]+ ){0,4}$`, 'u');
const counties = new RegExp(String.raw`^(?:(?:, ${phrase})*,? (?:and|or) ${phrase})? (counties|parishes)\b`, 'iu');
const extensions = new RegExp(String.raw`^ (${capitalisedWords(data.extensions)})\b`);

/** What the longest beginning (or end) of some words that names a place means. */
function longest(
  words: string,
  fromStart: boolean,
  find: (name: string) => readonly GazetteerPlace[],
): readonly GazetteerPlace[] {
  const parts = words.split(' ');
  for (let count = parts.length; count > 0; count--) {
    const some = fromStart ? parts.slice(0, count) : parts.slice(parts.length - count);
    const whole = some.join(' ').replace(/['’]s$/, '');
    for (const text of whole.endsWith('.') ? [whole, whole.slice(0, -1)] : [whole]) {
      const places = find(text);
      if (places.length > 0) return places;
    }
  }
  return [];
}

/** The text before and behind a mention. */
interface Around {
  readonly ahead: string;
  readonly after: string;
}

export const kindBook = new RuleBook<Around, KindWord>('What kind of place do the words beside it say it is?', [
  { id: 'kind/behind', example: 'It rained in |Idlib| province.', find: kindBehind },
  {
    id: 'kind/party',
    example: 'Ann Vidal, R-|Georgia|, agreed. She left |Georgia| in June.',
    find: ({ ahead }) => (/(?:^|[ (])[DIR]-$/.test(ahead) ? 'admin1' : null),
  },
  { id: 'kind/of', example: 'It rained in the city of |Idlib|.', find: ({ ahead }) => kindInFront(ahead, true) },
  { id: 'kind/front', example: 'It rained in downtown |Idlib|.', find: ({ ahead }) => kindInFront(ahead, false) },
]);

/** *Idlib province*, but *Texas state police*. */
function kindBehind({ after }: Around): KindWord | null {
  const next = /^(?:['’]s)? ([A-Za-z]+)/.exec(after)?.[1]?.toLowerCase();
  if (next === undefined || (next === 'state' && ownState.test(after))) return null;
  return behind.get(next) ?? null;
}

/** *The city of Homs*, *downtown Homs*. */
function kindInFront(ahead: string, withOf: boolean): KindWord | null {
  const [, last = '', of] = /([A-Za-z.]+)( of)? $/.exec(ahead.slice(-24)) ?? [];
  if ((of !== undefined) !== withOf) return null;
  return (withOf ? beforeOf : front).get(last.toLowerCase()) ?? null;
}

/** *Counties* or *parishes* behind a list that begins with the name. */
interface Listed {
  readonly list: string | undefined;
}

export const extensionBook = new RuleBook<Listed, string>(
  'Which word at the end of a list belongs to each name in it?',
  [
    {
      id: 'extension/list',
      example: 'It rained in |Warren| and |Preble| counties.',
      find: ({ list }) => (list === undefined ? null : /par/i.test(list) ? 'Parish' : 'County'),
    },
  ],
);

/** Reads the words around a mention, at most some sixty characters either side. */
export function readSurroundings(
  { paragraph, span: [start, end] }: PlaceMention,
  gazetteer: Gazetteer,
  ledger: Ledger = plainLedger,
): Surroundings {
  const after = paragraph.slice(end, end + reach);
  const ahead = paragraph.slice(Math.max(0, start - reach), start);
  const next = /^[, ]/.test(after) ? afterComma.exec(after)?.[1] : undefined;
  const last = /[\p{L}\d,] $/u.test(ahead) ? before.exec(ahead)?.[1] : undefined;
  const by = /^,? \S/.test(after) ? nearBy.exec(after)?.[1] : undefined;
  const list = /^,|^ and |^ or | (?:count|paris)/i.test(after)
    ? counties.exec(paragraph.slice(end, end + listReach))?.[1]
    : undefined;
  const isDivision = (place: GazetteerPlace): boolean => place.kind === 'country' || place.kind === 'admin1';
  return {
    qualifier: next === undefined ? [] : longest(next, true, (name) => gazetteer.qualifier(name)),
    owner: last === undefined ? [] : longest(last, false, (name) => gazetteer.lookup(name).filter(isDivision)),
    near: by === undefined ? [] : longest(by, true, (name) => gazetteer.lookup(name)),
    kind: kindBook.find({ ahead, after }, ledger),
    extension: extensionBook.find({ list }, ledger) ?? extensions.exec(after)?.[1] ?? null,
  };
}
