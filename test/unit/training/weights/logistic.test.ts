import * as assert from 'node:assert/strict';
import { regression } from '../../../../training/weights/logistic';

const row = (right: boolean) => ({ values: [1], right });

describe('logistic regression', () => {
  it('finds the odds of what was seen, and keeps nearer to the centre for a price', () => {
    const rows = [row(true), row(true), row(true), row(false)];
    assert.equal(regression(rows, [0], [0])[0]?.toFixed(3), Math.log(3).toFixed(3));
    const priced = regression(rows, [1], [0])[0] ?? NaN;
    assert.ok(priced > 0 && priced < Math.log(3));
  });

  it('takes missing labels into account', () => {
    const rows = [row(true), row(true), row(true), row(false)];
    // Of ten that are right nine are called so: three of four mean that 5 of 6 are right.
    assert.equal(regression(rows, [0], [0], 0.9)[0]?.toFixed(3), Math.log(5).toFixed(3));
  });
});
