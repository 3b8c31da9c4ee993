import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { lockWriter } from '../../../../src/index/node/writerLock';

describe('the lock of an index', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nl-lock-'));
  const file = path.join(folder, 'writer.lock');
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('is had by one at a time', async () => {
    const locks = await Promise.all(Array.from({ length: 8 }, () => lockWriter(folder)));
    const held = locks.filter((lock) => lock !== null);
    assert.equal(held.length, 1);
    assert.ok(await held[0]!.isHeld());
    await held[0]!.release();
    assert.deepEqual(readdirSync(folder), []);
  });

  const left = (content: string, secondsAgo: number): void => {
    writeFileSync(file, content);
    const then = Date.now() / 1000 - secondsAgo;
    utimesSync(file, then, then);
  };
  async function isTaken(): Promise<boolean> {
    const lock = await lockWriter(folder);
    await lock?.release();
    return lock !== null;
  }

  it('of a process that has ended is taken over', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    left(JSON.stringify({ pid, host: os.hostname() }), 0);
    assert.ok(await isTaken());
  });

  it('that was not touched for half a minute is taken over, whatever it says', async () => {
    for (const content of ['', '{"pid":1', 'null', JSON.stringify({ pid: 1, host: 'elsewhere' })]) {
      left(content, 40);
      assert.ok(await isTaken(), content);
    }
  });

  it('of somebody who may live is left alone', async () => {
    for (const told of [
      { pid: process.pid, host: os.hostname() },
      { pid: 1, host: 'elsewhere' },
    ]) {
      left(JSON.stringify(told), 5);
      assert.ok(!(await isTaken()));
    }
    for (const content of ['{"pid":1', 'null', '7']) {
      left(content, 5);
      assert.ok(!(await isTaken()), content);
    }
  });

  it('that was lost to another is not released', async () => {
    rmSync(file);
    const lock = await lockWriter(folder);
    assert.ok(lock);
    left(JSON.stringify({ pid: process.pid, host: os.hostname() }), 0);
    assert.ok(!(await lock.isHeld()));
    await lock.release();
    assert.deepEqual(readdirSync(folder), ['writer.lock']);
  });
});
