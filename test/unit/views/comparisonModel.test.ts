import assert from 'node:assert/strict';
import type { ComparisonStatus } from '../../../src/engine/compare/comparison';
import {
  countStatuses,
  isComparedQuotation,
  neighbourDifference,
  type ComparedQuotation,
} from '../../../src/views/comparisonModel';
import { Article } from '../editor/article';

describe('comparisonModel', () => {
  const [quotation] = new Article('“a”').quote('q1', '“a”').analysis().quotes;
  assert.ok(quotation);
  const rows = (...statuses: ComparisonStatus[]): ComparedQuotation[] =>
    statuses.map((status, i) => ({
      key: `k${String(i)}`,
      quotation,
      speakers: [],
      line: 1,
      comparison: { status, quoted: '', pieces: [], stretches: [] },
    }));

  it('counts', () => {
    assert.deepEqual(countStatuses(rows('exact', 'changed', 'exact')), {
      exact: 2,
      shortened: 0,
      changed: 1,
      partly: 0,
      missing: 0,
    });
    assert.deepEqual(countStatuses([]), { exact: 0, shortened: 0, changed: 0, partly: 0, missing: 0 });
  });

  it('goes to the next and the previous difference, round the ends', () => {
    const four = rows('exact', 'shortened', 'exact', 'missing');
    const from = (key: string | undefined, direction: 'next' | 'previous'): string | undefined =>
      neighbourDifference(four, key, direction)?.key;
    assert.equal(from(undefined, 'next'), 'k1');
    assert.equal(from('k0', 'next'), 'k1');
    assert.equal(from('k1', 'next'), 'k3');
    assert.equal(from('k3', 'next'), 'k1');
    assert.equal(from(undefined, 'previous'), 'k3');
    assert.equal(from('k3', 'previous'), 'k1');
    assert.equal(from('k1', 'previous'), 'k3');
    assert.equal(from('gone', 'next'), 'k1');
  });

  it('stays at the only difference, and finds none among exact ones', () => {
    assert.equal(neighbourDifference(rows('exact', 'changed'), 'k1', 'next')?.key, 'k1');
    assert.equal(neighbourDifference(rows('exact', 'changed'), 'k1', 'previous')?.key, 'k1');
    assert.equal(neighbourDifference(rows('exact'), 'k0', 'next'), undefined);
    assert.equal(neighbourDifference([], undefined, 'previous'), undefined);
  });

  it('knows its rows', () => {
    assert.ok(rows('exact').every(isComparedQuotation));
    for (const value of [undefined, null, 1, {}, { key: 'a', quotation: 1 }]) assert.ok(!isComparedQuotation(value));
  });
});
