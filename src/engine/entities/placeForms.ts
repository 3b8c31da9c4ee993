import { ruling } from '../rules/ruling';
import type { Gazetteer } from '../places/gazetteer';
import { emptyCluster, moveMembers, type Cluster, type LabelledName } from './documentName';
import { formKey } from './formKey';

/** Unites the mentions of places: by name, and by the country or place that the gazetteer knows under several names. */
export function unitePlaces(names: readonly LabelledName[], gazetteer: Gazetteer | undefined): Cluster[] {
  const clusters = new Map<string, Cluster>();
  const idOf = new Map<string, string>();
  for (const name of names) {
    let id = isAnyState(name) ? name.key : idOf.get(name.key);
    if (id === undefined) {
      id = identity(name, gazetteer);
      idOf.set(name.key, id);
    }
    const cluster = clusters.get(id) ?? emptyCluster('place', name.text);
    clusters.set(id, cluster);
    if (
      !isProperName(cluster.name, gazetteer) &&
      (isProperName(name.text, gazetteer) || fuller(name.text, cluster.name))
    )
      cluster.name = name.text;
    cluster.members.push({ name, confidence: name.confidence, by: name.by });
  }
  for (const [id, cluster] of clusters) joinShortForm(id, cluster, clusters, gazetteer);
  for (const cluster of clusters.values()) nameVariants(cluster);
  return [...clusters.values()].filter(({ members }) => members.length > 0);
}

/** *The States* are America, *several States* are not. */
function isAnyState({ key, before }: LabelledName): boolean {
  return key === 'states' && before?.endsWith('the ') === false;
}

/** What is the same for all names of one place. */
function identity({ text, key }: LabelledName, gazetteer: Gazetteer | undefined): string {
  const spelled = placeKey(key);
  if (gazetteer === undefined) return spelled;
  if (!gazetteer.has(text)) {
    const state = isAbbreviated(text) ? gazetteer.qualifier(text)[0] : undefined;
    return state?.kind === 'admin1' ? `place ${String(state.id)}` : spelled;
  }
  const country = gazetteer.country(text);
  if (country !== undefined) return `country ${country}`;
  const place = gazetteer.lookup(text)[0];
  return place === undefined || isPartOf(key, place.name) ? spelled : `place ${String(place.id)}`;
}

/** *Old Athens* for *Athens*: the gazetteer knows the place under a name that is only a part of this one; it may be another. */
function isPartOf(key: string, name: string): boolean {
  const [a, b] = [` ${key} `, ` ${formKey(name)} `];
  return a !== b && a.includes(b);
}

/** *N.J.*, *NJ*, *Calif.* */
const isAbbreviated = (text: string): boolean => /^(?:\p{Lu}\.? ?\p{Lu}\.?|\p{Lu}\p{Ll}{1,5}\.)$/u.test(text);

const short: Readonly<Record<string, string>> = {
  st: 'street',
  ave: 'avenue',
  rd: 'road',
  blvd: 'boulevard',
  harbour: 'harbor',
  centre: 'center',
  theatre: 'theater',
};

/** The key with the kind of place written out, in one spelling: *Main St.*, *Main Street*. */
function placeKey(key: string): string {
  const at = key.lastIndexOf(' ');
  const last = key.slice(at + 1);
  return at < 0 ? key : `${key.slice(0, at)} ${short[last] ?? last}`;
}

const kinds = /^(.+) (?:street|avenue|road|boulevard|square|bridge|harbor|islands?|mountains)$/;
/** Beginnings of names that are none by themselves. */
const openings =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|new|old|great|grand|port|lake|mount|fort|san|santa|saint|st|el|al|la|le|los|las)$/;

/**
 * *Lakeshore* and *Lakeshore Avenue*, *Chatham Islands* and *Chathams*, *Levico Terme* and *Levico* are one where only one place
 * of the text is called so and the short form is no place of its own; *Orange* and *Orange County* are two.
 */
function joinShortForm(
  id: string,
  full: Cluster,
  clusters: ReadonlyMap<string, Cluster>,
  gazetteer: Gazetteer | undefined,
): void {
  if (id.startsWith('country')) return;
  const key = placeKey(formKey(full.name));
  const name = kinds.exec(key)?.[1];
  const first = key.split(' ', 1)[0] ?? '';
  const forms = name === undefined ? [] : key.endsWith('s') ? [name, `${name}s`] : [name];
  if (first !== key && !openings.test(first)) forms.push(first);
  for (const form of forms) {
    const shorter = clusters.get(form);
    if (shorter === undefined || shorter === full || gazetteer?.has(shorter.name) === true) continue;
    if (form === name || isAfter(shorter, full))
      moveMembers(shorter, full, ruling('alias/place-short', full.name), 0.75);
  }
}

/** Whether a place is not named before the other. */
function isAfter(short: Cluster, full: Cluster): boolean {
  return (short.members[0]?.name.span[0] ?? 0) > (full.members[0]?.name.span[0] ?? Infinity);
}

/** The gazetteer's own name for the place: *York*, not *Eboracum*; *Russia*, not *Russian Federation*. */
function isProperName(text: string, gazetteer: Gazetteer | undefined): boolean {
  return gazetteer?.has(text) === true && formKey(gazetteer.lookup(text)[0]?.name ?? '') === formKey(text);
}

/** Longer, and not merely shouted. */
function fuller(text: string, than: string): boolean {
  return text.length > than.length || (text.length === than.length && than === than.toUpperCase() && text !== than);
}

/** Says of each other form that it is a variant. */
function nameVariants(cluster: Cluster): void {
  const main = cluster.members.find(({ name }) => name.text === cluster.name)?.name.key;
  cluster.members.forEach((member, i) => {
    if (member.name.key !== main) cluster.members[i] = { ...member, by: ruling('alias/place-variant', cluster.name) };
  });
}
