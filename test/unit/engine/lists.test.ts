import * as assert from 'node:assert/strict';
import { append, greatestOf, leastOf } from '../../../src/engine/lists';

describe('lists', () => {
  const many = Array.from({ length: 300_000 }, (_, i) => i + 1);

  it('takes lists that a call cannot', () => {
    const list = [0];
    append(list, many);
    assert.equal(list.length, 300_001);
    assert.equal(leastOf(many), 1);
    assert.equal(greatestOf(many), 300_000);
  });

  it('knows the least and the greatest of nothing', () => {
    assert.equal(leastOf([]), Infinity);
    assert.equal(greatestOf([]), -Infinity);
    assert.equal(leastOf([7], 3), 3);
    assert.equal(greatestOf([7], 9), 9);
  });
});
