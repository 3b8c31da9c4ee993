import * as assert from 'node:assert/strict';
import type { EntityType } from '../../../src/engine/analysis';
import { toEnd } from '../../../src/engine/steps';
import { newJoin } from '../../../src/engine/people/joinEntry';
import { CommonNames } from '../../../src/index/commonNames';
import { articlesOfListed } from '../../../src/index/nameAnswers';
import { FolderQueries } from '../../../src/index/queries';
import type { EntityRecord } from '../../../src/index/record';
import { writeSegment } from '../../../src/index/segment';
import { nothingSettled, settledJoins, type SettledJoins } from '../../../src/index/settledJoins';
import { loadSqlite, openBytes } from '../../../src/index/sqlite';
import { articleRecord } from './records';

const entity = (name: string, type: EntityRecord['type'] = 'person'): EntityRecord => ({
  ...{ type, name, aliases: [], roles: [], mentions: 1, geonameId: null },
});

interface Told {
  readonly items: readonly { name: string; articles: number }[];
  readonly more: boolean;
}

/** Asks a list for its pages; of its rows the names and numbers of articles. */
function listOf(
  queries: FolderQueries,
  settled?: SettledJoins,
): (type: EntityType, from: number, limit: number) => Told {
  const names = new CommonNames(queries, settled);
  return (...page) => {
    const { items, more } = toEnd(names.page(...page));
    return { items: items.map(({ name, articles }) => ({ name, articles })), more };
  };
}

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
    const names = listOf(
      new FolderQueries([
        { db: one, dead: new Set([1]) },
        { db: other, dead: new Set() },
      ]),
    );
    assert.deepEqual(names('person', 0, 2), {
      items: [
        { name: 'Ana Reis', articles: 3 },
        { name: 'Rui Reis', articles: 3 },
      ],
      more: true,
    });
    assert.deepEqual(names('person', 2, 2), { items: [{ name: 'Mira Lopo', articles: 1 }], more: false });
    assert.deepEqual(names('place', 0, 5).items, [{ name: 'Genoa', articles: 1 }]);
    assert.deepEqual(names('organization', 0, 5), { items: [], more: false });

    const changed = open([entity('Ana Reis')], [entity('Ana Reis')], [entity('Rui Reis')]);
    const since = open([entity('Rui Reis')], [entity('Ana Reis')]);
    const ranked = listOf(
      new FolderQueries([
        { db: changed, dead: new Set([1, 2]) },
        { db: since, dead: new Set() },
      ]),
    );
    assert.deepEqual(ranked('person', 0, 5).items, [
      { name: 'Rui Reis', articles: 2 },
      { name: 'Ana Reis', articles: 1 },
    ]);
  });

  it('are apart where one name is of two, and together where one has two names', async () => {
    const sqlite = await loadSqlite();
    const person = (name: string, role: string): EntityRecord => ({ ...entity(name), roles: [role] });
    const articles = [
      [person('Ana Reis', 'mayor of Genoa'), entity('Lumen Storage', 'organization')],
      [person('Ana Reis', 'mayor of Genoa'), entity('Olly Reis')],
      [person('Ana Reis', 'olympic swimmer'), entity('Aquatics Federation', 'organization')],
      [person('Ana Reis', 'olympic swimmer')],
      [person('Ana Reis', 'the mayor of Genoa'), entity('Rui Lopo')],
      [entity('Rui Lopo')],
      [entity('R. J. Lopes')],
    ];
    const records = articles.map((entities, i) =>
      articleRecord(`${String(i)}.txt`, { entities, date: `2020-01-0${String(i + 1)}`, quotations: [] }),
    );
    const db = openBytes(sqlite, writeSegment(sqlite, records));
    const queries = new FolderQueries([{ db, dead: new Set() }]);
    const rows = toEnd(new CommonNames(queries).page('person', 0, 3)).items;
    assert.deepEqual(
      rows.map(({ name, articles: count, role, newest }) => [name, count, role, newest]),
      [
        ['Ana Reis', 3, 'the mayor of Genoa', '4.txt'],
        ['Ana Reis', 2, 'olympic swimmer', '3.txt'],
        ['Rui Lopo', 2, null, '5.txt'],
      ],
    );
    const same = newJoin('1', '2026-01-01T00:00:00.000Z', {
      ...{ type: 'person', verdict: 'same', from: [] },
      ...{ one: { name: 'Rui Lopo', role: null }, other: { name: 'R. J. Lopes', role: null } },
    });
    const joined = listOf(queries, settledJoins(same ? [same] : []))('person', 0, 5);
    assert.deepEqual(joined.items, [
      { name: 'Ana Reis', articles: 3 },
      { name: 'Rui Lopo', articles: 3 },
      { name: 'Ana Reis', articles: 2 },
      { name: 'Olly Reis', articles: 1 },
    ]);
    assert.equal(joined.more, false);
    assert.deepEqual(
      articlesOfListed(
        queries,
        { name: 'Ana Reis', type: 'person', newest: '3.txt', limit: 1 },
        nothingSettled,
      ).items.map(({ path }) => path),
      ['3.txt'],
    );
    const settled = settledJoins(same ? [same] : []);
    const ofRui = articlesOfListed(queries, { name: 'Rui Lopo', type: 'person', newest: '6.txt', limit: 5 }, settled);
    assert.deepEqual(
      ofRui.items.map(({ path }) => path),
      ['6.txt', '5.txt', '4.txt'],
    );
  });
});
