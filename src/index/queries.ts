import type { EntityType } from '../engine/analysis';
import { namedInLine, nameInLine, TYPES } from './namedLines';
import { nameKey } from './nameKeys';
import { IdsByParts, IdsOneByOne, mergeNewest, type NewestIds, type SegmentId } from './newest';
import type { EntityRecord, QuotationRecord } from './record';
import { PER_ARTICLE } from './schema';
import {
  articlesAt,
  daysOf,
  linesOf,
  numbersOf,
  quotationsBetween,
  statesOf,
  storedHash,
  type ArticleRow,
} from './segment';
import { giveBack, takeStatement, valuesOf, type Database, type Value } from './sqlite';

/** A segment that is open, and which of its articles no longer count. */
export interface OpenSegment {
  readonly db: Database;
  readonly dead: ReadonlySet<number>;
}

/** An article of the folder. */
export interface IndexedArticle extends ArticleRow {
  /** Which of the segments it stands in; holds for one `FolderQueries`, as the ids do. */
  readonly segment: number;
}

/** A person, organisation or place in one article. */
export interface IndexedEntity extends EntityRecord {
  readonly id: number;
  readonly article: IndexedArticle;
}

/** A quotation in one article. */
export interface IndexedQuotation extends Omit<QuotationRecord, 'prints' | 'speakers'> {
  readonly id: number;
  readonly article: IndexedArticle;
  readonly speakers: readonly IndexedEntity[];
}

/** What was found, the newest first, and whether there is more. */
export interface Found<T> {
  readonly items: readonly T[];
  readonly more: boolean;
}

/** So many of a name's entities are looked at: the newest. */
const MOST_ENTITIES = 500;
/** So many quotations with one fingerprint are looked at in a segment: words that stand everywhere tell nothing. */
const MOST_PRINTS = 100;

/** So many of a segment are looked at to tell what a name is. */
const MOST_UNDER = 5;
/** So many bearers are looked up for each name that is wanted of those that begin so: many bear the same. */
const MOST_BEGINNING = 4;
/** Behind all that begins with a key. */
const LAST = '\uffff';
/** So many rows of an article that no longer counts may stand before those that do. */
const MOST_OF_ONE = 4;
/** So much is remembered of what was looked up: articles, and UTF-16 units of what they name. */
const MOST_ARTICLES = 5000;
const MOST_LINES = 4_000_000;

/** The days of a segment's articles, as long as it is open. */
const daysIn = new WeakMap<Database, Uint32Array>();

/**
 * The questions that the index of a folder answers, over segments that do not change. Each is bounded, so that a word that
 * stands in every article is answered as fast as a rare one. Throws what SQLite throws for a damaged segment.
 */
export class FolderQueries {
  readonly #segments: readonly OpenSegment[];
  readonly #rows = new Map<string, IndexedArticle>();
  readonly #lines = new Map<string, string[]>();
  #length = 0;

  constructor(segments: readonly OpenSegment[]) {
    this.#segments = segments;
  }

  /** What is asked. */
  get segments(): readonly OpenSegment[] {
    return this.#segments;
  }

