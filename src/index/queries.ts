import type { EntityType } from '../engine/analysis';
import { nameKey } from './nameKeys';
import type { EntityRecord, QuotationRecord } from './record';
import { PER_ARTICLE } from './schema';
import { entitiesBetween, entitiesOf, numbersOf, quotationsBetween, statesOf, type ArticleRow } from './segment';
import type { Database, Value } from './sqlite';

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

const TYPES: readonly EntityType[] = ['person', 'organization', 'place'];
/** So many of a name's entities are looked at: the newest. */
const MOST_ENTITIES = 500;
/** So many quotations with one fingerprint are looked at in a segment: words that stand everywhere tell nothing. */
const MOST_PRINTS = 100;

/** So many of a segment are looked at to tell what a name is. */
const MOST_UNDER = 5;
/** Behind all that begins with a key. */
const LAST = '\uffff';
/** So many rows of an article that no longer counts may stand before those that do. */
const MOST_OF_ONE = 4;

/**
 * The questions that the index of a folder answers, over segments that do not change. Each is bounded, so that a word that
 * stands in every article is answered as fast as a rare one. Throws what SQLite throws for a damaged segment.
 */
export class FolderQueries {
  readonly #segments: readonly OpenSegment[];

  constructor(segments: readonly OpenSegment[]) {
    this.#segments = segments;
  }

  /** What is asked. */
  get segments(): readonly OpenSegment[] {
    return this.#segments;
  }

