import { personKey, personWords } from './formKey';
import type { Cluster, LabelledName } from './documentName';

/** A person with the places where the text gives the full name. */
interface Person {
  readonly cluster: Cluster & { name: string };
  readonly words: readonly string[];
  readonly title: 'man' | 'woman' | null;
}

interface FullMention {
  readonly at: number;
  readonly person: Person;
}

const nearby = 8;
const men =
  /^(?:mr|sir|lord|king|prince|father|herr|señor|monsieur|congressman|councilman|chairman|spokesman|duke|baron|brother|uncle)$/i;
const women =
  /^(?:mrs|ms|miss|madam|madame|lady|queen|princess|dame|frau|señora|congresswoman|councilwoman|chairwoman|spokeswoman|first lady|duchess|baroness|sister|aunt)$/i;

/** Unites the mentions of persons: full names by first and last word, then surnames and first names with the nearest full name. */
export function unitePersons(names: readonly LabelledName[]): Cluster[] {
  const persons = new Map<string, Person>();
  const byLast = new Map<string, FullMention[]>();
  const byFirst = new Map<string, FullMention[]>();
  const lone: { name: LabelledName; words: readonly string[] }[] = [];
  const clusters: Cluster[] = [];
  for (const name of names) {
    const words = personWords(name.key);
    if (words.length < 2) {
      lone.push({ name, words });
      continue;
    }
    const key = personKey(words);
    let person = persons.get(key);
    if (person === undefined) {
      person = {
        cluster: { type: 'person', members: [], name: name.text },
        words,
        title: gender(name.title),
      };
      persons.set(key, person);
      clusters.push(person.cluster);
    }
    if (name.text.length > person.cluster.name.length) person.cluster.name = name.text;
    person.cluster.members.push({ name, confidence: name.confidence, reason: name.reason });
    const mention = { at: name.span[0], person };
    append(byLast, words.at(-1) ?? '', mention);
    append(byFirst, words[0] ?? '', mention);
  }
  joinLongSurnames(persons, byLast);
  const unnamed = new Map<string, Cluster>();
  for (const { name, words } of lone) {
    const word = words[0] ?? '';
    const full = nearest(byLast.get(word), name) ?? null;
    const found = full ?? nearest(byFirst.get(word), name);
    if (found !== null && found !== undefined) {
      const { person, sure } = found;
      const reason = `${full === null ? 'first word of' : 'surname of'} ${person.cluster.name}`;
      const confidence = Math.min(0.97, Math.max(name.confidence, full === null ? 0.75 : 0.9)) * (sure ? 1 : 0.65);
      person.cluster.members.push({ name, confidence, reason });
      continue;
    }
    let cluster = unnamed.get(name.key);
    if (cluster === undefined) {
      cluster = { type: 'person', members: [], name: name.text };
      unnamed.set(name.key, cluster);
      clusters.push(cluster);
    }
    cluster.members.push({ name, confidence: name.confidence, reason: name.reason });
  }
  return clusters.filter((cluster) => cluster.members.length > 0);
}

/** *de Blasio*, *Suu Kyi*: a surname of several words, seen as a full name of its own, is the end of another full name. */
function joinLongSurnames(persons: ReadonlyMap<string, Person>, byLast: Map<string, FullMention[]>): void {
  for (const short of persons.values()) {
    const group = byLast.get(short.words.at(-1) ?? '') ?? [];
    const text = ` ${short.words.join(' ')}`;
    const first = group
      .slice(0, nearby)
      .find(
        ({ person }) =>
          person !== short && person.words.length > short.words.length && ` ${person.words.join(' ')}`.endsWith(text),
      );
    if (first === undefined) continue;
    for (const { name, confidence } of short.cluster.members.splice(0)) {
      first.person.cluster.members.push({ name, confidence, reason: `surname of ${first.person.cluster.name}` });
    }
    byLast.set(
      short.words.at(-1) ?? '',
      group.map((mention) => (mention.person === short ? { at: mention.at, person: first.person } : mention)),
    );
  }
}

/** The person of the nearest full name before, else of the first after; sure when no other person has the name. */
function nearest(
  mentions: readonly FullMention[] | undefined,
  name: LabelledName,
): { person: Person; sure: boolean } | null {
  if (mentions === undefined) return null;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.at ?? 0) < name.span[0]) low = middle + 1;
    else high = middle;
  }
  const wanted = gender(name.title);
  const around = [...mentions.slice(Math.max(0, low - nearby), low).reverse(), ...mentions.slice(low, low + nearby)];
  const fitting = around.filter(({ person }) => wanted === null || person.title === null || person.title === wanted);
  const exact = wanted === null ? undefined : fitting.find(({ person }) => person.title === wanted);
  const best = exact ?? fitting[0] ?? around[0];
  if (best === undefined) return null;
  return { person: best.person, sure: exact !== undefined || fitting.every(({ person }) => person === best.person) };
}

function gender(title: string | undefined): Person['title'] {
  if (title === undefined) return null;
  const plain = title.replace(/\.$/, '');
  return men.test(plain) ? 'man' : women.test(plain) ? 'woman' : null;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
