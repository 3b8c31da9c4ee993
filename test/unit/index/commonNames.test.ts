import * as assert from 'node:assert/strict';
import { CommonNames } from '../../../src/index/commonNames';
import { FolderQueries } from '../../../src/index/queries';
import type { EntityRecord } from '../../../src/index/record';
import { writeSegment } from '../../../src/index/segment';
import { loadSqlite, openBytes } from '../../../src/index/sqlite';
import { articleRecord } from './records';

const entity = (name: string, type: EntityRecord['type'] = 'person'): EntityRecord => ({
  ...{ type, name, aliases: [], roles: [], mentions: 1, geonameId: null },
});

describe('the names of most articles', () => {
  it('come by pages and types, over segments, without articles that no longer count', async () => {
    const sqlite = await loadSqlite();
    const open = (...articles: EntityRecord[][]): ReturnType<typeof openBytes> =>
      openBytes(
        sqlite,
        writeSegment(
          sqlite,
          articles.map((entities, i) =>
            articleRecord(`${String(i)}.txt`, { entities, date: `2020-01-0${String(i + 1)}` }),
          ),
        ),
      );
    const one = open(
      [entity('Ana Reis'), entity('Genoa', 'place')],
      [entity('Ana Reis'), entity('Rui Reis')],
      [entity('Ana Reis'), entity('Genoa', 'place')],
    );
    const other = open([entity('Rui Reis'), entity('Ana Reis')], [entity('Rui Reis')], [entity('Mira Lopo')]);
    const names = new CommonNames(
      new FolderQueries([
        { db: one, dead: new Set([1]) },
        { db: other, dead: new Set() },
      ]),
    );
    assert.deepEqual(names.page('person', 0, 2), {
      items: [
        { name: 'Ana Reis', articles: 3 },
        { name: 'Rui Reis', articles: 3 },
      ],
      more: true,
    });
    assert.deepEqual(names.page('person', 2, 2), { items: [{ name: 'Mira Lopo', articles: 1 }], more: false });
    assert.deepEqual(names.page('place', 0, 5).items, [{ name: 'Genoa', articles: 1 }]);
    assert.deepEqual(names.page('organization', 0, 5), { items: [], more: false });

    const changed = open([entity('Ana Reis')], [entity('Ana Reis')], [entity('Rui Reis')]);
    const since = open([entity('Rui Reis')], [entity('Ana Reis')]);
    const ranked = new CommonNames(
      new FolderQueries([
        { db: changed, dead: new Set([1, 2]) },
        { db: since, dead: new Set() },
      ]),
    );
    assert.deepEqual(ranked.page('person', 0, 5).items, [
      { name: 'Rui Reis', articles: 2 },
      { name: 'Ana Reis', articles: 1 },
    ]);
  });
});
