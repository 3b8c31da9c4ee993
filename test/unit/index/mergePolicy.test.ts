import * as assert from 'node:assert/strict';
import type { SegmentEntry } from '../../../src/index/manifest';
import { FULL, mergesOf } from '../../../src/index/mergePolicy';

const segment = (articles: number, dead = 0): SegmentEntry => ({
  file: `segment-${articles.toString(16)}.sqlite`,
  ...{ size: 1, sha256: '', articles, reader: '' },
  dead: Array.from({ length: dead }, (_, i) => i + 1),
});
const few = (count: number, articles: number): SegmentEntry[] => Array.from({ length: count }, () => segment(articles));

describe('the merging of segments', () => {
  it('leaves few small ones and all full ones alone', () => {
    assert.deepEqual(mergesOf([]), []);
    assert.deepEqual(mergesOf([...few(40, FULL), ...few(8, 10)]), []);
  });

  it('makes one of many small ones, none larger than full', () => {
    assert.deepEqual(
      mergesOf([...few(3, FULL), ...few(9, 10)]).map((group) => group.length),
      [9],
    );
    for (const group of mergesOf(few(30, 400))) {
      assert.ok(group.reduce((sum, { articles }) => sum + articles, 0) <= FULL);
      assert.ok(group.length > 1);
    }
  });

  it('writes those anew of which much has gone', () => {
    const worn = segment(1000, 400);
    assert.deepEqual(mergesOf([worn, segment(1000, 100)]), [[worn]]);
  });

  it('comes to an end', () => {
    let segments = Array.from({ length: 200 }, (_, i) => segment(1 + (i % 50), i % 7 === 0 ? i % 50 : 0));
    let rounds = 0;
    for (let groups = mergesOf(segments); groups.length > 0; groups = mergesOf(segments), rounds++) {
      const gone = new Set(groups.flat());
      const made = groups.map((group) =>
        segment(group.reduce((sum, each) => sum + each.articles - each.dead.length, 0)),
      );
      segments = [...segments.filter((each) => !gone.has(each)), ...made];
    }
    assert.ok(rounds < 5 && segments.length <= 12);
  });
});
