import type { Gazetteer } from '../places/gazetteer';
import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling } from '../rules/ruling';
import data from '../words/data/entities.json';
import { wordSet } from '../words/wordSet';
import { emptyCluster, moveMembers, type Cluster, type LabelledName } from './documentName';
import { formKey } from './formKey';
import { namesakeDivisions } from './namesakePlaces';

/** Unites the mentions of places: by name, and by the country or place that the gazetteer knows under several names. */
export function unitePlaces(
  names: readonly LabelledName[],
  gazetteer: Gazetteer | undefined,
  ledger: Ledger,
): Cluster[] {
  const clusters = new Map<string, Cluster>();
  const idOf = new Map<string, string>();
  const apart = namesakeDivisions(names, gazetteer, ledger);
  for (const name of names) {
    const cached = isAnyState(name) ? undefined : idOf.get(name.key);
    const own = cached ?? identityBook.find({ name, gazetteer }, ledger) ?? placeKey(name.key);
    if (!isAnyState(name)) idOf.set(name.key, own);
    const id = own + (apart.get(name) ?? '');
    const cluster = clusters.get(id) ?? emptyCluster('place', name.text);
    clusters.set(id, cluster);
    if (
      isPlainFormOf(name.text, cluster.name) ||
      (!isProperName(cluster.name, gazetteer) &&
        (isProperName(name.text, gazetteer) || name.text.length > cluster.name.length))
    )
      cluster.name = name.text;
    cluster.members.push({ name, confidence: name.confidence, by: name.by });
  }
  for (const [id, cluster] of clusters) if (!id.startsWith('country')) joinShortForms(cluster, clusters, ledger);
  for (const cluster of clusters.values()) nameVariants(cluster);
  return [...clusters.values()].filter(({ members }) => members.length > 0);
}

/** *The States* are America, *several States* are not. */
function isAnyState({ key, before }: LabelledName): boolean {
  return key === 'states' && before?.endsWith('the ') === false;
}

/** A name of a place, to be found in the gazetteer. */
interface PlaceName {
  readonly name: LabelledName;
  readonly gazetteer: Gazetteer | undefined;
}

/** Without an answer only the spelling counts. */
export const identityBook = new RuleBook<PlaceName, string>('What do all names of this place share?', [
  {
    id: 'variant/any-state',
    example: 'They left the United States for the |States|. Many States met.',
    find: ({ name }) => (isAnyState(name) ? placeKey(name.key) : null),
  },
  {
    id: 'variant/state',
    example: 'They left Ohio. They met in Lima, O.H. and Calif. towns.',
    find: ({ name: { text }, gazetteer }) => {
      if (gazetteer === undefined || gazetteer.has(text) || !isAbbreviated(text)) return null;
      const state = gazetteer.qualifier(text)[0];
      return state?.kind === 'admin1' ? `place ${String(state.id)}` : null;
    },
  },
  {
    id: 'variant/country',
    example: 'They left Georgia. In Georgia it rained. They left the Republic of Georgia.',
    find: ({ name: { text }, gazetteer }) => {
      const country = gazetteer?.has(text) === true ? gazetteer.country(text) : undefined;
      return country === undefined ? null : `country ${country}`;
    },
  },
  {
    // Old Athens for Athens: the gazetteer knows the place under a name that is only a part of this one; it may be another
    id: 'variant/part',
    example: 'They left Delhi for New Delhi.',
    find: ({ name, gazetteer }) => {
      const place = gazetteer?.lookup(name.text)[0];
      if (place === undefined) return null;
      const [own, known] = [` ${name.key} `, ` ${formKey(place.name)} `];
      return own !== known && own.includes(known) ? placeKey(name.key) : null;
    },
  },
  {
    id: 'variant/place',
    example: 'They left Munich. In München it rained.',
    find: ({ name, gazetteer }) => {
      const place = gazetteer?.lookup(name.text)[0];
      return place === undefined ? null : `place ${String(place.id)}`;
    },
  },
]);

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

const kinds = wordSet(data['place-kinds']);
const openings = wordSet(data['place-openings']);

/** A short form that a place may have, and the place of the text that is called so. */
interface ShortPlace {
  readonly form: string;
  readonly shorter: Cluster;
  readonly full: Cluster;
  /** The key of the full name. */
  readonly key: string;
}

export const shortPlaceBook = new RuleBook<ShortPlace, boolean>('Is the short name that of the longer one?', [
  {
    // Lakeshore for Lakeshore Avenue
    id: 'alias/place-short',
    example: 'In Terhune it rained. They left Terhune Avenue.',
    find: ({ form, key }) => (form === nameOfKind(key) ? true : null),
  },
  {
    // Levico for Levico Terme, Chathams for Chatham Islands: only when it was named in full before
    id: 'alias/place-first',
    example: 'They left Levico Terme. In |Levico| it rained.',
    find: ({ shorter, full }) => firstOffset(shorter, 0) > firstOffset(full, Infinity),
  },
]);

/** What a name has in front of a kind of place: *Lakeshore* of *Lakeshore Avenue*. */
function nameOfKind(key: string): string | undefined {
  const at = key.lastIndexOf(' ');
  return at > 0 && kinds.has(key.slice(at + 1)) ? key.slice(0, at) : undefined;
}

/**
 * *Lakeshore* and *Lakeshore Avenue*, *Chatham Islands* and *Chathams*, *Levico Terme* and *Levico* are one where only one place
 * of the text is called so.
 */
function joinShortForms(full: Cluster, clusters: ReadonlyMap<string, Cluster>, ledger: Ledger): void {
  const key = placeKey(formKey(full.name));
  const name = nameOfKind(key);
  const first = key.split(' ', 1)[0] ?? '';
  const forms = name === undefined ? [] : key.endsWith('s') ? [name, `${name}s`] : [name];
  if (first !== key && !openings.has(first)) forms.push(first);
  for (const form of forms) {
    const shorter = clusters.get(form);
    if (shorter === undefined || shorter === full) continue;
    const answer = shortPlaceBook.answer({ form, shorter, full, key }, ledger);
    if (answer?.found === true) moveMembers(shorter, full, ruling(answer.rule, full.name), 0.75);
  }
}

const firstOffset = ({ members }: Cluster, otherwise: number): number => members[0]?.name.span[0] ?? otherwise;

/** The gazetteer's own name for the place: *York*, not *Eboracum*; *Russia*, not *Russian Federation*. */
function isProperName(text: string, gazetteer: Gazetteer | undefined): boolean {
  return gazetteer?.has(text) === true && formKey(gazetteer.lookup(text)[0]?.name ?? '') === formKey(text);
}

/** *Durban* for *DURBAN*, as a dateline has it. */
function isPlainFormOf(text: string, shouted: string): boolean {
  return text !== shouted && shouted === shouted.toUpperCase() && text.toUpperCase() === shouted;
}

/** Says of each other form that it is a variant. */
function nameVariants(cluster: Cluster): void {
  const main = cluster.members.find(({ name }) => name.text === cluster.name)?.name.key;
  cluster.members.forEach((member, i) => {
    if (member.name.key !== main) cluster.members[i] = { ...member, by: ruling('alias/place-variant', cluster.name) };
  });
}
