import * as assert from 'node:assert/strict';
import { meantByName } from '../../../src/index/meantByName';
import { FolderQueries } from '../../../src/index/queries';
import { writeSegment } from '../../../src/index/segment';
import { loadSqlite, openBytes } from '../../../src/index/sqlite';
import { articleRecord } from './records';

describe('who is meant by a name of a list', () => {
  const told = async (name: string): Promise<{ readonly meant: unknown[]; readonly more: boolean }> => {
    const sqlite = await loadSqlite();
    const records = [articleRecord('a.txt'), articleRecord('b.txt', { date: '2020-02-01' })];
    const queries = new FolderQueries([{ db: openBytes(sqlite, writeSegment(sqlite, records)), dead: new Set() }]);
    const { meant, more } = meantByName(queries, name);
    return { meant: meant.map(({ entity, ...rest }) => ({ ...rest, members: entity.members.length })), more };
  };
  const lisa = { type: 'person', name: 'Lisa Alfano', role: 'harbour master', articles: 2, quoted: 2, members: 2 };

  it('is told with the last role, articles and quotations', async () => {
    assert.deepEqual(await told('Lisa Alfano'), { meant: [lisa], more: false });
    assert.deepEqual(await told('Ruth Orr'), { meant: [], more: false });
  });

  it('is found where lists turn names round, or say where places lie', async () => {
    assert.deepEqual((await told('Alfano, Lisa')).meant, [lisa]);
    const [place] = (await told('Genoa, Italy')).meant;
    assert.deepEqual(place, { type: 'place', name: 'Genoa', role: null, articles: 2, quoted: 0, members: 2 });
  });
});
