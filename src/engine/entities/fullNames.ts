import { addName, emptyCluster, moveMembers, type Cluster, type LabelledName } from './documentName';
import { genderOfTitle, type EntityLexicon, type Gender } from './entityLexicon';
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
  for (const name of names) {
    const words = personWords(name.key);
    const key = keyAmong(persons, personKey(words), generationOf(name.key));
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
  return [...persons.values()].filter(({ cluster }) => cluster.members.length > 0);
}

/**
 * Who was introduced without *Jr.* is somebody else than the one who has it; who was introduced with it may go on
 * without.
 */
function keyAmong(persons: ReadonlyMap<string, Person>, plain: string, generation: string): string {
  if (generation === '') return plain;
  const first = persons.get(plain)?.cluster.members[0]?.name.key;
  return first === undefined || generationOf(first) === generation ? plain : `${plain} ${generation}`;
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
    if (others.length === 1 && only) join(person, only, `another form of ${only.cluster.name}`, 0.85);
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
    if (full && short.cluster.members.length > 0) join(short, full, `surname of ${full.cluster.name}`, 0.95);
  }
}

/** *Higuchi Ichiyo* and *Ichiyo Higuchi*: the one named first is joined with the other. */
function joinReversed(persons: ReadonlyMap<string, Person>): void {
  for (const [key, person] of persons) {
    const [first = '', last = '', generation] = key.split(' ');
    const other = generation === undefined && first < last ? persons.get(`${last} ${first}`) : undefined;
    if (!other || person.cluster.members.length === 0 || other.cluster.members.length === 0) continue;
    const [from, to] = person.at.length < other.at.length ? [person, other] : [other, person];
    join(from, to, `${to.cluster.name}, family name first`, 0.85);
  }
}

function join(from: Person, to: Person, reason: string, sure: number): void {
  moveMembers(from.cluster, to.cluster, reason, sure);
  if (from.cluster.name.length > to.cluster.name.length) to.cluster.name = from.cluster.name;
  if (from.words.length > to.words.length) to.words = from.words;
  to.gender ??= from.gender;
  for (const title of from.titles) to.titles.add(title);
  to.at.push(...from.at);
  to.at.sort((a, b) => a - b);
}
