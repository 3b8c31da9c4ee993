import type { Gazetteer } from '../places/gazetteer';
import type { Cluster, LabelledName } from './documentName';

/** Unites the mentions of places: by name, and by the country or place that the gazetteer knows under several names. */
export function unitePlaces(names: readonly LabelledName[], gazetteer: Gazetteer | undefined): Cluster[] {
  const clusters = new Map<string, Cluster & { name: string }>();
  const idOf = new Map<string, string>();
  for (const name of names) {
    let id = idOf.get(name.key);
    if (id === undefined) {
      id = identity(name, gazetteer);
      idOf.set(name.key, id);
    }
    let cluster = clusters.get(id);
    if (cluster === undefined) {
      cluster = { type: 'place', members: [], name: name.text };
      clusters.set(id, cluster);
    }
    if (fuller(name.text, cluster.name)) cluster.name = name.text;
    cluster.members.push({ name, confidence: name.confidence, reason: name.reason });
  }
  for (const cluster of clusters.values()) nameVariants(cluster);
  return [...clusters.values()];
}

/** What is the same for all names of one place. */
function identity({ text, key }: LabelledName, gazetteer: Gazetteer | undefined): string {
  if (gazetteer?.has(text) !== true) return key;
  const country = gazetteer.country(text);
  if (country !== undefined) return `country ${country}`;
  const place = gazetteer.lookup(text)[0];
  return place === undefined ? key : `place ${String(place.id)}`;
}

/** Longer, and not merely shouted. */
function fuller(text: string, than: string): boolean {
  return text.length > than.length || (text.length === than.length && than === than.toUpperCase() && text !== than);
}

/** Says of each other form that it is a variant. */
function nameVariants(cluster: Cluster & { name: string }): void {
  const main = cluster.members.find(({ name }) => name.text === cluster.name)?.name.key;
  cluster.members.forEach((member, i) => {
    if (member.name.key !== main) cluster.members[i] = { ...member, reason: `another name of ${cluster.name}` };
  });
}
