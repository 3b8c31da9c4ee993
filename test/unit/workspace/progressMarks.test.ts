import assert from 'node:assert/strict';
import {
  articlesWith,
  badgeOf,
  keptProgress,
  movedProgress,
  progressMarks,
  readProgress,
  toggleMark,
} from '../../../src/workspace/progressMarks';

describe('marks of progress', () => {
  const start = readProgress({ 'file:///a/x.txt': ['seen'], 'file:///a/b/y.txt': ['toCheck', 'relevant'] });

  it('are read whatever was kept', () => {
    for (const kept of [
      undefined,
      null,
      1,
      'a',
      [],
      [1],
      { a: 1 },
      { a: ['other'] },
      { ['a'.repeat(9000)]: ['seen'] },
    ]) {
      assert.equal(readProgress(kept).size, 0, JSON.stringify(kept)?.slice(0, 50));
    }
    assert.deepEqual(keptProgress(start), {
      'file:///a/x.txt': ['seen'],
      'file:///a/b/y.txt': ['relevant', 'toCheck'],
    });
    assert.deepEqual(readProgress(keptProgress(start)), start);
  });

  it('are set on all that are chosen, and taken off where all have it', () => {
    const both = ['file:///a/x.txt', 'file:///a/z.txt'];
    const seen = toggleMark(start, both, 'seen');
    assert.deepEqual(articlesWith(seen, 'seen'), both);
    const none = toggleMark(seen, both, 'seen');
    assert.deepEqual(articlesWith(none, 'seen'), []);
    assert.equal(none.size, 1);
    assert.equal(start.size, 2);
  });

  it('follow a file, a folder, and go when it is deleted', () => {
    assert.deepEqual(
      [...movedProgress(start, 'file:///a', 'file:///c').keys()],
      ['file:///c/x.txt', 'file:///c/b/y.txt'],
    );
    const moved = movedProgress(start, 'file:///a/x.txt', 'file:///a/x2.txt');
    assert.deepEqual(articlesWith(moved, 'seen'), ['file:///a/x2.txt']);
    assert.deepEqual([...movedProgress(start, 'file:///a/b', null).keys()], ['file:///a/x.txt']);
    assert.equal(movedProgress(start, 'file:///a/x', null), start);
  });

  it('are two signs at most', () => {
    assert.equal(badgeOf(new Set(progressMarks)), '?★');
    assert.equal(badgeOf(new Set(['seen'])), '✓');
    assert.equal(badgeOf(new Set(['seen', 'toCheck'])), '?✓');
    assert.equal(badgeOf(new Set()), '');
  });
});
