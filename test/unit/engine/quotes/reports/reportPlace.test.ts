import * as assert from 'node:assert/strict';
import { placeOf } from '../../../../../src/engine/quotes/reports/reportPlace';

describe('placeOf', () => {
  it('tells where what is reported stands, seen from its cue', () => {
    assert.equal(placeOf([[0, 8]], [10, 14]), 'before');
    assert.equal(placeOf([[15, 30]], [10, 14]), 'behind');
    assert.equal(placeOf([[24, 30]], [10, 14]), 'apart');
  });
});
