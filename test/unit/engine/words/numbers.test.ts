import * as assert from 'node:assert/strict';
import { isUnit, numberEnd } from '../../../../src/engine/words/numbers';

describe('numbers', () => {
  for (const whole of [
    '5',
    '1,000.50',
    '10:30',
    '1.2.3',
    '9/11',
    '11/28/2000',
    '11/2000',
    '713-853-3989',
    '974-6721',
    '2004-11-17',
    '503/464-7927',
    '٣٤',
  ])
    it(`keeps ${whole} whole`, () => {
      assert.equal(numberEnd(whole, 0), whole.length);
      assert.equal(numberEnd(`x${whole}.`, 1), whole.length + 1);
    });

  for (const [text, end] of [
    ['5-10', 1],
    ['1969-1970', 4],
    ['1/2', 1],
    ['20/20', 2],
    ['1,2', 1],
    ['1,2345', 1],
    ['5.', 1],
    ['1-2-3-4-5-6-7-8', 1],
    ['30%', 2],
    ['9/3', 3],
    ['3/4', 1],
    ['3/9', 3],
    ['13/9', 2],
    ['9/31', 4],
    ['9/32', 1],
    ['12/2000', 7],
    ['9/123', 1],
    ['123/456', 7],
    ['1234/567', 4],
    ['9/11/x', 4],
    ['1/2/2000', 8],
    ['12-345', 2],
    ['12-3456', 2],
    ['12345-6789', 10],
    ['555-123456', 3],
    ['1-2-3', 5],
    ['1-x', 1],
    ['1.x', 1],
    ['10:x', 2],
  ] as const)
    it(`ends the first number of ${text} at ${end}`, () => assert.equal(numberEnd(text, 0), end));

  it('knows units', () => {
    assert.ok(isUnit('bn', false));
    assert.ok(isUnit('PM', false));
    assert.ok(isUnit('m', false));
    assert.ok(isUnit('M', true));
    assert.ok(!isUnit('M', false));
    assert.ok(!isUnit('th', false));
    assert.ok(isUnit('k', false) && isUnit('g', false) && isUnit('B', true));
    assert.ok(!isUnit('x', true));
  });
});
