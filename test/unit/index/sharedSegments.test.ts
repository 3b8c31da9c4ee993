import * as assert from 'node:assert/strict';
import type { SegmentEntry } from '../../../src/index/manifest';
import type { SegmentStore } from '../../../src/index/segmentStore';
import { SharedSegments } from '../../../src/index/sharedSegments';
import { writeSegment } from '../../../src/index/segment';
import { loadSqlite, openBytes } from '../../../src/index/sqlite';
import { articleRecord } from './records';

const entry: SegmentEntry = {
  ...{ file: 'segment-1.sqlite', size: 1, sha256: '', articles: 1, reader: '', dead: [] },
};

describe('segments that several generations have', () => {
  it('are opened once, and closed when nobody has them any more', async () => {
    const sqlite = await loadSqlite();
    let opened = 0;
    const open = (): ReturnType<typeof openBytes> => {
      opened++;
      return openBytes(sqlite, writeSegment(sqlite, [articleRecord('a.txt')]));
    };
    const store = { open: () => Promise.resolve(open()) } as unknown as SegmentStore;
    const shared = new SharedSegments();
    const [one, other] = await Promise.all([shared.take(store, sqlite, entry), shared.take(store, sqlite, entry)]);
    assert.equal(one, other);
    const before = opened;
    assert.equal(await shared.take(store, sqlite, entry), one);
    assert.equal(opened, before);
    for (let users = 3; users > 1; users--) shared.release(entry.file);
    assert.ok(one.isOpen());
    shared.release(entry.file);
    assert.ok(!one.isOpen());
    shared.release(entry.file);
    assert.ok((await shared.take(store, sqlite, entry)).isOpen());
  });

  it('are not kept when they cannot be used', async () => {
    const sqlite = await loadSqlite();
    const bytes = writeSegment(sqlite, []);
    bytes[63] = 99;
    const store = { open: () => Promise.resolve(openBytes(sqlite, bytes)) } as unknown as SegmentStore;
    const shared = new SharedSegments();
    await assert.rejects(shared.take(store, sqlite, entry), /version is 99/);
    await assert.rejects(shared.take(store, sqlite, entry), /version is 99/);
  });
});
