import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Correction } from '../../../src/engine/corrections/correction';
import { parseSidecar, writeSidecar, type Sidecar } from '../../../src/engine/corrections/sidecar';
import { CorrectionEntry } from '../../../src/workspace/correctionEntry';
import type { FoundSidecar, SidecarFile } from '../../../src/workspace/sidecarFile';

const uri = { path: '/draft.txt' } as vscode.Uri;

/** A file that two windows write to, and that can be slow, closed or damaged. */
class Disk implements SidecarFile {
  readonly uri = uri;
  writable = true;
  denied = false;
  text: string | undefined;
  writes = 0;
  /** Called between a window's reading and what it does with it. */
  meanwhile: (() => void) | undefined;

  read(): Promise<FoundSidecar> {
    const found = this.text === undefined ? 'none' : parseSidecar(this.text);
    this.meanwhile?.();
    this.meanwhile = undefined;
    return Promise.resolve(found);
  }

  write(sidecar: Sidecar): Promise<void> {
    if (this.denied) return Promise.reject(new Error('no permission'));
    this.writes += 1;
    this.text = sidecar.corrections.length === 0 ? undefined : writeSidecar(sidecar);
    return Promise.resolve();
  }

  get ids(): string[] {
    const found = parseSidecar(this.text ?? '');
    return typeof found === 'string' ? [found] : found.corrections.map(({ id }) => id).sort();
  }
}