  /** How many articles there are, and their quotations and entities. */
  counts(): { readonly articles: number; readonly quotations: number; readonly entities: number } {
    const count = (table: 'article' | 'quotation', perArticle: number): number =>
      this.#segments.reduce((sum, { db, dead }) => {
        const all = Number(db.selectValue(`select count(*) from ${table}`));
        const gone = [...dead].map((article) =>
          Number(
            db.selectValue(`select count(*) from ${table} where id >= ? and id < ?`, [
              article * perArticle,
              (article + 1) * perArticle,
            ]),
          ),
        );
        return sum + all - gone.reduce((a, b) => a + b, 0);
      }, 0);
    const named = this.#segments.reduce((sum, { db, dead }) => {
      const gone = [...dead].map((article) => valuesOf(db, 'select count from named where article = ?', [article])[0]);
      const all = Number(db.selectValue('select sum(count) from named') ?? 0);
      return sum + all - gone.reduce<number>((a, b) => a + Number(b ?? 0), 0);
    }, 0);
    return { articles: count('article', 1), quotations: count('quotation', PER_ARTICLE), entities: named };
  }

  /** How many articles there are, and whether one of them names anybody or anything; costs as little as opening them. */
  size(): { readonly articles: number; readonly isNaming: boolean } {
    const articles = this.#segments.reduce(
      (sum, { db, dead }) => sum + Number(db.selectValue('select count(*) from article')) - dead.size,
      0,
    );
    const isNaming = this.#segments.some(
      ({ db }) => db.selectValue('select 1 from named where count > 0') !== undefined,
    );
    return { articles, isNaming };
  }

  /** What is damaged in the segments, by a look at every page; takes its time. */
  check(): string[] {
    return this.#segments
      .flatMap(({ db }) => db.selectValues('pragma quick_check') as string[])
      .filter((answer) => answer !== 'ok');
  }

  /** The newest articles in which these words stand in a row, whatever their case, accents and marks. */
  articlesWithPhrase(words: string, limit: number): Found<IndexedArticle> {
    return this.#matching(quoted(words), limit);
  }

  /** The newest articles in which all these words stand, wherever. */
  articlesWithWords(words: string, limit: number): Found<IndexedArticle> {
    const each = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    return this.#matching(each.map(quoted).join(' '), limit);
  }

  /** The articles that could not be read, with why. */
  unreadArticles(): IndexedArticle[] {
    return this.#segments.flatMap(({ db, dead }, segment) =>
      [...statesOf(db)]
        .filter(({ article, problem }) => problem !== null && !dead.has(article))
        .map((row) => ({ ...row, segment })),
    );
  }

  /** The article of a path; undefined when the index has none. */
  articleAt(path: string): IndexedArticle | undefined {
    for (const [segment, { db, dead }] of this.#segments.entries()) {
      const [id] = articlesAt(db, path).filter((article) => !dead.has(article));
      if (id !== undefined) return this.#articles(segment, [id])[0];
    }
    return undefined;
  }

  /** Who or what is called so, in the newest articles: by a full name, an alias, an acronym, or a surname alone. */
  entitiesNamed(name: string, types: readonly EntityType[] = TYPES, limit = MOST_ENTITIES): Found<IndexedEntity> {
    const sql = `select entity from form where key = ? and type = ? and entity < ? order by entity desc limit ?`;
    const sources = types.flatMap((type) => {
      const values = [nameKey(type, name), TYPES.indexOf(type)];
      return this.#segments.map(
        ({ db, dead }, segment) =>
          new IdsByParts({ segment, db, counts: (id) => !dead.has(articleOf(id)) }, sql, values),
      );
    });
    const { items, more } = this.#newest(sources, articleOf, limit);
    const found = items.flatMap(({ segment, id }) => this.#entities(segment, [id]));
    return { items: found.sort((a, b) => newestFirst(a.article, b.article)), more };
  }

  /** Who or what is found under a key, in the newest articles of each segment; the newest segment first. */
  newestUnder(key: string): IndexedEntity[] {
    return this.#segments
      .flatMap(({ db, dead }, segment) => {
        const sql = 'select entity from form where key = ? order by entity desc limit ?';
        const ids = valuesOf(db, sql, [key, MOST_UNDER + dead.size * MOST_OF_ONE]).map(Number);
        return this.#entities(segment, ids.filter((id) => !dead.has(articleOf(id))).slice(0, MOST_UNDER));
      })
      .sort((a, b) => newestFirst(a.article, b.article));
  }

  /** Who or what has a name that begins so, in the newest articles of each segment; for a list that is made while somebody types. */
  entitiesBeginning(begin: string, limit: number): IndexedEntity[] {
    const keys = [...new Set(TYPES.map((type) => nameKey(type, begin)))].filter((key) => key !== '');
    const within = keys.map(() => '(key >= ? and key < ?)').join(' or ');
    const bounds = keys.flatMap((key) => [key, key + LAST]);
    if (keys.length === 0) return [];
    const hits = this.#segments.flatMap(({ db, dead }, segment) => {
      const sql = `select distinct entity from form where ${within} limit ?`;
      const ids = valuesOf(db, sql, [...bounds, limit + dead.size * MOST_OF_ONE]).map(Number);
      const alive = ids.filter((id) => !dead.has(articleOf(id))).sort((a, b) => b - a);
      return alive.slice(0, limit).map((id) => ({ segment, id, day: this.#dayOf(segment, articleOf(id)) }));
    });
    return hits
      .sort((a, b) => b.day - a.day)
      .slice(0, limit * MOST_BEGINNING)
      .flatMap(({ segment, id }) => this.#entities(segment, [id]));
  }

  /** All that an article names. */
  entitiesOf(article: IndexedArticle): IndexedEntity[] {
    const first = article.article * PER_ARTICLE;
    return this.#linesOf(article.segment, article.article).map((line, number) => ({
      ...namedInLine(line),
      id: first + number,
      article,
    }));
  }

  /** The same, without aliases and roles: what stands beside somebody is asked of hundreds of articles. */
  namesIn({
    segment,
    article,
  }: IndexedArticle): (Pick<IndexedEntity, 'type' | 'name' | 'geonameId'> & { id: number })[] {
    const first = article * PER_ARTICLE;
    return this.#linesOf(segment, article).map((line, number) => {
      const { type, name, geonameId } = nameInLine(line);
      return { id: first + number, type, name, geonameId };
    });
  }

  /** All that is quoted in an article, in its order. */
  quotationsOf(article: IndexedArticle): IndexedQuotation[] {
    return this.#quotations(article, ...rangeOf(article));
  }

  /** What an entity of one article is quoted with there, in its order. */
  quotationsBy({ id, article }: IndexedEntity): IndexedQuotation[] {
    const db = this.#db(article);
    const ids = valuesOf(db, 'select quotation from said where entity = ? order by quotation', [id]).map(Number);
    return ids.flatMap((quotation) => this.#quotations(article, quotation, quotation + 1));
  }

  /** How often entities are quoted, each in its article. */
  timesQuoted(entities: readonly IndexedEntity[]): number {
    const sql = 'select count(*) from said where entity = ?';
    return entities.reduce((sum, { article, id }) => sum + Number(valuesOf(this.#db(article), sql, [id])[0]), 0);
  }

  /** The quotations that have one of these fingerprints, those with the most in common first. */
  quotationsSharing(prints: readonly number[], limit: number): IndexedQuotation[] {
    const hits: { segment: number; id: number; common: number }[] = [];
    for (const [segment, { db, dead }] of this.#segments.entries()) {
      const common = new Map<number, number>();
      const sql = 'select quotation from print where hash = ? order by quotation desc limit ?';
      const statement = takeStatement(db, sql);
      try {
        for (const print of prints) {
          statement.bind([storedHash(print), MOST_PRINTS + dead.size]);
          while (statement.step()) {
            const id = Number(statement.get(0));
            if (!dead.has(articleOf(id))) common.set(id, (common.get(id) ?? 0) + 1);
          }
          statement.reset();
        }
      } finally {
        giveBack(db, sql, statement);
      }
      for (const [id, count] of common) hits.push({ segment, id, common: count });
    }
    hits.sort((a, b) => b.common - a.common);
    return hits.slice(0, limit).flatMap(({ segment, id }) => {
      const [article] = this.#articles(segment, [articleOf(id)]);
      return article ? this.#quotations(article, id, id + 1) : [];
    });
  }

  /** What an article is like, for `likeness`. */
  sketchOf({ article, ...rest }: IndexedArticle): number[] {
    return numbersOf(valuesOf(this.#db(rest), 'select sketch from article where id = ?', [article])[0]);
  }

  #matching(match: string, limit: number): Found<IndexedArticle> {
    if (match === '') return { items: [], more: false };
    const sql = 'select rowid from prose where prose match ? order by rowid desc';
    const sources = this.#segments.map(
      ({ db, dead }, segment) => new IdsOneByOne({ segment, db, counts: (id) => !dead.has(id) }, sql, [match]),
    );
    const { items, more } = this.#newest(sources, (id) => id, limit);
    const articles = items.flatMap(({ segment, id }) => this.#articles(segment, [id]));
    return { items: articles.sort(newestFirst), more };
  }

  #newest(
    sources: readonly NewestIds[],
    articleOfId: (id: number) => number,
    limit: number,
  ): { readonly items: SegmentId[]; readonly more: boolean } {
    return mergeNewest(sources, ({ segment, id }) => this.#dayOf(segment, articleOfId(id)), limit);
  }

  #dayOf(segment: number, article: number): number {
    const { db } = this.#segments[segment]!;
    let days = daysIn.get(db);
    if (!days) daysIn.set(db, (days = Uint32Array.from(daysOf(db))));
    return days[article] ?? 0;
  }

  #articles(segment: number, ids: readonly number[]): IndexedArticle[] {
    return ids.flatMap((id) => {
      const key = `${String(segment)} ${String(id)}`;
      const known = this.#rows.get(key);
      if (known) return known;
      const [row] = statesOf(this.#segments[segment]!.db, id);
      if (!row) return [];
      if (this.#rows.size >= MOST_ARTICLES) this.#rows.clear();
      const article = { ...row, segment };
      this.#rows.set(key, article);
      return article;
    });
  }

  #entities(segment: number, ids: readonly number[]): IndexedEntity[] {
    return ids.flatMap((id) => {
      const [article] = this.#articles(segment, [articleOf(id)]);
      const line = this.#linesOf(segment, articleOf(id))[id % PER_ARTICLE];
      return article && line !== undefined ? [{ ...namedInLine(line), id, article }] : [];
    });
  }

  #linesOf(segment: number, article: number): readonly string[] {
    const key = `${String(segment)} ${String(article)}`;
    const known = this.#lines.get(key);
    if (known) return known;
    const lines = linesOf(this.#segments[segment]!.db, article);
    this.#length += lines.reduce((sum, { length }) => sum + length, 0);
    if (this.#length > MOST_LINES) {
      this.#lines.clear();
      this.#length = 0;
    }
    this.#lines.set(key, lines);
    return lines;
  }

  #quotations(article: IndexedArticle, from: number, to: number): IndexedQuotation[] {
    const first = article.article * PER_ARTICLE;
    return quotationsBetween(this.#db(article), from, to).map(({ speakers, ...quotation }) => ({
      ...quotation,
      article,
      speakers: speakers.flatMap((number) => this.#entities(article.segment, [first + number])),
    }));
  }

  #db({ segment }: Pick<IndexedArticle, 'segment'>): Database {
    return this.#segments[segment]!.db;
  }
}

/** The newest first; those without a day last, by their paths. */
export function newestFirst(a: IndexedArticle, b: IndexedArticle): number {
  return compareBy(b.date ?? '', a.date ?? '') || compareBy(a.path, b.path);
}

/** A string of FTS5, in which nothing but words counts; empty without a word. */
const quoted = (words: string): string =>
  /[\p{L}\p{N}]/u.test(words) ? `"${words.replace(/["\0]/g, ' ').slice(0, 1000)}"` : '';

const articleOf = (id: Value): number => Math.floor(Number(id) / PER_ARTICLE);
const rangeOf = ({ article }: ArticleRow): [number, number] => [article * PER_ARTICLE, (article + 1) * PER_ARTICLE];
const compareBy = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
