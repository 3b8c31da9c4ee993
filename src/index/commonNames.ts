import type { EntityType } from '../engine/analysis';
import { nameKey } from './nameKeys';
import type { FolderQueries, OpenSegment } from './queries';
import { PER_ARTICLE } from './schema';
import { valuesOf, type Database } from './sqlite';

/** Somebody or something of the folder, by the number of articles. */
export interface CommonName {
  readonly name: string;
  readonly articles: number;
}

/** In each segment so many keys are counted: the names that stand in most of its articles. */
const MOST_KEYS = 5000;

/** So many articles are named in one question to a segment. */
const IN_ONE_QUESTION = 500;

interface Ranked {
  readonly key: string;
  /** The newest that bear the name, one of a type; looked up when it is asked for. */
  types: ReadonlyMap<EntityType, string> | undefined;
}

/**
 * The names that stand in most articles, by pages. Counted once for the segments that are open; a name that is rare in each of
 * them may be missing at the end.
 */
export class CommonNames {
  readonly #queries: FolderQueries;
  #ranking: Ranked[] | undefined;

  constructor(queries: FolderQueries) {
    this.#queries = queries;
  }

  page(type: EntityType, from: number, limit: number): { readonly items: CommonName[]; readonly more: boolean } {
    this.#ranking ??= rank(this.#queries.segments);
    const items: CommonName[] = [];
    let seen = 0;
    for (const ranked of this.#ranking) {
      ranked.types ??= this.#typesOf(ranked.key);
      const name = ranked.types.get(type);
      if (name === undefined || seen++ < from) continue;
      if (items.length === limit) return { items, more: true };
      items.push({ name, articles: aliveOf(this.#queries.segments, ranked.key).length });
    }
    return { items, more: false };
  }

  /** A surname alone is a key of all who bear it: those count whose own name it is. */
  #typesOf(key: string): ReadonlyMap<EntityType, string> {
    const types = new Map<EntityType, string>();
    for (const { type, name } of this.#queries.newestUnder(key)) {
      if (!types.has(type) && nameKey(type, name) === key) types.set(type, name);
    }
    return types;
  }
}

/** What is counted of a segment holds as long as it is open, whatever is written meanwhile. */
const countedOf = new WeakMap<Database, (readonly [key: string, count: number])[]>();

function rank(segments: readonly OpenSegment[]): Ranked[] {
  const counts = new Map<string, number>();
  const add = (rows: readonly (readonly unknown[])[], sign: 1 | -1): void => {
    for (const [key, count] of rows)
      if (typeof key === 'string') counts.set(key, (counts.get(key) ?? 0) + sign * Number(count));
  };
  const article = `entity / ${String(PER_ARTICLE)}`;
  const counted = `select key, count(distinct ${article}) from form`;
  for (const { db, dead } of segments) {
    const rows =
      countedOf.get(db) ??
      db
        .selectArrays(`${counted} group by key order by 2 desc limit ${String(MOST_KEYS)}`)
        .map(([key, count]) => [typeof key === 'string' ? key : '', Number(count)] as const);
    countedOf.set(db, rows);
    add(rows, 1);
    // Articles that were changed or deleted since: few, as segments with many are made anew.
    const gone = [...dead];
    for (let from = 0; from < gone.length; from += IN_ONE_QUESTION) {
      const some = gone
        .slice(from, from + IN_ONE_QUESTION)
        .map(String)
        .join();
      add(db.selectArrays(`${counted} where ${article} in (${some}) group by key`), -1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => ({ key, types: undefined }));
}

/** The articles that count in which a name stands. */
function aliveOf(segments: readonly OpenSegment[], key: string): number[] {
  return segments.flatMap(({ db, dead }) => {
    const articles = valuesOf(db, `select distinct entity / ${String(PER_ARTICLE)} from form where key = ?`, [key]);
    return articles.map(Number).filter((article) => !dead.has(article));
  });
}
