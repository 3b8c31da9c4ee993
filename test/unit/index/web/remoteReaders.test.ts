import * as assert from 'node:assert/strict';
import { noLists } from '../../../../src/engine/userLists';
import type { FromWebReader, ToWebReader } from '../../../../src/index/web/readerMessages';
import { ReaderWorker } from '../../../../src/index/web/remoteReaders';

/** A worker whose words the test says. */
class Scripted {
  readonly heard: ToWebReader[] = [];
  started = 0;
  ended = 0;
  say: (message: FromWebReader) => void = () => undefined;
  die: (reason: string) => void = () => undefined;

  readonly start = () => {
    this.started++;
    return {
      post: (message: ToWebReader) => void this.heard.push(message),
      onMessage: (listener: (message: FromWebReader) => void) => void (this.say = listener),
      onEnd: (listener: (reason: string) => void) => void (this.die = listener),
      end: () => void this.ended++,
    };
  };
}

const place = { folder: 'mem:/articles', index: 'mem:/index' };
const files = ['a.txt', 'b.txt'].map((path) => ({ path, mtime: 1, size: 1, corrections: '' }));
const noFiles = (): Promise<never> => Promise.reject(new Error('no files'));
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('the worker that reads, seen from the one that answers', () => {
  it('tells what it reads, waits until each segment is kept, and is ended some time after', async () => {
    const worker = new Scripted();
    const told: unknown[] = [];
    let keep: () => void = () => undefined;
    const readers = new ReaderWorker(worker.start, noFiles, 0).readers(place, noLists, 1000);
    const read = readers.read(files, {
      onRead: (path, problem) => void told.push([path, problem]),
      onSegment: (bytes, read) => {
        told.push([bytes.length, read.map(({ path }) => path)]);
        return new Promise((resolve) => (keep = resolve));
      },
      onLost: () => undefined,
    });
    worker.say({ kind: 'read', id: 1, path: 'a.txt', problem: null });
    worker.say({ kind: 'segment', id: 1, bytes: new Uint8Array(3), files: [0] });
    await soon();
    assert.deepEqual(told, [
      ['a.txt', null],
      [3, ['a.txt']],
    ]);
    assert.deepEqual(
      worker.heard.map(({ kind }) => kind),
      ['read'],
    );
    keep();
    await soon();
    assert.deepEqual(worker.heard.at(-1), { kind: 'kept', id: 1 });
    worker.say({ kind: 'done', id: 1 });
    await read;
    await soon();
    assert.deepEqual([worker.started, worker.ended], [1, 1]);
    const merged = readers.merge([{ file: 's', size: 1, dead: [] }]);
    worker.say({ kind: 'merged', id: 2, bytes: null, articles: 0 });
    assert.deepEqual(await merged, { bytes: null, articles: 0 });
    assert.equal(worker.started, 2);
  });

  it('is told to stop, passes on what it cannot do, and is started anew when it has ended', async () => {
    const worker = new Scripted();
    const readers = new ReaderWorker(worker.start, noFiles, 0).readers(place, noLists, 1000);
    const events = { onRead: () => undefined, onSegment: () => Promise.resolve(), onLost: () => undefined };
    const stop = new AbortController();
    const read = readers.read(files, events, stop.signal);
    stop.abort();
    assert.deepEqual(worker.heard.at(-1), { kind: 'stop', id: 1 });
    worker.say({ kind: 'file', call: 7, request: { op: 'time', base: 'mem:/articles', path: 'a.txt' } });
    await soon();
    assert.deepEqual(worker.heard.at(-1), { kind: 'file', call: 7, problem: 'no files' });
    worker.say({ kind: 'failed', id: 1, message: 'no room' });
    await assert.rejects(read, /no room/);
    const again = readers.read(files, events);
    worker.die('out of memory');
    await assert.rejects(again, /out of memory/);
    const third = readers.read(files, events);
    assert.equal(worker.started, 2);
    worker.say({ kind: 'done', id: 3 });
    await third;
  });
});
