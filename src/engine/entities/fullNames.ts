import { ruling, type Ruling } from '../rules/ruling';
import { append } from '../lists';
import { addName, emptyCluster, moveMembers, type Cluster, type LabelledName } from './documentName';
import { genderOfTitle, type EntityLexicon, type Gender } from '../words/entityLexicon';
import { isKin } from './kin';
import { generationOf, personKey, personWords, spellingKey } from './formKey';

/** A person whom the text names in full. */
export interface Person {
  readonly cluster: Cluster;
  /** The telling words of the longest form, in small letters. */
  words: readonly string[];
  /** What the titles before the name say. */
  gender: Gender | null;
  /** The titles before the name, in small letters. */
  readonly titles: Set<string>;
  /** Where the text names the person in full, in text order. */
  readonly at: number[];
}

/** More people of one surname than this are not compared with each other. */
const mostCompared = 40;
const surnameOf = (words: readonly string[]): string => spellingKey(words.at(-1) ?? '');

/**
 * Unites full names: first and last word decide; then an initial, a familiar form (*Bill*, *William*), fewer or more
 * first names and the family name in front join what only one other person of the surname can be.
 * @param names names of two telling words and more, in text order.
 */
export function uniteFullNames(names: readonly LabelledName[], lexicon: EntityLexicon): Person[] {
  const persons = new Map<string, Person>();
  /** Whose names have been met, by the key of each. */
  const met = new Map<string, string>();
  for (const name of names) {
    const words = personWords(name.key);
    const key = met.get(name.key) ?? keyAmong(persons, words, name);
    met.set(name.key, key);
    const person = persons.get(key) ?? {
      cluster: emptyCluster('person', name.text),
      words,
      gender: null,
      titles: new Set<string>(),
      at: [],
    };
    persons.set(key, person);
    if (words.length > person.words.length) person.words = words;
    person.gender ??= genderOfTitle(lexicon, name.title);
    if (name.title !== undefined) person.titles.add(name.title.toLowerCase());
    person.at.push(name.span[0]);
    addName(person.cluster, name);
  }
  const families = groupBy([...persons.values()], ({ words }) => surnameOf(words));
  for (const family of families.values()) joinFamily(family.slice(0, mostCompared), lexicon);
  joinLongSurnames(persons.values(), families);
  joinReversed(persons);
  joinFirstNames(persons.values());
  return [...persons.values()].filter(({ cluster }) => cluster.members.length > 0);
}

/** Marks the key of somebody who has the first and last name of another person of the text. */
const otherSign = '/';

/**
 * Who was introduced without *Jr.* is somebody else than the one who has it; who was introduced with it may go on
 * without. Somebody else are *George H. Lund* for *George W. Lund*, and *his father George Lund*.
 */
function keyAmong(persons: ReadonlyMap<string, Person>, words: readonly string[], name: LabelledName): string {
  const plain = personKey(words);
  const known = persons.get(plain);
  if (known === undefined) return plain;
  const generation = generationOf(name.key);
  const first = known.cluster.members[0]?.name.key;
  if (generation !== '' && first !== undefined && generationOf(first) !== generation)
    return `${plain}${otherSign}${generation}`;
  const middle = initialOf(words);
  const differs = middle !== null && (initialOf(known.words) ?? middle) !== middle;
  return differs || isKin(name.before) ? `${plain}${otherSign}${words.join(' ')}` : plain;
}

