import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entitiesOfFolder, dossierOf } from '../../src/index/dossier';
import { formatManifest, isSegmentName, parseManifest } from '../../src/index/manifest';
import { FolderQueries } from '../../src/index/queries';
import type { ArticleRecord } from '../../src/index/record';
import { problemOfSegment, readRecords, writeSegment } from '../../src/index/segment';
import { judgeWords } from '../../src/index/judgeWords';
import { loadSqlite, openBytes, type Sqlite3Static } from '../../src/index/sqlite';
import { articleRecord } from '../unit/index/records';
import { fuzz } from './fuzz';
import { jsonText, changed } from './hostileJson';

/** An index may lie in a folder that somebody else has sent. */
describe('the index of a folder, fuzzed', () => {
  let sqlite: Sqlite3Static;
  let whole: Uint8Array;
  before(async () => {
    sqlite = await loadSqlite();
    whole = writeSegment(
      sqlite,
      Array.from({ length: 30 }, (_, i) => articleRecord(`${String(i)}.txt`, { date: `2020-01-${String(10 + i)}` })),
    );
  });

  /** Asks everything; an error is an answer. */
  function ask(bytes: Uint8Array): void {
    let db;
    try {
      db = openBytes(sqlite, bytes);
      if (problemOfSegment(db) !== null) return;
      const queries = new FolderQueries([{ db, dead: new Set([2]) }]);
      queries.articlesWithPhrase('port will open', 5);
      const { entities } = entitiesOfFolder(queries, 'Alfano');
      if (entities[0]) dossierOf(queries, entities[0], 5);
      queries.quotationsSharing([5, 9], 10);
      queries.counts();
      assert.ok([...readRecords(db, () => true)].length < 1_000_000);
    } catch (error) {
      assert.ok(error instanceof Error);
    } finally {
      db?.close();
    }
  }

  const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) });
  fuzz(
    'a segment with other bytes answers or says that it is damaged',
    300,
    fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), (changes) => {
      const bytes = whole.slice();
      for (const { at, byte } of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
      ask(bytes);
    }),
  );

  fuzz(
    'a segment that was cut off does too',
    100,
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      ask(whole.slice(0, Math.floor(share * whole.length)));
    }),
  );

  const segments = [{ file: 'segment-0a.sqlite', size: 1, sha256: 'a', articles: 1, reader: 'r', dead: [1] }];
  const manifest = { generation: 1, folder: '.', checked: 1, segments };
  fuzz(
    'a manifest is whole or none, and leads nowhere else',
    300,
    fc.property(jsonText(changed(fc.constant(manifest))), (source) => {
      const line = source.replace(/\n/g, ' ');
      for (const text of [source, `${line}\n00000000\n`, forged(line)]) {
        for (const { file } of parseManifest(text)?.segments ?? []) assert.ok(isSegmentName(file));
      }
    }),
  );

  const record = fc.record({ path: fc.string(), title: fc.string(), name: fc.string(), source: fc.string() });
  fuzz(
    'records of whatever words are given back',
    40,
    fc.property(fc.array(record, { maxLength: 5 }), (all) => {
      const records = all.map(({ path, title, name, source }): ArticleRecord => {
        const plain = articleRecord(path, { title });
        const entities = plain.entities.map((entity) => ({ ...entity, name, aliases: [name] }));
        return { ...plain, entities, quotations: plain.quotations.map((quotation) => ({ ...quotation, source })) };
      });
      const db = openBytes(sqlite, writeSegment(sqlite, records));
      assert.equal([...readRecords(db, () => true)].length, records.length);
      for (const { name, title } of all) {
        const queries = new FolderQueries([{ db, dead: new Set() }]);
        entitiesOfFolder(queries, name);
        queries.articlesWithPhrase(title, 3);
        queries.articlesWithWords(`${name} ${title}`, 3);
      }
      db.close();
    }),
  );

  fuzz(
    'two quotations of whatever words are compared',
    300,
    fc.property(fc.tuple(fc.string(), fc.string()), ([one, other]) => {
      judgeWords(one, other);
      judgeWords(`${one} ${other}`, `${one} not ${other}`);
    }),
  );
});

/** A manifest that somebody wrote by hand, with the right sum. */
function forged(line: string): string {
  try {
    const value: unknown = JSON.parse(line);
    return formatManifest(value as Parameters<typeof formatManifest>[0]);
  } catch {
    return line;
  }
}
