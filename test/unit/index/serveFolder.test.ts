import * as assert from 'node:assert/strict';
import type { FolderFiles } from '../../../src/index/folderFiles';
import type { FolderQuestion, FromIndex } from '../../../src/index/folderProtocol';
import type { Manifest } from '../../../src/index/manifest';
import type { OpenGeneration } from '../../../src/index/openGeneration';
import { FolderQueries } from '../../../src/index/queries';
import type { SegmentStore } from '../../../src/index/segmentStore';
import { writeSegment } from '../../../src/index/segment';
import { FolderServer } from '../../../src/index/serveFolder';
import { loadSqlite, openBytes, type Sqlite3Static } from '../../../src/index/sqlite';
import { articleRecord } from './records';

const place = { folder: 'folder', index: 'index' };

/** The server of an index whose generations the test makes, in a folder whose people file is slow to come. */
class Slow {
  readonly said: FromIndex[] = [];
  readonly closed: number[] = [];
  readonly #sqlite: Sqlite3Static;
  readonly #server: FolderServer;
  generation = 1;
  isLost = false;
  peopleCome: () => void = () => undefined;

  constructor(sqlite: Sqlite3Static) {
    this.#sqlite = sqlite;
    const people = new Promise<null>((resolve) => (this.peopleCome = () => resolve(null)));
    this.#server = new FolderServer(
      {
        files: () => ({ name: 'folder', time: () => people }) as unknown as FolderFiles,
        store: () => ({ manifest: () => Promise.resolve(this.#manifest()) }) as unknown as SegmentStore,
        open: () => (this.isLost ? Promise.reject(new Error('no disk')) : Promise.resolve(this.#open())),
        write: () => Promise.reject(new Error('nothing is written')),
      },
      (message) => this.said.push(message),
    );
  }

  ask(id: number, question: FolderQuestion): void {
    this.#server.hear({ id, kind: 'ask', place, question });
  }

  async until(id: number): Promise<FromIndex> {
    for (;;) {
      const answer = this.said.find((each) => each.id === id);
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  #manifest(): Manifest {
    return { generation: this.generation, folder: 'folder', checked: this.generation, segments: [] };
  }

  #open(): OpenGeneration {
    const db = openBytes(this.#sqlite, writeSegment(this.#sqlite, [articleRecord('a.txt')]));
    const manifest = this.#manifest();
    const close = (): void => {
      this.closed.push(manifest.generation);
      db.close();
    };
    return { queries: new FolderQueries([{ db, dead: new Set() }]), manifest, problems: [], close };
  }
}

describe('the server of an index', () => {
  const names: FolderQuestion = { kind: 'names', begin: 'Lisa', limit: 5 };
  const balance: FolderQuestion = { kind: 'balance', measure: { kind: 'named' } };

  it('answers what is quick while it counts, and keeps open what is counted', async () => {
    const slow = new Slow(await loadSqlite());
    slow.ask(1, balance);
    slow.ask(2, names);
    await slow.until(2);
    slow.generation = 2;
    slow.ask(3, names);
    assert.equal((await slow.until(3)).kind, 'answer');
    assert.deepEqual([slow.said.map(({ id }) => id), slow.closed], [[2, 3], []]);
    slow.peopleCome();
    const counted = await slow.until(1);
    assert.ok(counted.kind === 'answer' && counted.checked === 1);
    slow.ask(4, names);
    await slow.until(4);
    assert.deepEqual(slow.closed, [1]);
  });

  it('closes a generation that nobody asks when there is a newer one', async () => {
    const slow = new Slow(await loadSqlite());
    slow.ask(1, names);
    await slow.until(1);
    slow.generation = 2;
    slow.ask(2, names);
    await slow.until(2);
    assert.deepEqual(slow.closed, [1]);
  });

  it('closes the older generation, too, when the newer one cannot be opened, and tries again', async () => {
    const slow = new Slow(await loadSqlite());
    slow.ask(1, names);
    await slow.until(1);
    [slow.generation, slow.isLost] = [2, true];
    slow.ask(2, names);
    assert.equal((await slow.until(2)).kind, 'failed');
    assert.deepEqual(slow.closed, [1]);
    slow.isLost = false;
    slow.ask(3, names);
    assert.equal((await slow.until(3)).kind, 'answer');
  });
});
