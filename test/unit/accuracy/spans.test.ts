import * as assert from 'node:assert/strict';
import { pairUp, similarity, similarityOfPieces, trimmed } from '../../accuracy/spans';

describe('accuracy: spans', () => {
  it('takes no account of marks and blanks at the edges', () => {
    assert.deepEqual(trimmed('He: “We stay,” she', [3, 14]), [5, 12]);
    assert.deepEqual(trimmed('“”', [0, 2]), [2, 2]);
  });

  it('shares characters over the longer span', () => {
    assert.equal(similarity([0, 10], [5, 10]), 0.5);
    assert.equal(similarity([0, 5], [5, 10]), 0);
    assert.equal(similarityOfPieces([[0, 5], [10, 15]], [[0, 15]]), 10 / 15); // prettier-ignore
  });

  it('pairs one to one, the most alike first', () => {
    const pairs = pairUp([10, 20], [19, 12, 50], (a, b) => 1 - Math.abs(a - b) / 10, 0.2);
    assert.deepEqual([...pairs].sort(), [[0, 1], [1, 0]]); // prettier-ignore
    assert.equal(pairUp([1], [9], () => 0, 0).size, 0);
  });
});
