import assert from 'node:assert/strict';
import { confidenceLevel } from '../../../src/editor/confidence';

describe('confidence', () => {
  it('is certain from 0.9, likely from 0.7, a guess below', () => {
    assert.deepEqual([1, 0.9, 0.899, 0.7, 0.699, 0].map(confidenceLevel), [
      'certain',
      'certain',
      'likely',
      'likely',
      'guess',
      'guess',
    ]);
  });
});
