import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm' with { 'resolution-mode': 'import' };

export type { Database, Sqlite3Static };
export type Statement = ReturnType<Database['prepare']>;

type Init = (module?: { readonly wasmBinary?: Uint8Array }) => Promise<Sqlite3Static>;

/**
 * Starts SQLite.
 * @param wasm its code, where it cannot be found beside the bundle, as in a web worker
 */
export async function loadSqlite(wasm?: Uint8Array): Promise<Sqlite3Static> {
  const { default: start } = await import('@sqlite.org/sqlite-wasm');
  const begin: Init = start;
  return begin(wasm ? { wasmBinary: wasm } : {});
}

/** A database in memory, which can only be read, of the bytes of one. */
export function openBytes({ oo1, capi, wasm }: Sqlite3Static, bytes: Uint8Array): Database {
  const db = new oo1.DB(':memory:');
  // A buffer of Node is an array of bytes, but not one that SQLite knows.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = wasm.allocFromTypedArray(plain);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  db.checkRc(capi.sqlite3_deserialize(db.pointer!, 'main', place, bytes.length, bytes.length, flags));
  return db;
}

/** A value as SQLite gives it back. */
export type Value = string | number | bigint | Uint8Array | Int8Array | ArrayBuffer | boolean | null | undefined;

/** So many statements of a database stay prepared. */
const MOST_PREPARED = 24;
const prepared = new WeakMap<Database, Map<string, Statement>>();

/**
 * Takes a statement of a database, to be given back: preparing one costs more than most answers. Closing the database ends those
 * that were given back.
 */
export function takeStatement(db: Database, sql: string): Statement {
  const kept = prepared.get(db)?.get(sql);
  prepared.get(db)?.delete(sql);
  return kept ?? db.prepare(sql);
}

/** Gives back a statement that was taken. */
export function giveBack(db: Database, sql: string, statement: Statement): void {
  const kept = prepared.get(db) ?? new Map<string, Statement>();
  prepared.set(db, kept);
  try {
    statement.reset(true);
    if (!kept.has(sql) && kept.size < MOST_PREPARED) {
      kept.set(sql, statement);
      return;
    }
  } catch {
    // What went wrong in a step was thrown there; a reset tells it again.
  }
  statement.finalize();
}

/** Binds values to a statement, and gives each row to a reader, who may end it by `false`. */
export function eachRow(
  db: Database,
  sql: string,
  values: readonly (string | number)[],
  read: (row: Value[]) => boolean | undefined,
): void {
  const statement = takeStatement(db, sql);
  try {
    if (values.length > 0) statement.bind([...values]);
    while (statement.step()) if (read(statement.get([])) === false) break;
  } finally {
    giveBack(db, sql, statement);
  }
}

/** The first column of all rows. */
export function valuesOf(db: Database, sql: string, values: readonly (string | number)[]): Value[] {
  const found: Value[] = [];
  eachRow(db, sql, values, ([value]) => {
    found.push(value);
    return undefined;
  });
  return found;
}
