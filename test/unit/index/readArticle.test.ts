import * as assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createAnalyzer } from '../../../src/engine/analyzer';
import { noLists, type UserLists } from '../../../src/engine/userLists';
import { diskFiles } from '../../../src/index/node/diskFiles';
import { hasHash, readArticle, readUnchanged } from '../../../src/index/readArticle';
import type { ArticleRecord } from '../../../src/index/record';
import { testResources } from '../../resources';
import { slowAnalyzer } from '../worker/slowAnalyzer';

describe('an article that is read for the index', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nl-article-'));
  const inside = path.join(folder, 'articles');
  before(() => {
    mkdirSync(inside);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  async function read(name: string, bytes: string | Uint8Array): Promise<ArticleRecord> {
    const file = path.join(inside, name);
    writeFileSync(file, bytes);
    const { mtimeMs: mtime, size } = statSync(file);
    return readArticle(diskFiles(inside), { path: name, mtime, size, corrections: '' }, slowAnalyzer(), noLists);
  }

  it('has its words, its day and the state of its file', async () => {
    const record = await read('a.md', '---\ndate: 2020-05-03\n---\n\nThe *port* opens.\r\n');
    assert.deepEqual([record.problem, record.date, record.text], [null, '2020-05-03', 'The port opens.']);
    assert.ok(await hasHash(diskFiles(inside), 'a.md', record.state.hash));
    assert.ok(!(await hasHash(diskFiles(inside), 'none.md', record.state.hash)));
  });

  it('is told with what is wrong when it is no text', async () => {
    const record = await read('b.txt', '\0\0\x01\0\0');
    assert.notEqual(record.problem, null);
    assert.notEqual(record.state.hash, '');
  });

  it('is read as one of its folders, as in the editor', async () => {
    const file = 'ontario/bridge.txt';
    mkdirSync(path.join(inside, 'ontario'));
    writeFileSync(path.join(inside, file), 'The bridge in London will close in May, the mayor said.\n');
    const analyzer = createAnalyzer(testResources());
    const london = async (lists: UserLists): Promise<number | null | undefined> => {
      const { mtimeMs: mtime, size } = statSync(path.join(inside, file));
      const found = { path: file, mtime, size, corrections: '' };
      const { entities } = await readArticle(diskFiles(inside), found, analyzer, lists);
      return entities.find(({ name }) => name === 'London')?.geonameId;
    };
    const ontario = await london({ ...noLists, home: ['CA-ON'] });
    assert.equal(await london({ ...noLists, folders: ['news'] }), ontario);
    assert.notEqual(await london(noLists), ontario);
  });

  it('gives its text while its file is the same, and no file outside of the folder', async () => {
    const record = await read('c.txt', 'One\r\ntwo\nthree\n');
    assert.equal(await readUnchanged(diskFiles(inside), record), 'One\ntwo\nthree\n');
    writeFileSync(path.join(folder, 'outside.txt'), 'One\r\ntwo\nthree\n');
    assert.equal(await readUnchanged(diskFiles(inside), { ...record, path: '../outside.txt' }), null);
    assert.equal(await readUnchanged(diskFiles(inside), { ...record, path: path.join(folder, 'outside.txt') }), null);
    writeFileSync(path.join(inside, 'c.txt'), 'Other');
    assert.equal(await readUnchanged(diskFiles(inside), record), null);
  });
});
