import * as assert from 'node:assert/strict';
import { toEnd } from '../../../src/engine/steps';
import { peopleOf } from '../../../src/engine/people/peopleOf';
import { readPerson } from '../../../src/engine/people/personEntry';
import { folderBalance as balanceSteps, type FolderBalance } from '../../../src/index/folderBalance';
import { FolderQueries } from '../../../src/index/queries';
import type { ArticleRecord } from '../../../src/index/record';
import { unreadRecord } from '../../../src/index/record';
import { writeSegment } from '../../../src/index/segment';
import { loadSqlite, openBytes } from '../../../src/index/sqlite';
import { articleRecord } from './records';

const folderBalance = (...asked: Parameters<typeof balanceSteps>): FolderBalance => toEnd(balanceSteps(...asked));

describe('the balance of a folder', () => {
  const nobody = peopleOf([]);
  const open = async (...records: ArticleRecord[]): Promise<FolderQueries> => {
    const sqlite = await loadSqlite();
    return new FolderQueries([{ db: openBytes(sqlite, writeSegment(sqlite, records)), dead: new Set([2]) }]);
  };
  // Each has a quotation of Lisa Alfano and one of a spokesman without a name; the second by day no longer counts.
  const records = [
    articleRecord('old.txt', { date: '2019-01-01', author: 'Gone' }),
    articleRecord('a.txt', { date: '2020-01-01', author: 'Nora Field', section: 'region' }),
    articleRecord('b.txt', { date: '2020-01-31', author: 'Peter Lamm', section: null }),
    articleRecord('c.txt', { date: '2020-02-01', author: 'Nora Field', section: 'region' }),
    unreadRecord('d.txt', records1().state, 'too large'),
  ];

  it('counts by month, author and section, without what no longer counts', async () => {
    const { months, authors, sections, all } = folderBalance(await open(...records), { kind: 'named' }, nobody);
    assert.deepEqual(all, { key: null, articles: 3, told: 6, counted: 3 });
    assert.deepEqual(months, [
      { key: '2020-01', articles: 2, told: 4, counted: 2 },
      { key: '2020-02', articles: 1, told: 2, counted: 1 },
    ]);
    assert.deepEqual(
      authors.map(({ key, told }) => [key, told]),
      [
        ['Nora Field', 4],
        ['Peter Lamm', 2],
      ],
    );
    assert.deepEqual(
      sections.map(({ key, articles }) => [key, articles]),
      [
        ['region', 2],
        [null, 1],
      ],
    );
  });

  it('counts what people entered, of those for whom they did', async () => {
    const entry = readPerson({ id: 'a', time: '2020-01-01T00:00:00Z', name: 'Lisa Alfano', gender: 'Woman' });
    const people = peopleOf(entry ? [entry] : []);
    const asked = { kind: 'entered', key: 'gender', value: 'woman' } as const;
    const queries = await open(...records);
    assert.deepEqual(folderBalance(queries, asked, people).all, { key: null, articles: 3, told: 3, counted: 3 });
    assert.equal(folderBalance(queries, { ...asked, value: 'man' }, people).all.counted, 0);
    assert.equal(folderBalance(queries, asked, nobody).all.told, 0);
  });
});

function records1(): ArticleRecord {
  return articleRecord('x.txt');
}