/** The letter of a middle initial (*W.*, *H.W.*), or null. */
function initialOf(words: readonly string[]): string | null {
  const middle = words.length > 2 ? (words[1] ?? '') : '';
  return /^(?:.|[^aeiou]{2})$/u.test(middle) ? (middle[0] ?? null) : null;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Joins the forms that one surname has: each with the only other person it can be; with several it only may be one. */
function joinFamily(family: readonly Person[], lexicon: EntityLexicon): void {
  if (family.length < 2) return;
  for (const person of family) {
    if (person.cluster.members.length === 0) continue;
    const others = family.filter(
      (other) => other !== person && other.cluster.members.length > 0 && isShorterForm(person, other, lexicon),
    );
    const [only] = others;
    if (others.length === 1 && only) join(person, only, ruling('alias/other-form', only.cluster.name), 0.85);
    else for (const { cluster } of others) person.cluster.maybe.push({ cluster, confidence: 1 / (others.length + 1) });
  }
}

/** Whether `short` may be a shorter or more familiar form of the name of `long`; both have one surname. */
function isShorterForm(short: Person, long: Person, lexicon: EntityLexicon): boolean {
  if (short.gender !== null && long.gender !== null && short.gender !== long.gender) return false;
  const [a = '', b = ''] = [short.words[0], long.words[0]];
  if (a === b) return false;
  if (a.length === 1) return b.startsWith(a) && b.length > 1;
  if (b.length === 1) return false;
  const mine = lexicon.firstNameFamilies.get(a);
  if (mine && (lexicon.firstNameFamilies.get(b) ?? []).some((family) => mine.includes(family)))
    return short.at.length < long.at.length || (short.at.length === long.at.length && a.length <= b.length);
  // Otto Jespersen in Jens Otto Jespersen; but Ann and Mary Ann may be two
  const middle = long.words.slice(1, -1);
  return short.words.length < long.words.length && short.words.slice(0, -1).every((word) => middle.includes(word));
}

/** *de Blasio*, *Suu Kyi*: a surname of several words, seen as a full name of its own, is the end of another full name. */
function joinLongSurnames(persons: Iterable<Person>, families: ReadonlyMap<string, readonly Person[]>): void {
  for (const short of persons) {
    const text = ` ${short.words.join(' ')}`;
    const family = families.get(surnameOf(short.words))?.slice(0, mostCompared) ?? [];
    const full = family.find(
      (person) =>
        person !== short && person.words.length > short.words.length && ` ${person.words.join(' ')}`.endsWith(text),
    );
    if (full && short.cluster.members.length > 0)
      join(short, full, ruling('alias/long-surname', full.cluster.name), 0.95);
  }
}

/** *Gabriel Garcia* goes on for *Gabriel Garcia Marquez*, *Pierre Charles* for *Pierre Charles Lund*, where nobody else begins so. */
function joinFirstNames(persons: Iterable<Person>): void {
  const all = [...persons].filter(({ cluster }) => cluster.members.length > 0);
  const beginnings = groupBy(
    all.filter(({ words }) => words.length > 2),
    ({ words }) => words.slice(0, 2).join(' '),
  );
  for (const short of all) {
    const text = short.words.join(' ');
    const alike = beginnings.get(short.words.slice(0, 2).join(' ')) ?? [];
    const others = alike
      .slice(0, mostCompared)
      .filter(
        ({ words, cluster }) =>
          words.length > short.words.length &&
          cluster.members.length > 0 &&
          `${words.join(' ')} `.startsWith(`${text} `),
      );
    const [full] = others;
    if (!full || others.length !== 1 || short.titles.size > 0 || (full.at[0] ?? Infinity) >= (short.at[0] ?? 0))
      continue;
    if (short.at.length <= full.at.length) join(short, full, ruling('alias/first-names', full.cluster.name), 0.75);
    else joinHeadline(full, short);
  }
}

/** In *Paul Lund Tweets*, the name of somebody who is Paul Lund everywhere else ends too late. */
function joinHeadline(long: Person, short: Person): void {
  const { words } = short;
  const { name } = short.cluster;
  join(long, short, ruling('alias/headline', name), 0.6);
  short.words = words;
  short.cluster.name = name;
}

/** *Higuchi Ichiyo* and *Ichiyo Higuchi*: the one named first is joined with the other. */
function joinReversed(persons: ReadonlyMap<string, Person>): void {
  for (const [key, person] of persons) {
    const [first = '', last = '', generation] = key.split(' ');
    const other = generation === undefined && first < last ? persons.get(`${last} ${first}`) : undefined;
    if (!other || person.cluster.members.length === 0 || other.cluster.members.length === 0) continue;
    const [from, to] = person.at.length < other.at.length ? [person, other] : [other, person];
    join(from, to, ruling('alias/reversed', to.cluster.name), 0.85);
  }
}

function join(from: Person, to: Person, by: Ruling, sure: number): void {
  moveMembers(from.cluster, to.cluster, by, sure);
  if (from.cluster.name.length > to.cluster.name.length) to.cluster.name = from.cluster.name;
  if (from.words.length > to.words.length) to.words = from.words;
  to.gender ??= from.gender;
  for (const title of from.titles) to.titles.add(title);
  append(to.at, from.at);
  to.at.sort((a, b) => a - b);
}
