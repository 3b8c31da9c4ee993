import type { EntityType, QuotationKind, Span } from '../engine/analysis';
import { formsOf } from './nameKeys';
import type { ArticleRecord, EntityRecord, FileState, QuotationRecord } from './record';
import { PER_ARTICLE, SCHEMA, TABLES } from './schema';
import { eachRow, type Database, type Sqlite3Static, type Value } from './sqlite';

const KINDS: readonly QuotationKind[] = ['direct', 'mixed', 'indirect'];
const TYPES: readonly EntityType[] = ['person', 'organization', 'place'];
/** A word further on than this stands in a segment that is damaged. */
const MOST_WORDS = 4_000_000;
/** Stands between texts of one column; none of them holds it. */
const BETWEEN = '\n';

/** The bytes of a database with these articles: built in memory, to be written at one go and then never changed. */
export function writeSegment({ oo1, capi }: Sqlite3Static, records: readonly ArticleRecord[]): Uint8Array {
  const db = new oo1.DB(':memory:');
  try {
    db.exec(TABLES);
    db.exec('begin');
    const add = insertersOf(db);
    const sorted = [...records].sort((a, b) => compareBy(a.date ?? '', b.date ?? '') || compareBy(a.path, b.path));
    sorted.forEach((record, i) => {
      addArticle(add, i + 1, record);
    });
    add.end();
    db.exec("commit; insert into prose(prose) values('optimize'); vacuum");
    return capi.sqlite3_js_db_export(db.pointer!);
  } finally {
    db.close();
  }
}

/** Why a database cannot be used as a segment, for a log; null when it can. Throws what SQLite throws for a damaged one. */
export function problemOfSegment(db: Database): string | null {
  const version = Number(db.selectValue('pragma user_version'));
  return version === SCHEMA ? null : `its version is ${String(version)}, not ${String(SCHEMA)}`;
}

/** The articles of a segment as they were given to it; of their texts the words alone are left. */
export function* readRecords(db: Database, isWanted: (article: number) => boolean): Generator<ArticleRecord, void> {
  const texts = textsOf(db, isWanted);
  const prints = printsOf(db);
  for (const { article, ...record } of [...statesOf(db)]) {
    if (!isWanted(article)) continue;
    const range = [article * PER_ARTICLE, (article + 1) * PER_ARTICLE] as const;
    yield {
      ...record,
      sketch: numbersOf(db.selectValue('select sketch from article where id = ?', article)),
      text: texts.get(article) ?? '',
      entities: entitiesBetween(db, ...range).map(({ id: _, ...entity }) => entity),
      quotations: quotationsBetween(db, ...range).map(({ id, ...quotation }) => ({
        ...quotation,
        prints: prints.get(id) ?? [],
      })),
    };
  }
}

/** An article's row. */
export type ArticleRow = Omit<ArticleRecord, 'sketch' | 'text' | 'entities' | 'quotations'> & {
  readonly article: number;
};

/** All articles of a segment, the oldest first, or those with these ids in the database's order. */
export function* statesOf(db: Database, ids?: readonly number[]): Generator<ArticleRow, void> {
  const where = ids ? `where id in (${ids.map(Number).join(',')})` : '';
  const rows = db.selectArrays(
    `select id, path, mtime, size, hash, corrections, problem, date, author, section, title from article ${where}`,
  );
  for (const [article, path, mtime, size, hash, corrections, problem, date, author, section, title] of rows) {
    const state: FileState = {
      mtime: Number(mtime),
      size: Number(size),
      hash: text(hash),
      corrections: text(corrections),
    };
    yield {
      article: Number(article),
      path: text(path),
      state,
      problem: textOrNull(problem),
      date: textOrNull(date),
      author: textOrNull(author),
      section: textOrNull(section),
      title: text(title),
    };
  }
}

/** The entities with ids in a half-open range, in their order. */
export function entitiesBetween(db: Database, from: number, to: number): (EntityRecord & { id: number })[] {
  return entitiesWhere(db, `id >= ${String(Number(from))} and id < ${String(Number(to))}`);
}

/** The entities with these ids, in the order of their ids. */
export function entitiesOf(db: Database, ids: readonly number[]): (EntityRecord & { id: number })[] {
  return ids.length === 0 ? [] : entitiesWhere(db, `id in (${ids.map(Number).join()})`);
}

function entitiesWhere(db: Database, where: string): (EntityRecord & { id: number })[] {
  const found: (EntityRecord & { id: number })[] = [];
  eachRow(
    db,
    `select id, type, name, aliases, roles, mentions, geoname from entity where ${where} order by id`,
    [],
    ([id, type, name, aliases, roles, mentions, geoname]) => {
      found.push({
        id: Number(id),
        type: TYPES[Number(type)] ?? 'person',
        name: text(name),
        aliases: listOf(aliases),
        roles: listOf(roles),
        mentions: Number(mentions),
        geonameId: geoname === null ? null : Number(geoname),
      });
      return undefined;
    },
  );
  return found;
}

