import * as assert from 'node:assert/strict';
import type { FoundQuotation } from '../../../src/index/folderProtocol';
import { saidOtherwise } from '../../../src/index/saidOtherwise';

const found = (path: string, changes: Partial<FoundQuotation>): FoundQuotation => ({
  ...{ path, date: null, title: '', at: null, text: '', copies: 0, speakers: [], differences: [] },
  ...{ verdict: 'exact', marked: true, isOfSameWords: true, speaker: 'same', ...changes },
});

describe('what is said otherwise elsewhere', () => {
  const problems = (...elsewhere: readonly FoundQuotation[]): [string, string[]][] =>
    saidOtherwise(elsewhere).map(({ problem, found: each }) => [problem, each.map(({ path }) => path)]);

  it('is nothing in the same words, in fewer, or where it cannot be told', () => {
    const fine: Partial<FoundQuotation>[] = [
      {},
      { verdict: 'shortened', marked: true },
      { verdict: 'shortened', marked: false },
      { verdict: 'partly' },
      { verdict: null },
      { verdict: 'partly', speaker: 'other' },
      { speaker: 'unknown' },
    ];
    assert.deepEqual(problems(...fine.map((changes, i) => found(String(i), changes))), []);
  });

  it('is other words and another speaker, each with its articles in their order', () => {
    const elsewhere = [
      found('a', { verdict: 'changed' }),
      found('b', { speaker: 'other' }),
      found('c', { verdict: 'changed', speaker: 'unknown' }),
      found('d', { verdict: 'changed', speaker: 'other' }),
    ];
    assert.deepEqual(problems(...elsewhere), [
      ['words', ['a', 'c']],
      ['speaker', ['b', 'd']],
    ]);
  });

  it('is not a phrase in common', () => {
    assert.deepEqual(problems(found('a', { verdict: 'changed', speaker: 'other', isOfSameWords: false })), []);
  });
});
