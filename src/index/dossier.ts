import type { EntityType } from '../engine/analysis';
import { append } from '../engine/lists';
import { joinEntities, type Joinable, type JoinRule } from './joins';
import { nameKey } from './nameKeys';
import {
  newestFirst,
  type FolderQueries,
  type IndexedArticle,
  type IndexedEntity,
  type IndexedQuotation,
} from './queries';
import { nothingSettled, type SettledJoins } from './settledJoins';

/** Somebody or something of the folder, over all of its articles. */
export interface FolderEntity {
  readonly type: EntityType;
  /** The name that most articles use. */
  readonly name: string;
  /** In each article, the newest first. */
  readonly members: readonly IndexedEntity[];
  /** Others that may be the same, as indexes into the list. */
  readonly undecided: readonly { readonly other: number; readonly rule: JoinRule }[];
}

/** A name, role or the like, in how many articles, and from when to when. */
export interface Counted {
  readonly text: string;
  readonly articles: number;
  /** Days of the first and the last article that has one; null without. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What the folder says of somebody or something. */
export interface Dossier {
  readonly type: EntityType;
  readonly name: string;
  /** How many articles name it. */
  readonly articles: number;
  /** How often it is spoken of in them. */
  readonly mentions: number;
  /** How often it is quoted. */
  readonly quoted: number;
  /** The names and the roles in the order of the days from which they are used. */
  readonly names: readonly Counted[];
  readonly roles: readonly Counted[];
  /** Who and what is named in the same articles, most often first. */
  readonly people: readonly Counted[];
  readonly organizations: readonly Counted[];
  readonly places: readonly Counted[];
  /** The newest first, up to a limit. */
  readonly quotations: readonly IndexedQuotation[];
}

const TYPES: readonly EntityType[] = ['person', 'organization', 'place'];
/** So many of those that are named with it are told. */
const MOST_COMPANY = 20;
/** So many of its articles, the newest, are asked who else is named in them. */
const MOST_ARTICLES = 100;
/** More than the largest id of a segment. */
const PER_SEGMENT = 2 ** 40;

/** Who or what is called so in the folder, each with all of its articles, of which the newest are looked at, up to a limit; those of most articles first. */
export function entitiesOfFolder(
  queries: FolderQueries,
  name: string,
  types?: readonly EntityType[],
  settled: SettledJoins = nothingSettled,
  limit?: number,
): { readonly entities: FolderEntity[]; readonly more: boolean } {
  const { items, more } = namedOrSettled(queries, name, types, settled, limit);
  const joined = joinEntities(
    items.map((entity) => joinable(queries, entity)),
    settled.judge,
  );
  const order = joined.map((_, i) => i).sort((a, b) => sizeOf(joined[b]) - sizeOf(joined[a]));
  const places = new Map(order.map((old, i) => [old, i]));
  const entities = order.map((i): FolderEntity => {
    const { members, undecided } = joined[i]!;
    const entities = members.map(({ entity }) => entity);
    return {
      type: entities[0]!.type,
      name: commonest(entities.map((entity) => entity.name)),
      members: entities,
      undecided: undecided.map(({ other, rule }) => ({ other: places.get(other) ?? 0, rule })),
    };
  });
  return { entities, more };
}

/** Those who are called so, and those of whom somebody has said that they are the same. */
function namedOrSettled(
  queries: FolderQueries,
  name: string,
  types: readonly EntityType[] = TYPES,
  settled: SettledJoins,
  limit: number | undefined,
): ReturnType<FolderQueries['entitiesNamed']> {
  const named = queries.entitiesNamed(name, types, limit);
  const others = types.flatMap((type) =>
    settled.otherNames(type, name).map((other) => queries.entitiesNamed(other, [type], limit)),
  );
  if (others.length === 0) return named;
  const all = new Map<string, IndexedEntity>();
  for (const { items } of [named, ...others]) {
    for (const item of items) all.set(`${String(item.article.segment)} ${String(item.id)}`, item);
  }
  const items = [...all.values()].sort((a, b) => newestFirst(a.article, b.article));
  return { items, more: [named, ...others].some(({ more }) => more) };
}

/** What the folder says of somebody or something: names and roles over time, quotations, with whom and where. */
export function dossierOf(queries: FolderQueries, entity: FolderEntity, mostQuotations: number): Dossier {
  const { type, name, members } = entity;
  const quotations: IndexedQuotation[] = [];
  for (const member of members) {
    if (quotations.length < mostQuotations) append(quotations, queries.quotationsBy(member));
  }
  const company = companyBeside(queries, members);
  return {
    type,
    name,
    articles: members.length,
    mentions: members.reduce((sum, { mentions }) => sum + mentions, 0),
    quoted: queries.timesQuoted(members),
    names: byDay(
      members.flatMap(({ name, aliases, article }) => [name, ...aliases].map((text) => ({ text, article }))),
    ),
    roles: byDay(members.flatMap(({ roles, article }) => roles.map((text) => ({ text, article })))),
    people: company.person,
    organizations: company.organization,
    places: company.place,
    quotations: quotations.slice(0, mostQuotations),
  };
}

interface Dated {
  readonly text: string;
  readonly article: IndexedArticle;
}

/** Who and what else the newest articles of some name, most often first. */
function companyBeside(queries: FolderQueries, members: readonly IndexedEntity[]): Record<EntityType, Counted[]> {
  const groups: Record<EntityType, Map<string, Dated[]>> = {
    person: new Map(),
    organization: new Map(),
    place: new Map(),
  };
  const articles = new Map(members.map(({ article }) => [article.path, article]));
  const own = new Set(members.map(({ article, id }) => article.segment * PER_SEGMENT + id));
  for (const article of [...articles.values()].slice(0, MOST_ARTICLES)) {
    for (const each of queries.namesIn(article)) {
      if (own.has(article.segment * PER_SEGMENT + each.id)) continue;
      const { type, name, geonameId } = each;
      add(groups[type], geonameId === null ? nameKey(type, name) : String(geonameId), { text: name, article });
    }
  }
  const counted = (type: EntityType): Counted[] =>
    // What is named in most articles is counted in full, of some thousand that are named in one.
    [...groups[type].values()]
      .sort((a, b) => b.length - a.length)
      .slice(0, 2 * MOST_COMPANY)
      .map(countOf)
      .sort((a, b) => b.articles - a.articles)
      .slice(0, MOST_COMPANY);
  return { person: counted('person'), organization: counted('organization'), place: counted('place') };
}

function add(groups: Map<string, Dated[]>, key: string, item: Dated): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

function countOf(group: readonly Dated[]): Counted {
  const days = group.flatMap(({ article }) => article.date ?? []).sort();
  const articles = new Set(group.map(({ article }) => article.path)).size;
  return { text: commonest(group.map(({ text }) => text)), articles, from: days[0] ?? null, to: days.at(-1) ?? null };
}

function byDay(items: readonly Dated[]): Counted[] {
  const groups = new Map<string, Dated[]>();
  for (const item of items) add(groups, item.text.toLowerCase(), item);
  return [...groups.values()].map(countOf).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

function joinable(queries: FolderQueries, entity: IndexedEntity): Joinable & { readonly entity: IndexedEntity } {
  let company: Set<string> | undefined;
  const { type, name, aliases, roles, geonameId } = entity;
  return {
    ...{ type, name, aliases, roles, geonameId, entity },
    company: () =>
      (company ??= companyOf(
        type,
        queries.namesIn(entity.article).filter((each) => each.id !== entity.id),
      )),
  };
}

/** The keys of what else an article names, as far as it tells one of a type from another of the same name. */
export function companyOf(type: EntityType, others: readonly Pick<IndexedEntity, 'type' | 'name'>[]): Set<string> {
  return new Set(others.filter((each) => speaksFor(type, each.type)).map((each) => nameKey(each.type, each.name)));
}

/** Half of all articles name the same countries: that tells bodies of one name from each other, but not people. */
const speaksFor = (type: EntityType, beside: EntityType): boolean =>
  type === 'person' ? beside !== 'place' : beside !== 'organization';

/** The text that stands there most often, the longest of several. */
function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0] ?? '';
}

const sizeOf = (group: { readonly members: readonly unknown[] } | undefined): number => group?.members.length ?? 0;