/** The quotations with ids in a half-open range, in their order, without their fingerprints. */
export function quotationsBetween(
  db: Database,
  from: number,
  to: number,
): (Omit<QuotationRecord, 'prints'> & { id: number })[] {
  const found: (Omit<QuotationRecord, 'prints'> & { id: number })[] = [];
  const speakers = new Map<number, number[]>();
  const article = Math.floor(from / PER_ARTICLE);
  eachRow(
    db,
    'select entity, quotation from said where entity >= ? and entity < ? order by entity',
    [article * PER_ARTICLE, (Math.floor((to - 1) / PER_ARTICLE) + 1) * PER_ARTICLE],
    ([entity, quotation]) => {
      const known = speakers.get(Number(quotation)) ?? [];
      known.push(Number(entity) % PER_ARTICLE);
      speakers.set(Number(quotation), known);
      return undefined;
    },
  );
  eachRow(
    db,
    'select id, kind, confidence, source, pieces from quotation where id >= ? and id < ? order by id',
    [from, to],
    ([id, kind, confidence, source, pieces]) => {
      found.push({
        id: Number(id),
        kind: KINDS[Number(kind)] ?? 'indirect',
        confidence: Number(confidence) / 100,
        speakers: speakers.get(Number(id)) ?? [],
        source: textOrNull(source),
        pieces: spansOf(text(pieces)),
      });
      return undefined;
    },
  );
  return found;
}

/** The numbers of a sketch as they were written. */
export function numbersOf(blob: Value): number[] {
  if (!(blob instanceof Uint8Array)) return [];
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  return Array.from({ length: Math.floor(blob.length / 4) }, (_, i) => view.getUint32(4 * i, true));
}

type Bound = string | number | Uint8Array | null;

interface Inserters {
  readonly into: (
    table: 'article' | 'prose' | 'entity' | 'form' | 'quotation' | 'said' | 'print',
    ...values: Bound[]
  ) => void;
  readonly end: () => void;
}

function insertersOf(db: Database): Inserters {
  const statements = {
    article: db.prepare('insert into article values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    prose: db.prepare('insert into prose(rowid, text) values (?, ?)'),
    entity: db.prepare('insert into entity values (?, ?, ?, ?, ?, ?, ?)'),
    form: db.prepare('insert or ignore into form values (?, ?)'),
    quotation: db.prepare('insert into quotation values (?, ?, ?, ?, ?)'),
    said: db.prepare('insert or ignore into said values (?, ?)'),
    print: db.prepare('insert or ignore into print values (?, ?)'),
  };
  return {
    into: (table, ...values) => {
      statements[table].bind(values).stepReset();
    },
    end: () => {
      for (const statement of Object.values(statements)) statement.finalize();
    },
  };
}

function addArticle({ into }: Inserters, id: number, record: ArticleRecord): void {
  const { path, state, problem, date, author, section, title, sketch } = record;
  const { mtime, size, hash, corrections } = state;
  into('article', id, path, mtime, size, hash, corrections, problem, date, author, section, title, blobOf(sketch));
  if (record.text !== '') into('prose', id, record.text);
  record.entities.forEach((entity, number) => {
    const { type, name, aliases, roles, mentions, geonameId } = entity;
    const entityId = id * PER_ARTICLE + number;
    into('entity', entityId, TYPES.indexOf(type), name, joined(aliases), joined(roles), mentions, geonameId);
    for (const key of formsOf(type, name, aliases)) into('form', key, entityId);
  });
  record.quotations.forEach(({ kind, confidence, speakers, source, pieces, prints }, number) => {
    const quotationId = id * PER_ARTICLE + number;
    into('quotation', quotationId, KINDS.indexOf(kind), Math.round(confidence * 100), source, piecesText(pieces));
    for (const speaker of speakers) into('said', id * PER_ARTICLE + speaker, quotationId);
    for (const print of prints) into('print', print, quotationId);
  });
}

/** The words of the articles, in their order, from the index of words itself, which keeps no text. */
function textsOf(db: Database, isWanted: (article: number) => boolean): Map<number, string> {
  const words = new Map<number, string[]>();
  db.exec("create virtual table temp.instances using fts5vocab('main', 'prose', 'instance')");
  eachRow(db, 'select doc, offset, term from temp.instances', [], ([doc, offset, term]) => {
    const article = Number(doc);
    if (!isWanted(article) || !(Number(offset) < MOST_WORDS)) return undefined;
    let list = words.get(article);
    if (!list) words.set(article, (list = []));
    list[Number(offset)] = text(term);
    return undefined;
  });
  db.exec('drop table temp.instances');
  return new Map([...words].map(([article, list]) => [article, list.join(' ')]));
}

/** The fingerprints of each quotation, ascending. */
function printsOf(db: Database): Map<number, number[]> {
  const prints = new Map<number, number[]>();
  eachRow(db, 'select hash, quotation from print', [], ([hash, quotation]) => {
    const known = prints.get(Number(quotation));
    if (known) known.push(Number(hash));
    else prints.set(Number(quotation), [Number(hash)]);
    return undefined;
  });
  return prints;
}

function blobOf(numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * numbers.length));
  numbers.forEach((number, i) => {
    view.setUint32(4 * i, number, true);
  });
  return new Uint8Array(view.buffer);
}

/** Spans as distances, which are short: `120+45 30+20`. */
function piecesText(pieces: readonly Span[]): string {
  return pieces
    .map(([start, end], i) => `${String(start - (pieces[i - 1]?.[1] ?? 0))}+${String(end - start)}`)
    .join(' ');
}

function spansOf(pieces: string): Span[] {
  let at = 0;
  return pieces
    .split(' ')
    .filter((piece) => piece !== '')
    .map((piece): Span => {
      const [gap = 0, length = 0] = piece.split('+').map(Number);
      const start = at + gap;
      at = start + length;
      return [start, at];
    });
}

const text = (value: Value): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: Value): string | null => (typeof value === 'string' ? value : null);
const listOf = (value: Value): string[] => (typeof value === 'string' ? value.split(BETWEEN) : []);
const joined = (texts: readonly string[]): string | null =>
  texts.length === 0 ? null : texts.map((each) => each.replace(/\s+/g, ' ')).join(BETWEEN);
const compareBy = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
