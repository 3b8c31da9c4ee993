/**
 * The version of everything that stands in a segment: raise it whenever a table, a key or the making of fingerprints changes.
 * A segment of another version is not read; its articles are read again.
 */
export const SCHEMA = 2;

/** Ids of quotations and entities are those of their articles times this, and a number: what belongs to an article stands together. */
export const PER_ARTICLE = 65_536;

/** Articles have their ids in the order of their days, so that the newest of a word are the last of its rows. */
export const TABLES = `
  pragma page_size = 4096;
  pragma user_version = ${String(SCHEMA)};
  create table article(
    id integer primary key, path text not null, mtime real not null, size integer not null, hash text not null,
    corrections text not null, problem text, date text, author text, section text, title text not null, sketch blob
  );
  create virtual table prose using fts5(
    text, content = '', columnsize = 0, detail = full, tokenize = 'unicode61 remove_diacritics 2'
  );
  create table entity(
    id integer primary key, type integer not null, name text not null, aliases text, roles text,
    mentions integer not null, geoname integer
  );
  create table form(key text not null, entity integer not null, primary key (key, entity)) without rowid;
  create table quotation(
    id integer primary key, kind integer not null, confidence integer not null, source text, pieces text not null
  );
  create table said(entity integer not null, quotation integer not null, primary key (entity, quotation)) without rowid;
  create table print(hash integer not null, quotation integer not null, primary key (hash, quotation)) without rowid;
`;
