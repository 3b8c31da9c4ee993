import * as assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { IndexStore } from '../../../../src/index/node/indexStore';
import { manifestName, type Manifest, type SegmentEntry } from '../../../../src/index/manifest';

describe('the files of an index', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nl-store-'));
  const store = new IndexStore(path.join(folder, 'index'));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const manifest = (generation: number, segments: readonly SegmentEntry[] = []): Manifest => ({
    ...{ generation, folder: '..', checked: 1, segments },
  });
  const names = (): string[] => readdirSync(store.folder).sort();

  it('are none at first, and not told to git', async () => {
    assert.equal(await store.manifest(), null);
    assert.equal(await store.nextGeneration(), 1);
    await store.prepare();
    assert.deepEqual(names(), ['.gitignore']);
    assert.equal(readFileSync(path.join(store.folder, '.gitignore'), 'utf8'), '*\n');
  });

  it('follow each other: of two that make the same generation one is told that it is too late', async () => {
    const both = await Promise.all([store.publish(manifest(1)), store.publish(manifest(1))]);
    assert.deepEqual(both.sort(), [false, true]);
    assert.ok(await store.publish(manifest(2)));
    assert.equal((await store.manifest())?.generation, 2);
    assert.equal(await store.nextGeneration(), 3);
    assert.deepEqual(names(), ['.gitignore', manifestName(1), manifestName(2)]);
  });

  it('answer by the last manifest that is whole, and never make its number again', async () => {
    writeFileSync(path.join(store.folder, manifestName(3)), '{"format":1');
    assert.equal((await store.manifest())?.generation, 2);
    assert.equal(await store.nextGeneration(), 4);
  });

  it('are cleaned of what the last two manifests do not need', async () => {
    const [old, kept] = [
      await store.addSegment(new Uint8Array([1, 2, 3]), { articles: 1, reader: 'r' }),
      await store.addSegment(new Uint8Array([4]), { articles: 1, reader: 'r' }),
    ];
    assert.ok(await store.isWhole(old));
    await store.publish(manifest(4, [old]));
    await store.publish(manifest(5, [kept]));
    await store.cleanUp();
    assert.ok(await store.isWhole(old));
    await store.publish(manifest(6, [kept]));
    await store.cleanUp();
    assert.ok(!(await store.isWhole(old)));
    assert.deepEqual(names(), ['.gitignore', manifestName(5), manifestName(6), kept.file].sort());
    writeFileSync(path.join(store.folder, kept.file), new Uint8Array([5]));
    assert.ok(!(await store.isWhole(kept)));
    await store.putAside(kept.file);
    assert.ok(names().includes(`${kept.file}.damaged`));
  });
});
