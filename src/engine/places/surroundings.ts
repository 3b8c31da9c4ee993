import type { Gazetteer, GazetteerPlace } from './gazetteer';
import type { PlaceMention } from './resolve';

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

function kinds(words: Readonly<Record<KindWord, string>>): Map<string, KindWord> {
  const kindsOfWords = new Map<string, KindWord>();
  for (const kind of ['city', 'admin1', 'admin2', 'feature'] as const) {
    for (const word of words[kind].split(' ')) kindsOfWords.set(word, kind);
  }
  return kindsOfWords;
}

/** Words right behind a name: *Idlib province*, *Orange County*. */
const behind = kinds({
  city: 'city town village suburb airport neighborhood neighbourhood',
  admin1: 'province state governorate oblast region prefecture',
  admin2: 'county parish borough district',
  feature: 'river lake mountain mountains sea bay island valley desert',
});

/** Words in front of *of* and a name: *the city of Homs*. */
const beforeOf = kinds({
  city: 'city cities town towns village villages suburb suburbs capital port municipality township neighborhood neighbourhood hamlet outskirts streets mayor community',
  admin1: 'state province region governorate oblast',
  admin2: 'county district parish',
  feature: 'gulf island valley bay',
});

/** Words right in front of a name: *downtown Homs*, *Lake Superior*. */
const front = kinds({
  city: 'downtown suburban outside near',
  admin1: '-',
  admin2: '-',
  feature: 'river lake mount mt. cape',
});

/** Behind *state* these make it the state's: *Texas state police*. */
const ownState =
  /^(?:['’]s)? state (?:of|university|department|police|media|television|tv|visit|senat|rep|house|law|troop|fair|prison|run|news)/i;

const capitalised = String.raw`\p{Lu}[\p{L}'’.-]*`;
const phrase = String.raw`${capitalised}(?:(?: (?:and|of|de|the|ez|al|la))? ${capitalised}){0,3}`;
const direction = String.raw`(?:the )?(?:(?:north|south|east|west|central)[a-z-]* )?`;
const afterComma = new RegExp(String.raw`^(?:,| \(|,? in| ,) ?${direction}(${phrase})`, 'u');
const nearBy = new RegExp(
  String.raw`^,? (?:near|close to|outside|just outside|(?:[\p{L}\d.-]+ (?:miles?|km|kilometers?|kilometres?|minutes) )?(?:north|south|east|west|northeast|northwest|southeast|southwest|inland|away) (?:of|from)|[\p{L}\d.-]+ (?:miles?|km|kilometers?|kilometres?|minutes) from) (?:the (?:\p{Ll}+ ){1,3}of )?(${phrase})`,
  'u',
);
const before = new RegExp(String.raw`(?:^|[^\p{L}.])(${phrase})(?:['’]s)?,? (?:[\p{Ll}-]+ ){0,4}$`, 'u');
const counties = new RegExp(String.raw`^(?:(?:, ${phrase})*,? (?:and|or) ${phrase})? (counties|parishes)\b`, 'iu');
const extensions =
  /^ (County|Parish|Borough|Province|Governorate|Oblast|River|Island|Islands|Valley|Beach|City|Heights|Township)\b/;

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

function kindBeside(ahead: string, after: string): KindWord | null {
  const next = /^(?:['’]s)? ([A-Za-z]+)/.exec(after)?.[1]?.toLowerCase();
  const follows = next === undefined ? undefined : behind.get(next);
  if (follows !== undefined && !(next === 'state' && ownState.test(after))) return follows;
  const [, last = '', of] = /([A-Za-z.]+)( of)? $/.exec(ahead.slice(-24)) ?? [];
  return (of === undefined ? front : beforeOf).get(last.toLowerCase()) ?? null;
}

/** Reads the words around a mention, at most some sixty characters either side. */
export function readSurroundings({ paragraph, span: [start, end] }: PlaceMention, gazetteer: Gazetteer): Surroundings {
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
    kind: kindBeside(ahead, after),
    extension: list === undefined ? (extensions.exec(after)?.[1] ?? null) : /par/i.test(list) ? 'Parish' : 'County',
  };
}
