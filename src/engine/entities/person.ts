import { append } from '../lists';
import type { Gender } from '../words/entityLexicon';
import type { Ruling } from '../rules/ruling';
import { emptyCluster, moveMembers, type Cluster } from './documentName';

/** A person whom the text names in full. */
export interface Person {
  /** First and last word in one spelling, and what tells it from another person who has both. */
  readonly key: string;
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

/** A person of whom nothing is known but a name. */
export function newPerson(key: string, text: string, words: readonly string[]): Person {
  return { key, cluster: emptyCluster('person', text), words, gender: null, titles: new Set(), at: [] };
}

/**
 * Makes one person part of another, for a reason and with at most a confidence.
 * @param naming whether the longer of both names becomes the name
 */
export function joinPersons(from: Person, to: Person, by: Ruling, sure: number, naming: boolean): void {
  moveMembers(from.cluster, to.cluster, by, sure);
  if (naming && from.cluster.name.length > to.cluster.name.length) to.cluster.name = from.cluster.name;
  if (naming && from.words.length > to.words.length) to.words = from.words;
  to.gender ??= from.gender;
  for (const title of from.titles) to.titles.add(title);
  append(to.at, from.at);
  to.at.sort((a, b) => a - b);
}

/** Items by a key, each in their order. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
