import type { QuotationKind, Span } from '../engine/analysis';
import { crc32 } from '../engine/model/checksum';
import { namedInLine, namedLines, TYPES } from './namedLines';
import { formsOf } from './nameKeys';
import type { ArticleRecord, FileState, QuotationRecord } from './record';
import { PER_ARTICLE, SCHEMA, TABLES } from './schema';
import { eachRow, valuesOf, type Database, type Sqlite3Static, type Value } from './sqlite';

const KINDS: readonly QuotationKind[] = ['direct', 'mixed', 'indirect'];
/** A word further on than this stands in a segment that is damaged. */
const MOST_WORDS = 4_000_000;

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
    // Ids begin at 1.
    add.into('days', blobOf([0, ...sorted.map(({ date }) => dayNumber(date))]));
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
      entities: linesOf(db, article).map(namedInLine),
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

/** All articles of a segment, the oldest first, or the one with an id. */
export function* statesOf(db: Database, id?: number): Generator<ArticleRow, void> {
  const sql = `select id, path, mtime, size, hash, corrections, problem, date, author, section, title from article`;
  const rows: Value[][] = [];
  eachRow(db, id === undefined ? sql : `${sql} where id = ?`, id === undefined ? [] : [id], (row) => {
    rows.push(row);
    return undefined;
  });
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

/** The ids of the articles that a path has in a segment: one, or none. */
export function articlesAt(db: Database, path: string): number[] {
  const ids = valuesOf(db, 'select article from place where hash = ?', [hashOfPath(path)]).map(Number);
  // Two paths may have one checksum.
  return ids.filter((id) => valuesOf(db, 'select path from article where id = ?', [id])[0] === path);
}

/** In which state the file of an article was. */
export function stateOfArticle(db: Database, article: number): FileState {
  const [row] = statesOf(db, article);
  return row?.state ?? { mtime: 0, size: -1, hash: '', corrections: '' };
}

/** The days of all articles by their ids, as numbers that grow with time; 0 without one. */
export function daysOf(db: Database): readonly number[] {
  return numbersOf(valuesOf(db, 'select days from days', [])[0]);
}

/** What an article names, a line each for `namedInLine`. */
export function linesOf(db: Database, article: number): string[] {
  const lines = text(valuesOf(db, 'select entities from named where article = ?', [article])[0]);
  return lines === '' ? [] : lines.split('\n');
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
    table: 'article' | 'prose' | 'named' | 'form' | 'place' | 'days' | 'quotation' | 'said' | 'print',
    ...values: Bound[]
  ) => void;
  readonly end: () => void;
}

function insertersOf(db: Database): Inserters {
  const statements = {
    article: db.prepare('insert into article values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    prose: db.prepare('insert into prose(rowid, text) values (?, ?)'),
    named: db.prepare('insert into named values (?, ?, ?)'),
    form: db.prepare('insert or ignore into form values (?, ?, ?)'),
    place: db.prepare('insert or ignore into place values (?, ?)'),
    days: db.prepare('insert into days values (?)'),
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
  into('place', hashOfPath(path), id);
  into('named', id, record.entities.length, namedLines(record.entities));
  record.entities.forEach(({ type, name, aliases }, number) => {
    for (const key of formsOf(type, name, aliases)) into('form', key, TYPES.indexOf(type), id * PER_ARTICLE + number);
  });
  record.quotations.forEach(({ kind, confidence, speakers, source, pieces, prints }, number) => {
    const quotationId = id * PER_ARTICLE + number;
    into('quotation', quotationId, KINDS.indexOf(kind), Math.round(confidence * 100), source, piecesText(pieces));
    for (const speaker of speakers) into('said', id * PER_ARTICLE + speaker, quotationId);
    for (const print of prints) into('print', storedHash(print), quotationId);
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

/** A number of 32 bits with its sign, as it takes four bytes then, and not six. */
export const storedHash = (hash: number): number => hash | 0;

/** The fingerprints of each quotation, ascending. */
function printsOf(db: Database): Map<number, number[]> {
  const prints = new Map<number, number[]>();
  eachRow(db, 'select hash, quotation from print', [], ([hash, quotation]) => {
    const known = prints.get(Number(quotation));
    if (known) known.push(Number(hash) >>> 0);
    else prints.set(Number(quotation), [Number(hash) >>> 0]);
    return undefined;
  });
  for (const list of prints.values()) list.sort((a, b) => a - b);
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
const hashOfPath = (path: string): number => storedHash(crc32(new TextEncoder().encode(path)));
const dayNumber = (date: string | null): number => Number(date?.replaceAll('-', '') ?? 0) || 0;
const compareBy = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
