import * as assert from 'node:assert/strict';
import { IdsByParts, IdsOneByOne, mergeNewest, type NewestIds } from '../../../src/index/newest';
import { loadSqlite, type Database } from '../../../src/index/sqlite';

/** Ids that are their own days. */
const given = (segment: number, ids: readonly number[]): NewestIds & { readonly asked: number[]; ended: number } => {
  const left = [...ids];
  return {
    ...{ segment, asked: [] as number[], ended: 0 },
    next() {
      const id = left.shift();
      if (id !== undefined) this.asked.push(id);
      return id;
    },
    end() {
      this.ended++;
    },
  };
};

describe('the newest of all segments', () => {
  const dayOf = ({ id }: { readonly id: number }): number => id;

  it('come in the order of their days, each segment asked only as far as it is needed', () => {
    const sources = [given(0, [9, 4, 3]), given(1, [8, 7, 2]), given(2, [])];
    const { items, more } = mergeNewest(sources, dayOf, 3);
    assert.deepEqual(
      items.map(({ segment, id }) => [segment, id]),
      [
        [0, 9],
        [1, 8],
        [1, 7],
      ],
    );
    assert.ok(more);
    assert.deepEqual(
      sources.map(({ asked }) => asked),
      [[9, 4], [8, 7, 2], []],
    );
    assert.deepEqual(
      sources.map(({ ended }) => ended),
      [1, 1, 1],
    );
    assert.equal(mergeNewest([given(0, [2, 1])], dayOf, 2).more, false);
  });

  describe('of a database', () => {
    let db: Database;
    before(async () => {
      const sqlite = await loadSqlite();
      db = new sqlite.oo1.DB(':memory:');
      db.exec('create table number(id integer primary key)');
      db.exec(
        'with recursive n(id) as (select 1 union all select id + 1 from n where id < 100) insert into number select id from n',
      );
    });
    after(() => {
      db.close();
    });
    const counts = (id: number): boolean => id % 2 === 1;
    const all = (ids: NewestIds): number[] => {
      const found: number[] = [];
      for (let id = ids.next(); id !== undefined; id = ids.next()) found.push(id);
      ids.end();
      return found;
    };
    const wanted = Array.from({ length: 50 }, (_, i) => 99 - 2 * i);

    it('are fetched part by part, without those that no longer count', () => {
      const sql = 'select id from number where id > ? and id < ? order by id desc limit ?';
      assert.deepEqual(all(new IdsByParts({ segment: 0, db, counts }, sql, [0])), wanted);
      assert.deepEqual(all(new IdsByParts({ segment: 0, db, counts }, sql, [100])), []);
    });

    it('are fetched one by one, by two who ask the same at once', () => {
      const sql = 'select id from number where id > ? order by id desc';
      const [one, other] = ['0', '90'].map((from) => new IdsOneByOne({ segment: 0, db, counts }, sql, [from]));
      assert.equal(one?.next(), 99);
      assert.deepEqual(all(other!), [99, 97, 95, 93, 91]);
      assert.equal(one?.next(), 97);
      one?.end();
      assert.equal(all(new IdsOneByOne({ segment: 0, db, counts }, sql, ['0'])).length, 50);
    });
  });
});