describe('correction entry', () => {
  let disk: Disk;
  let heard: string[];

  const window = (file: SidecarFile | null = disk): CorrectionEntry =>
    new CorrectionEntry(uri, file ?? undefined, {
      changed: () => heard.push('changed'),
      damaged: (_file, problem) => heard.push(problem),
      failed: () => heard.push('failed'),
    });
  const correction = (id: string): Correction => ({
    id,
    time: '2026-01-01T00:00:00.000Z',
    kind: 'notAName',
    target: { exact: id, prefix: '', suffix: '', start: 0 },
  });
  const add = (entry: CorrectionEntry, id: string): Promise<void> =>
    entry.apply({ added: [correction(id)], removed: [] });
  const remove = (entry: CorrectionEntry, id: string): Promise<void> =>
    entry.apply({ added: [], removed: entry.sidecar.corrections.filter((one) => one.id === id) });
  const ids = (entry: CorrectionEntry): string[] => entry.sidecar.corrections.map(({ id }) => id).sort();

  beforeEach(() => {
    disk = new Disk();
    heard = [];
  });

  it('counts at once, and is in the file when the promise says so', async () => {
    const entry = window();
    const written = add(entry, 'a');
    assert.deepEqual(ids(entry), ['a']);
    assert.equal(disk.text, undefined);
    await written;
    assert.deepEqual(disk.ids, ['a']);
  });

  it('does not write what is there already', async () => {
    const entry = window();
    await add(entry, 'a');
    await entry.sync();
    await window().load();
    assert.equal(disk.writes, 1);
  });

  it('hears of the other window’s words before it writes its own', async () => {
    const [one, other] = [window(), window()];
    await Promise.all([one.load(), other.load()]);
    await add(one, 'a');
    await add(other, 'b');
    assert.deepEqual(disk.ids, ['a', 'b']);
    await one.sync();
    assert.deepEqual(ids(one), ['a', 'b']);
  });

  it('says again what the other window has overwritten without having seen it', async () => {
    const [one, other] = [window(), window()];
    await Promise.all([one.load(), other.load()]);
    await add(one, 'a');
    // The other one reads, we write, then it writes.
    disk.meanwhile = () => void add(one, 'b');
    const text = disk.text;
    await add(other, 'c');
    disk.text = writeSidecar({
      ...other.sidecar,
      corrections: other.sidecar.corrections.filter(({ id }) => id !== 'b'),
    });
    assert.notEqual(disk.text, text);
    await one.sync();
    assert.deepEqual(disk.ids, ['a', 'b', 'c']);
    await other.sync();
    assert.deepEqual(ids(other), ['a', 'b', 'c']);
  });

  it('takes back what the other window takes back, and puts it back with it', async () => {
    const [one, other] = [window(), window()];
    await add(one, 'a');
    await add(one, 'b');
    await other.load();
    const step = { added: [], removed: [correction('a')] };
    await other.apply(step);
    await one.sync();
    assert.deepEqual(ids(one), ['b']);
    await other.apply({ added: step.removed, removed: [] });
    await one.sync();
    assert.deepEqual(ids(one), ['a', 'b']);
    await remove(one, 'a');
    await remove(one, 'b');
    assert.equal(disk.text, undefined);
    await other.sync();
    assert.deepEqual(ids(other), []);
  });

  it('keeps its words when the file is damaged, and writes them when it is repaired', async () => {
    disk.text = '{ "version": 1, "corr';
    const entry = window();
    await entry.load();
    await add(entry, 'a');
    await add(entry, 'b');
    assert.deepEqual([ids(entry), entry.storage, disk.writes], [['a', 'b'], 'damaged', 0]);
    assert.equal(heard.filter((word) => word === 'syntax').length, 1);
    disk.text = writeSidecar({ ...entry.sidecar, corrections: [correction('z')] });
    await entry.sync();
    assert.deepEqual([disk.ids, entry.storage], [['a', 'b', 'z'], 'file']);
  });

  it('loses nothing when a good file is damaged later', async () => {
    const entry = window();
    await add(entry, 'a');
    disk.text = 'x';
    await entry.sync();
    assert.deepEqual([ids(entry), entry.storage, disk.text], [['a'], 'damaged', 'x']);
  });

  it('keeps its words where it cannot write, says so once, and tries again', async () => {
    disk.denied = true;
    const entry = window();
    await add(entry, 'a');
    await add(entry, 'b');
    assert.deepEqual([ids(entry), entry.storage], [['a', 'b'], 'memory']);
    assert.equal(heard.filter((word) => word === 'failed').length, 1);
    disk.denied = false;
    await add(entry, 'c');
    assert.deepEqual([disk.ids, entry.storage], [['a', 'b', 'c'], 'file']);
  });

  it('reads from a file system that cannot be written, and keeps the rest in memory', async () => {
    disk.text = writeSidecar({ ...window().sidecar, corrections: [correction('a')] });
    disk.writable = false;
    const entry = window();
    await entry.load();
    await add(entry, 'b');
    await entry.sync();
    assert.deepEqual([ids(entry), entry.storage, disk.writes], [['a', 'b'], 'memory', 0]);
  });

  it('works without a file', async () => {
    const entry = window(null);
    await entry.load();
    await add(entry, 'a');
    assert.deepEqual([ids(entry), entry.storage], [['a'], 'memory']);
  });

  describe('whatever a file holds', () => {
    it('goes on from the latest time there is', async () => {
      const file = {
        version: 1,
        corrections: [
          { ...correction('a'), time: '+275760-09-13T00:00:00.000Z' },
          { ...correction('b'), time: '9999-12-31T23:59:59.999Z' },
        ],
        removed: [{ id: 'z', time: '+275760-09-13T00:00:00.000Z' }],
      };
      disk.text = JSON.stringify(file);
      const entry = window();
      await entry.load();
      await add(entry, 'c');
      assert.deepEqual(disk.ids, ['b', 'c']);
      await remove(entry, 'b');
      assert.deepEqual(disk.ids, ['c']);
      assert.match(disk.text, /275760/);
    });

    it('keeps JSON that is nested deeper than the stack', async () => {
      const deep = `${'['.repeat(6000)}${']'.repeat(6000)}`;
      disk.text = `{"version":1,"corrections":[${JSON.stringify(correction('a'))},${deep}],"note":${deep}}`;
      const entry = window();
      await add(entry, 'b');
      assert.deepEqual(disk.ids, ['a', 'b']);
      assert.equal(disk.text.split(deep).length, 3);
      assert.equal(entry.storage, 'file');
    });

    it('does the next step when one went wrong', async () => {
      const entry = window();
      await entry.load();
      disk.meanwhile = () => {
        disk.meanwhile = undefined;
        throw new Error('the disk is away');
      };
      await add(entry, 'a');
      assert.deepEqual([heard.includes('failed'), entry.storage, ids(entry)], [true, 'memory', ['a']]);
      await entry.sync();
      await add(entry, 'b');
      assert.deepEqual([entry.storage, disk.ids], ['file', ['a', 'b']]);
    });
  });
});
