import type { EntityType } from '../engine/analysis';
import { entitiesOfFolder, type FolderEntity } from './dossier';
import { isFullName, nameKey } from './nameKeys';
import type { FolderQueries, IndexedEntity, OpenSegment } from './queries';
import { PER_ARTICLE } from './schema';
import { nothingSettled, type SettledJoins } from './settledJoins';
import { valuesOf, type Database } from './sqlite';

/** Somebody or something of the folder, whatever it is called, by the number of articles. */
export interface CommonName {
  readonly name: string;
  readonly articles: number;
  /** What it was called last, such as *minister of ports*. */
  readonly role: string | null;
  /** The path of its newest article, which tells those of one name apart. */
  readonly newest: string;
}

interface Page {
  readonly items: readonly CommonName[];
  readonly more: boolean;
}

/** Of each type in a segment so many keys are counted: the names that stand in most of its articles. */
const MOST_KEYS = 3000;
/** So many articles are named in one question to a segment. */
const IN_ONE_QUESTION = 500;
/** Of so many of a name, the newest, it is judged whether they are one: the list is long. */
export const MOST_JUDGED = 60;
const TYPES: readonly EntityType[] = ['person', 'organization', 'place'];

interface Ranked {
  readonly key: string;
  readonly count: number;
}

/** What is listed of one type so far. */
interface Listed {
  /** In its order. */
  readonly sure: CommonName[];
  /** Found, but what is still to come may stand in more articles. */
  readonly found: CommonName[];
  /** Entities of articles that belong to one of them. */
  readonly seen: Set<string>;
  /** The next of the ranking. */
  next: number;
}

/**
 * People, organisations and places by the number of their articles, by pages: those of one name that are not the same apart, those
 * of several names that are the same as one, as the articles or somebody has told. It comes in steps, and what was found stays, as
 * long as the same segments are open. A name that is rare in each segment may be missing at the end.
 */
export class CommonNames {
  readonly #queries: FolderQueries;
  readonly #settled: SettledJoins;
  readonly #listed = new Map<EntityType, Listed>();
  #ranking: ReadonlyMap<EntityType, readonly Ranked[]> | undefined;

  constructor(queries: FolderQueries, settled: SettledJoins = nothingSettled) {
    this.#queries = queries;
    this.#settled = settled;
  }

  *page(type: EntityType, from: number, limit: number): Generator<void, Page, void> {
    this.#ranking ??= yield* rank(this.#queries.segments);
    const ranking = this.#ranking.get(type) ?? [];
    const list = this.#listed.get(type) ?? { sure: [], found: [], seen: new Set(), next: 0 };
    if (!this.#listed.has(type)) {
      this.#listed.set(type, list);
      // Together they may stand in more articles than each of their names.
      for (const name of this.#settled.sameNames(type)) {
        this.#find(type, nameKey(type, name), list);
        yield;
      }
    }
    while (list.sure.length <= from + limit) {
      const next = ranking[list.next++];
      if (next) this.#find(type, next.key, list);
      const most = ranking[list.next]?.count ?? 0;
      while ((list.found[0]?.articles ?? -1) >= most) list.sure.push(list.found.shift()!);
      if (!next) break;
      yield;
    }
    return { items: list.sure.slice(from, from + limit), more: list.sure.length > from + limit };
  }

