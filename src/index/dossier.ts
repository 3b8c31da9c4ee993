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

/** Who or what is called so in the folder, each with all of its articles; those of most articles first. */
export function entitiesOfFolder(
  queries: FolderQueries,
  name: string,
  types?: readonly EntityType[],
  settled: SettledJoins = nothingSettled,
): { readonly entities: FolderEntity[]; readonly more: boolean } {
  const { items, more } = namedOrSettled(queries, name, types, settled);
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
): ReturnType<FolderQueries['entitiesNamed']> {
  const named = queries.entitiesNamed(name, types);
  const others = types.flatMap((type) =>
    settled.otherNames(type, name).map((other) => queries.entitiesNamed(other, [type])),
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
  const own = new Set(members.map(({ article, id }) => `${String(article.segment)} ${String(id)}`));
  const beside = members
    .slice(0, MOST_ARTICLES)
    .flatMap(({ article }) => queries.entitiesOf(article))
    .filter(({ article, id }) => !own.has(`${String(article.segment)} ${String(id)}`));
  const company = (wanted: EntityType): Counted[] =>
    countBy(
      beside.filter((each) => each.type === wanted).map((each) => ({ ...each, text: each.name })),
      (each) => (each.geonameId === null ? nameKey(wanted, each.name) : String(each.geonameId)),
    )
      .sort((a, b) => b.articles - a.articles)
      .slice(0, MOST_COMPANY);
  return {
    type,
    name,
    articles: members.length,
    mentions: members.reduce((sum, { mentions }) => sum + mentions, 0),
    quoted: queries.timesQuoted(members),
    names: byDay(members.flatMap((member) => [member.name, ...member.aliases].map((text) => ({ ...member, text })))),
    roles: byDay(members.flatMap((member) => member.roles.map((text) => ({ ...member, text })))),
    people: company('person'),
    organizations: company('organization'),
    places: company('place'),
    quotations: quotations.slice(0, mostQuotations),
  };
}

interface Dated {
  readonly text: string;
  readonly article: IndexedArticle;
}

function countBy<T extends Dated>(items: readonly T[], keyOf: (item: T) => string): Counted[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].map((group) => {
    const days = group.flatMap(({ article }) => article.date ?? []).sort();
    const articles = new Set(group.map(({ article }) => article.path)).size;
    return { text: commonest(group.map(({ text }) => text)), articles, from: days[0] ?? null, to: days.at(-1) ?? null };
  });
}

const byDay = (items: readonly Dated[]): Counted[] =>
  countBy(items, ({ text }) => text.toLowerCase()).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));

function joinable(queries: FolderQueries, entity: IndexedEntity): Joinable & { readonly entity: IndexedEntity } {
  let company: Set<string> | undefined;
  const { type, name, aliases, roles, geonameId } = entity;
  return {
    ...{ type, name, aliases, roles, geonameId, entity },
    company: () =>
      (company ??= companyOf(
        type,
        queries.entitiesOf(entity.article).filter((each) => each.id !== entity.id),
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
