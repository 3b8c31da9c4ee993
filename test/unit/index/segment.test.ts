import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { openFile } from '../../../src/index/node/readOnlyFiles';
import type { ArticleRecord } from '../../../src/index/record';
import { problemOfSegment, readRecords, writeSegment } from '../../../src/index/segment';
import { loadSqlite, openBytes, type Sqlite3Static } from '../../../src/index/sqlite';
import { articleRecord, words } from './records';

describe('a segment', () => {
  let sqlite: Sqlite3Static;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nl-segment-'));
  before(async () => {
    sqlite = await loadSqlite();
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const byPath = (records: Iterable<ArticleRecord>): ArticleRecord[] =>
    [...records].sort((a, b) => (a.path < b.path ? -1 : 1));

  it('gives back the articles that it was written with, from bytes and from a file', () => {
    const records = byPath([
      articleRecord('b.txt', { date: '2020-01-01' }),
      articleRecord('a.md', { date: null, entities: [], quotations: [], text: '' }),
      articleRecord('c.txt', { date: '2019-05-03', problem: 'too large' }),
    ]);
    const bytes = writeSegment(sqlite, records);
    const file = path.join(folder, 'one.sqlite');
    writeFileSync(file, bytes);
    for (const db of [openBytes(sqlite, bytes), openFile(sqlite, file)]) {
      assert.equal(problemOfSegment(db), null);
      assert.equal(db.selectValue('pragma quick_check'), 'ok');
      assert.deepEqual(byPath(readRecords(db, () => true)), records);
      assert.deepEqual(
        [...readRecords(db, (id) => id === 3)].map((record) => record.path),
        ['b.txt'],
      );
      assert.throws(() => db.exec('delete from article'));
      db.close();
    }
  });

  it('numbers its articles by their days', () => {
    const records = ['2020-02-01', null, '2019-12-31'].map((date, i) => articleRecord(`${String(i)}.txt`, { date }));
    const db = openBytes(sqlite, writeSegment(sqlite, records));
    assert.deepEqual(db.selectValues('select path from article order by id'), ['1.txt', '2.txt', '0.txt']);
    db.close();
  });

  it('finds words in a row whatever their looks', () => {
    const db = openBytes(
      sqlite,
      writeSegment(sqlite, [articleRecord('a.txt', { text: words('The café won’t co-operate') })]),
    );
    for (const [phrase, count] of [
      ['"cafe won t"', 1],
      ['"won\'t CO-OPERATE"', 1],
      ['"cafe operate"', 0],
    ] as const)
      assert.equal(db.selectValues('select rowid from prose where prose match ?', phrase).length, count, phrase);
    db.close();
  });

  it('of another version is told from others, and no database is told by an error', () => {
    const bytes = writeSegment(sqlite, []);
    bytes[63] = 99;
    const db = openBytes(sqlite, bytes);
    assert.match(problemOfSegment(db) ?? '', /version is 99/);
    db.close();
    const file = path.join(folder, 'none.sqlite');
    writeFileSync(file, 'no database, but a file of that name that somebody put there');
    assert.throws(() => problemOfSegment(openFile(sqlite, file)));
    assert.throws(() => openFile(sqlite, path.join(folder, 'missing.sqlite')));
  });
});
