import * as assert from 'node:assert/strict';
import { noLists } from '../../../../src/engine/userLists';
import type { FolderAnswers, FolderQuestion, FromIndex } from '../../../../src/index/folderProtocol';
import type { IndexResult } from '../../../../src/index/indexRun';
import { FolderServer } from '../../../../src/index/serveFolder';
import { loadSqlite } from '../../../../src/index/sqlite';
import { AddressedFolder, type BrowserLocks } from '../../../../src/index/web/addressedFolder';
import { MemoryFiles } from './memoryFiles';
import { readersOf } from './memoryReaders';

const inFolder = { folder: 'mem:/articles', index: 'mem:/articles/.news-lens' };
const place = { folder: 'mem:/articles', index: 'mem:/store/index' };

/** A worker of the index, as after each start of the window. */
class Window {
  readonly #waiting = new Map<number, (message: FromIndex) => void>();
  readonly #server: FolderServer;
  #number = 0;

  constructor(files: MemoryFiles, locks?: BrowserLocks) {
    const parts = {
      ask: files.ask,
      locks,
      sqlite: () => loadSqlite(),
      readers: readersOf(files),
    };
    this.#server = new FolderServer(new AddressedFolder(parts), (message) => this.#waiting.get(message.id)?.(message));
  }

  write(onProgress: (stop: () => void) => void = () => undefined): Promise<IndexResult> {
    const id = ++this.#number;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (message) => {
        if (message.kind === 'progress' && message.read > 0) onProgress(() => this.#server.hear({ id, kind: 'stop' }));
        if (message.kind === 'written') resolve(message.written);
        if (message.kind === 'failed') reject(new Error(message.message));
      });
      this.#server.hear({ id, kind: 'write', order: { ...place, exclude: [], lists: noLists } });
    });
  }

  async paths(words: string): Promise<string[] | undefined> {
    const found = await this.#ask({ kind: 'find', words, limit: 20 });
    return found?.items.map(({ path }) => path).sort();
  }

  #ask(question: Extract<FolderQuestion, { kind: 'find' }>): Promise<FolderAnswers['find'] | undefined> {
    const id = ++this.#number;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (message) => {
        if (message.kind === 'answer') resolve(message.answer as FolderAnswers['find'] | undefined);
        if (message.kind === 'failed') reject(new Error(message.message));
      });
      this.#server.hear({ id, kind: 'ask', place, question });
    });
  }
}

describe('the index of a folder that has an address', () => {
  let files: MemoryFiles;
  beforeEach(() => {
    files = new MemoryFiles();
    files.put('mem:/articles/a.txt', 'The ferry quay stays shut.\n');
    files.put('mem:/articles/deep/b.md', 'A ferry quay opens.\n');
    files.put('mem:/articles/c.pdf', 'The ferry quay in another format.\n');
  });

  it('is written, asked, and opened again from its bytes without a word being read again', async () => {
    const first = new Window(files);
    assert.equal(await first.paths('ferry quay'), undefined);
    assert.deepEqual(await first.write(), { outcome: 'done', articles: 2, read: 2, removed: 0, damaged: [] });
    assert.deepEqual(await first.paths('ferry quay'), ['a.txt', 'deep/b.md']);
    const second = new Window(files);
    assert.deepEqual(await second.paths('ferry quay'), ['a.txt', 'deep/b.md']);
    assert.equal((await second.write()).read, 0);
    const segments = files.read.filter((name) => name.endsWith('.sqlite'));
    assert.equal(segments.length, 2, 'each window reads the segment once, to ask and to compare');
  });

  it('follows what was changed, added and deleted', async () => {
    const window = new Window(files);
    await window.write();
    files.put('mem:/articles/a.txt', 'The zinc mine stays shut.\n');
    files.put('mem:/articles/d.txt', 'A zinc mine opens.\n');
    files.remove('mem:/articles/deep/b.md');
    const { read, removed, articles } = await window.write();
    assert.deepEqual([read, removed, articles], [2, 1, 2]);
    assert.deepEqual(await window.paths('zinc mine'), ['a.txt', 'd.txt']);
    assert.deepEqual(await window.paths('ferry quay'), []);
  });

  it('has what was read when it is stopped, and the rest the next time', async () => {
    for (let i = 0; i < 40; i++) files.put(`mem:/articles/more/${String(i)}.txt`, `Ferry quay number ${String(i)}.\n`);
    const window = new Window(files);
    const stopped = await window.write((stop) => {
      stop();
    });
    assert.equal(stopped.outcome, 'stopped');
    assert.ok(stopped.articles > 0 && stopped.articles < 42, String(stopped.articles));
    const rest = await window.write();
    assert.deepEqual([rest.articles, rest.read], [42, 42 - stopped.articles]);
  });

  it('answers from the last finished generation whenever the window is closed', async () => {
    await new Window(files).write();
    files.put('mem:/articles/d.txt', 'A ferry quay burns.\n');
    for (let writes = 0; ; writes++) {
      files.failAfter(writes);
      const isDone = await new Window(files).write().then(
        () => true,
        () => false,
      );
      files.failAfter(Infinity);
      const found = (await new Window(files).paths('ferry quay')) ?? [];
      assert.deepEqual(found.slice(0, 1), ['a.txt']);
      assert.ok(found.includes('deep/b.md'));
      if (isDone) break;
    }
    assert.deepEqual(await new Window(files).paths('ferry quay'), ['a.txt', 'd.txt', 'deep/b.md']);
  });

  it('puts a damaged segment aside and reads its articles again', async () => {
    await new Window(files).write();
    const segment = files.names('mem:/store/index/').find((name) => name.endsWith('.sqlite'));
    assert.ok(segment);
    files.put(segment, 'no database');
    const window = new Window(files);
    assert.deepEqual(await window.paths('ferry quay'), []);
    const { damaged, read } = await window.write();
    assert.deepEqual([damaged.length, read], [1, 2]);
    assert.deepEqual(await window.paths('ferry quay'), ['a.txt', 'deep/b.md']);
  });

  it('can be asked by other programs where it lies in the folder, and is none of the business of git', async () => {
    const parts = { ask: files.ask, locks: undefined, sqlite: () => loadSqlite() };
    const folder = new AddressedFolder({ ...parts, readers: readersOf(files) });
    const order = { ...inFolder, exclude: [], lists: noLists };
    const { articles } = await folder.write(
      order,
      new AbortController().signal,
      () => undefined,
      () => undefined,
    );
    const manifest = await folder.store(inFolder.index).manifest();
    assert.deepEqual([articles, manifest?.folder], [2, '..']);
    assert.deepEqual(files.names('mem:/articles/.news-lens/.gitignore').length, 1);
  });

  it('keeps no more files than its last two generations need, and writes nothing while another window does', async () => {
    const window = new Window(files);
    for (let i = 0; i < 12; i++) {
      files.put('mem:/articles/a.txt', `The ferry quay, day ${String(i)}.\n`);
      await window.write();
    }
    const names = files.names('mem:/store/index/');
    assert.equal(names.filter((name) => name.includes('manifest-')).length, 2);
    assert.ok(names.length <= 7, names.join());
    const taken: BrowserLocks = { request: (_name, _options, work) => work(null) };
    assert.equal((await new Window(files, taken).write()).outcome, 'busy');
  });
});
