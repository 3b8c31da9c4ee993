import * as assert from 'node:assert/strict';
import { FolderChanges } from '../../../src/workspace/folderChanges';

describe('what has changed in a folder', () => {
  const since = (...paths: string[]): string[] | undefined => {
    const changes = new FolderChanges();
    changes.take();
    for (const path of paths) changes.add(path);
    return changes.take();
  };

  it('may at first be anything, and is forgotten when it was taken', () => {
    const changes = new FolderChanges();
    assert.equal(changes.take(), undefined);
    assert.deepEqual(changes.take(), []);
    assert.ok(changes.add('a.txt'));
    assert.deepEqual(changes.take(), ['a.txt']);
    assert.deepEqual(changes.take(), []);
  });

  it('is told by articles and by the corrections beside them, each once', () => {
    assert.deepEqual(since('a.txt', 'old/b.MD', 'a.txt.news-lens.json', 'a.txt'), ['a.txt', 'old/b.MD']);
  });

  it('is none of the index where it is neither, or hidden', () => {
    const changes = new FolderChanges();
    changes.take();
    for (const path of ['a.pdf', 'news-lens.people.json', '.a.txt', '.git/a.txt', '.news-lens/.gitignore'])
      assert.equal(changes.add(path), false, path);
    assert.deepEqual(changes.take(), []);
  });

  it('may be anything where a folder changes, what is ignored, or very much', () => {
    assert.equal(since('a.txt', 'old'), undefined);
    assert.equal(since('old/.gitignore'), undefined);
    assert.equal(since('.gitignore', 'a.txt'), undefined);
    assert.equal(since(...Array.from({ length: 101 }, (_, i) => `${String(i)}.txt`)), undefined);
  });
});
