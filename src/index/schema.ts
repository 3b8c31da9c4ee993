/**
 * The version of everything that stands in a segment: raise it whenever a table, a key or the making of fingerprints changes.
 * A segment of another version is not read; its articles are read again.
 */
export const SCHEMA = 3;

/** Ids of quotations and entities are those of their articles times this, and a number: what belongs to an article stands together. */
export const PER_ARTICLE = 65_536;

/**
 * Articles have their ids in the order of their days, so that the newest of a word are the last of its rows. What a question
 * looks at is bounded: the days of all articles stand in one row (`days`), all that an article names in another (`named`), and
 * an article is found by the checksum of its path (`place`).
 */
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
  create table named(article integer primary key, count integer not null, entities text not null);
  create table form(
    key text not null, type integer not null, entity integer not null, primary key (key, type, entity)
  ) without rowid;
  create table place(hash integer not null, article integer not null, primary key (hash, article)) without rowid;
  create table days(days blob not null);
  create table quotation(
    id integer primary key, kind integer not null, confidence integer not null, source text, pieces text not null
  );
  create table said(entity integer not null, quotation integer not null, primary key (entity, quotation)) without rowid;
  create table print(hash integer not null, quotation integer not null, primary key (hash, quotation)) without rowid;
`;
