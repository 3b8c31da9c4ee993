import * as assert from 'node:assert/strict';
import { noLists } from '../../../src/engine/userLists';
import type { IndexResult } from '../../../src/index/indexRun';
import { openGeneration } from '../../../src/index/openGeneration';
import { loadSqlite } from '../../../src/index/sqlite';
import { AddressedFolder } from '../../../src/index/web/addressedFolder';
import { MemoryFiles } from './web/memoryFiles';
import { readersOf } from './web/memoryReaders';

const place = { folder: 'mem:/articles', index: 'mem:/store/index' };

describe('an index that is told what has changed', () => {
  let files: MemoryFiles;
  let folder: AddressedFolder;
  const put = (path: string, text: string): void => {
    files.put(`${place.folder}/${path}`, text);
  };
  const write = (changed?: string[], told: IndexResult[] = []): Promise<IndexResult> =>
    folder.write(
      { ...place, exclude: ['left/'], lists: noLists, ...(changed ? { changed } : {}) },
      new AbortController().signal,
      () => undefined,
      (written) => told.push(written),
    );
  const paths = async (words: string): Promise<string[]> => {
    const open = await openGeneration(folder.store(place.index), await loadSqlite());
    assert.ok(open);
    assert.deepEqual(open.problems, []);
    const found = open.queries.articlesWithPhrase(words, 50).items.map(({ path }) => path);
    open.close();
    return found.sort();
  };
  const read = ({ outcome, articles, read, removed }: IndexResult): unknown[] => [outcome, articles, read, removed];

  beforeEach(async () => {
    files = new MemoryFiles();
    folder = new AddressedFolder({
      ask: files.ask,
      locks: undefined,
      sqlite: () => loadSqlite(),
      readers: readersOf(files),
    });
    for (const name of ['a.txt', 'b.txt', 'deep/c.txt']) put(name, `The ferry of ${name} is late, Ana Reis said.\n`);
    await write();
  });

  it('reads that alone: what was made, what is other, what has gone', async () => {
    put('a.txt', 'The new tram is late, Ana Reis said.\n');
    put('d.txt', 'The new tram is here, Ana Reis said.\n');
    put('e.txt', 'The new tram is nowhere, Ana Reis said.\n');
    files.remove(`${place.folder}/b.txt`);
    const told: IndexResult[] = [];
    assert.deepEqual(read(await write(['a.txt', 'b.txt', 'd.txt', 'never.txt'], told)), ['done', 3, 2, 1]);
    assert.deepEqual(told.map(read), [['done', 3, 2, 1]]);
    assert.deepEqual(await paths('new tram'), ['a.txt', 'd.txt']);
    assert.deepEqual(await paths('ferry'), ['deep/c.txt']);
    assert.deepEqual(read(await write()), ['done', 4, 1, 0]);
  });

  it('tells when the whole folder was compared, and writes nothing when nothing has changed', async () => {
    const before = await folder.store(place.index).manifest();
    assert.deepEqual(read(await write(['a.txt', 'deep/c.txt'])), ['done', 3, 0, 0]);
    assert.deepEqual(await folder.store(place.index).manifest(), before);
    put('a.txt', 'The new tram.\n');
    await write(['a.txt']);
    const after = await folder.store(place.index).manifest();
    assert.equal(after?.checked, before?.checked);
    assert.notEqual(after?.generation, before?.generation);
  });

  it('follows corrections, and leaves out what is left out', async () => {
    put('a.txt.news-lens.json', '{"version":1,"corrections":[]}');
    assert.deepEqual(read(await write(['a.txt'])), ['done', 3, 1, 0]);
    put('left/f.txt', 'The ferry is left out.\n');
    put('deep/.gitignore', 'c.txt\n');
    assert.deepEqual(read(await write(['left/f.txt', 'deep/c.txt', '../g.txt'])), ['done', 2, 0, 1]);
    assert.deepEqual(await paths('ferry'), ['a.txt', 'b.txt']);
  });

  it('keeps few segments, however often a file is saved', async () => {
    for (let i = 0; i < 30; i++) {
      put('a.txt', `Tram number ${String(i)} is late.\n`);
      await write(['a.txt']);
    }
    assert.deepEqual(await paths('tram number 29'), ['a.txt']);
    assert.deepEqual(await paths('tram number 28'), []);
    assert.ok(files.names('mem:/store/').length < 12, files.names('mem:/store/').join());
  });

  it('compares the whole folder where there is none, or where a part of it is damaged', async () => {
    put('e.txt', 'The new tram.\n');
    for (const name of files.names('mem:/store/')) if (name.endsWith('.sqlite')) files.put(name, 'damaged');
    const result = await write(['a.txt']);
    assert.deepEqual(read(result), ['done', 4, 4, 0]);
    assert.equal(result.damaged.length, 1);
    for (const name of files.names('mem:/store/')) files.remove(name);
    assert.deepEqual(read(await write(['a.txt'])), ['done', 4, 4, 0]);
  });
});