  /** How many articles there are, and their quotations and entities. */
  counts(): { readonly articles: number; readonly quotations: number; readonly entities: number } {
    const count = (table: string, perArticle: number): number =>
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
    return {
      articles: count('article', 1),
      quotations: count('quotation', PER_ARTICLE),
      entities: count('entity', PER_ARTICLE),
    };
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
      const ids = db.selectValues('select id from article where path = ?', path) as number[];
      const row = [...statesOf(db, ids)].find(({ article }) => !dead.has(article));
      if (row) return { ...row, segment };
    }
    return undefined;
  }

  /** Who or what is called so, in each article: by a full name, an alias, an acronym, or a surname alone. */
  entitiesNamed(name: string, types: readonly EntityType[] = TYPES): Found<IndexedEntity> {
    const keys = [...new Set(types.map((type) => nameKey(type, name)))];
    const numbers = types.map((type) => TYPES.indexOf(type));
    // Under one key the rows are in the order that is wanted; of several only the ids are sorted, before anything is looked up.
    const form =
      keys.length === 1 ? 'form' : `(select distinct entity from form where key in (${keys.map(() => '?').join()}))`;
    const sql = `select article.id, article.date, entity.id from ${form} as form
      cross join entity on entity.id = form.entity
      cross join article on article.id = form.entity / ${String(PER_ARTICLE)}
      where ${keys.length === 1 ? 'form.key = ? and ' : ''}entity.type in (${numbers.join()}) order by form.entity desc`;
    const { items, more } = this.#newest(sql, keys, MOST_ENTITIES);
    const rows = this.#segments.flatMap((_, segment) =>
      this.#entities(
        segment,
        items.filter((hit) => hit.segment === segment).map(({ found }) => found),
      ),
    );
    return { items: rows.sort((a, b) => newestFirst(a.article, b.article)), more };
  }

  /** Who or what is found under a key, in the newest articles of each segment; the newest segment first. */
  newestUnder(key: string): IndexedEntity[] {
    return this.#segments
      .flatMap(({ db, dead }, segment) => {
        const ids = db.selectValues('select entity from form where key = ? order by entity desc limit ?', [
          key,
          MOST_UNDER + dead.size * MOST_OF_ONE,
        ]) as number[];
        return this.#entities(segment, ids.filter((id) => !dead.has(articleOf(id))).slice(0, MOST_UNDER));
      })
      .sort((a, b) => newestFirst(a.article, b.article));
  }

  /** Who or what has a name that begins so, in the newest articles of each segment; for a list that is made while somebody types. */
  entitiesBeginning(begin: string, limit: number): IndexedEntity[] {
    const keys = [...new Set(TYPES.map((type) => nameKey(type, begin)))].filter((key) => key !== '');
    const within = keys.map(() => '(key >= ? and key < ?)').join(' or ');
    const bounds = keys.flatMap((key) => [key, key + LAST]);
    return this.#segments.flatMap(({ db, dead }, segment) => {
      if (keys.length === 0) return [];
      const sql = `select distinct entity from form where ${within} limit ?`;
      const ids = db.selectValues(sql, [...bounds, limit + dead.size * MOST_OF_ONE]) as number[];
      const alive = ids.filter((id) => !dead.has(articleOf(id))).sort((a, b) => b - a);
      return this.#entities(segment, alive.slice(0, limit));
    });
  }

  /** All that an article names. */
  entitiesOf(article: IndexedArticle): IndexedEntity[] {
    const db = this.#db(article);
    return entitiesBetween(db, ...rangeOf(article)).map((entity) => ({ ...entity, article }));
  }

  /** All that is quoted in an article, in its order. */
  quotationsOf(article: IndexedArticle): IndexedQuotation[] {
    return this.#quotations(article, ...rangeOf(article));
  }

  /** What an entity of one article is quoted with there, in its order. */
  quotationsBy({ id, article }: IndexedEntity): IndexedQuotation[] {
    const db = this.#db(article);
    const ids = db.selectValues('select quotation from said where entity = ? order by quotation', id) as number[];
    return ids.flatMap((quotation) => this.#quotations(article, quotation, quotation + 1));
  }

  /** How often entities are quoted, each in its article. */
  timesQuoted(entities: readonly IndexedEntity[]): number {
    return this.#segments.reduce((sum, { db }, segment) => {
      const ids = entities.filter(({ article }) => article.segment === segment).map(({ id }) => Number(id));
      if (ids.length === 0) return sum;
      return sum + Number(db.selectValue(`select count(*) from said where entity in (${ids.join()})`));
    }, 0);
  }

  /** The quotations that have one of these fingerprints, those with the most in common first. */
  quotationsSharing(prints: readonly number[], limit: number): IndexedQuotation[] {
    const hits: { segment: number; id: number; common: number }[] = [];
    for (const [segment, { db, dead }] of this.#segments.entries()) {
      const common = new Map<number, number>();
      const statement = db.prepare('select quotation from print where hash = ? order by quotation desc limit ?');
      for (const print of prints) {
        statement.bind([print, MOST_PRINTS + dead.size]);
        while (statement.step()) {
          const id = Number(statement.get(0));
          if (!dead.has(articleOf(id))) common.set(id, (common.get(id) ?? 0) + 1);
        }
        statement.reset();
      }
      statement.finalize();
      for (const [id, count] of common) hits.push({ segment, id, common: count });
    }
    hits.sort((a, b) => b.common - a.common);
    const articles = new Map<string, IndexedArticle>();
    return hits.slice(0, limit).flatMap(({ segment, id }) => {
      const key = `${String(segment)} ${String(articleOf(id))}`;
      const article = articles.get(key) ?? this.#articles(segment, [articleOf(id)])[0];
      if (!article) return [];
      articles.set(key, article);
      return this.#quotations(article, id, id + 1);
    });
  }

  /** What an article is like, for `likeness`. */
  sketchOf({ article, ...rest }: IndexedArticle): number[] {
    return numbersOf(this.#db(rest).selectValue('select sketch from article where id = ?', article));
  }

  #matching(match: string, limit: number): Found<IndexedArticle> {
    if (match === '') return { items: [], more: false };
    const sql = `select article.id, article.date, article.id from prose cross join article on article.id = prose.rowid
      where prose match ? order by prose.rowid desc`;
    const { items, more } = this.#newest(sql, [match], limit);
    const articles = this.#segments.flatMap((_, segment) =>
      this.#articles(
        segment,
        items.filter((hit) => hit.segment === segment).map(({ found }) => found),
      ),
    );
    return { items: articles.sort(newestFirst), more };
  }

  /**
   * Asks all segments the same and takes the newest of what they give, each only as far as it is needed.
   * @param sql gives the article's id, its day and the id that is wanted, the newest first
   */
  #newest(
    sql: string,
    values: readonly string[],
    limit: number,
  ): { readonly items: { readonly segment: number; readonly found: number }[]; readonly more: boolean } {
    const statements = this.#segments.map(({ db }) => db.prepare(sql));
    try {
      const next = (segment: number): { day: string; found: number } | undefined => {
        const statement = statements[segment]!;
        while (statement.step()) {
          const [article, day, found] = [statement.get(0), statement.get(1), statement.get(2)];
          if (this.#segments[segment]!.dead.has(Number(article))) continue;
          return { day: typeof day === 'string' ? day : '', found: Number(found) };
        }
        return undefined;
      };
      const heads = statements.map((statement, segment) => {
        statement.bind([...values]);
        return next(segment);
      });
      const items: { segment: number; found: number }[] = [];
      for (;;) {
        let first = -1;
        for (const [segment, head] of heads.entries()) {
          if (head && (first < 0 || head.day > (heads[first]?.day ?? ''))) first = segment;
        }
        const head = heads[first];
        if (!head) return { items, more: false };
        // One more than is wanted tells that there are more.
        if (items.length === limit) return { items, more: true };
        items.push({ segment: first, found: head.found });
        heads[first] = next(first);
      }
    } finally {
      for (const statement of statements) statement.finalize();
    }
  }

  #articles(segment: number, ids: readonly number[]): IndexedArticle[] {
    if (ids.length === 0) return [];
    return [...statesOf(this.#segments[segment]!.db, ids)].map((row) => ({ ...row, segment }));
  }

  #entities(segment: number, ids: readonly number[]): IndexedEntity[] {
    const articles = new Map(
      this.#articles(segment, [...new Set(ids.map(articleOf))]).map((article) => [article.article, article]),
    );
    return entitiesOf(this.#segments[segment]!.db, ids).flatMap((entity) => {
      const article = articles.get(articleOf(entity.id));
      return article ? [{ ...entity, article }] : [];
    });
  }

  #quotations(article: IndexedArticle, from: number, to: number): IndexedQuotation[] {
    const entities = new Map<number, IndexedEntity | undefined>();
    const first = article.article * PER_ARTICLE;
    const entity = (number: number): IndexedEntity | undefined => {
      if (!entities.has(number)) entities.set(number, this.#entities(article.segment, [first + number])[0]);
      return entities.get(number);
    };
    return quotationsBetween(this.#db(article), from, to).map(({ speakers, ...quotation }) => ({
      ...quotation,
      article,
      speakers: speakers.flatMap((number) => entity(number) ?? []),
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