  /** Adds who or what has a name of a key; under a surname stand all who bear it, but those count whose own name it is. */
  #find(type: EntityType, key: string, { found, seen }: Listed): void {
    const bears = (entity: IndexedEntity): boolean => entity.type === type && nameKey(type, entity.name) === key;
    const own = this.#queries.newestUnder(key).find(bears);
    if (!own) return;
    const { entities, more } = entitiesOfFolder(this.#queries, own.name, [type], this.#settled, MOST_JUDGED);
    const sizes = entities.map(({ members }) => articlesOf(members));
    for (const [i, { members }] of entities.entries()) {
      if (!members.some(bears) || members.some((member) => seen.has(idOf(member)))) continue;
      for (const member of members) seen.add(idOf(member));
      // Those that were not looked at are taken for the one of most articles.
      const others = sizes.reduce((sum, size, j) => sum + (j === i ? 0 : size), 0);
      const all = more && i === 0 ? aliveOf(this.#queries.segments, type, key) - others : 0;
      const role = members.find(({ roles }) => roles.length > 0)?.roles[0] ?? null;
      const newest = members[0]?.article.path ?? '';
      found.push({ name: fullest(entities[i]!), articles: Math.max(all, sizes[i] ?? 0), role, newest });
    }
    found.sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
  }
}

/** The name that most articles use; of a person one with a first name, if there is one. */
function fullest({ type, name, members }: FolderEntity): string {
  if (type !== 'person' || isFullName(name)) return name;
  return members.find((member) => isFullName(member.name))?.name ?? name;
}

const idOf = ({ article, id }: IndexedEntity): string => `${String(article.segment)} ${String(id)}`;
const articlesOf = (members: readonly IndexedEntity[]): number =>
  new Set(members.map(({ article }) => `${String(article.segment)} ${String(article.article)}`)).size;

/** What is counted of a segment holds as long as it is open, whatever is written meanwhile. */
const countedOf = new WeakMap<Database, readonly (readonly [type: EntityType, key: string, count: number])[]>();

/** The keys of each type by the number of their articles, in steps. */
function* rank(segments: readonly OpenSegment[]): Generator<void, Map<EntityType, Ranked[]>, void> {
  const counts = new Map<EntityType, Map<string, number>>(TYPES.map((type) => [type, new Map()]));
  const add = (type: EntityType, key: string, count: number): void => {
    const ofType = counts.get(type);
    ofType?.set(key, (ofType.get(key) ?? 0) + count);
  };
  const article = `entity / ${String(PER_ARTICLE)}`;
  const counted = `select key, count(distinct ${article}) from form`;
  for (const { db, dead } of segments) {
    const known = countedOf.get(db) ?? countSegment(db, counted);
    countedOf.set(db, known);
    for (const [type, key, count] of known) add(type, key, count);
    yield;
    // Articles that were changed or deleted since: few, as segments with many are made anew.
    const gone = [...dead];
    for (let from = 0; from < gone.length; from += IN_ONE_QUESTION) {
      const some = gone
        .slice(from, from + IN_ONE_QUESTION)
        .map(String)
        .join();
      for (const [number, type] of TYPES.entries()) {
        const rows = db.selectArrays(
          `${counted} where type = ${String(number)} and ${article} in (${some}) group by key`,
        );
        for (const [key, count] of rows) if (typeof key === 'string') add(type, key, -Number(count));
      }
      yield;
    }
  }
  const ranked = [...counts].map(([type, ofType]) => {
    const keys = [...ofType].map(([key, count]) => ({ key, count }));
    return [type, keys.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))] as const;
  });
  return new Map(ranked);
}

function countSegment(db: Database, counted: string): [EntityType, string, number][] {
  return TYPES.flatMap((type, number) =>
    db
      .selectArrays(`${counted} where type = ${String(number)} group by key order by 2 desc limit ${String(MOST_KEYS)}`)
      .map(([key, count]): [EntityType, string, number] => [type, typeof key === 'string' ? key : '', Number(count)]),
  );
}

/** In how many articles that count a name of a type stands. */
function aliveOf(segments: readonly OpenSegment[], type: EntityType, key: string): number {
  const sql = `select distinct entity / ${String(PER_ARTICLE)} from form where key = ? and type = ?`;
  return segments.reduce((sum, { db, dead }) => {
    const articles = valuesOf(db, sql, [key, TYPES.indexOf(type)]);
    return sum + articles.filter((article) => !dead.has(Number(article))).length;
  }, 0);
}
