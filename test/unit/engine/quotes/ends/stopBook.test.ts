import * as assert from 'node:assert/strict';
import { stopBook } from '../../../../../src/engine/quotes/ends/stopBook';
import learnt from '../../../../../src/engine/quotes/ends/stopWeights.json';

describe('stopBook', () => {
  it('has a learnt weight for each sign, and none for others', () => {
    assert.deepEqual(Object.keys(learnt.signs), Object.keys(stopBook.signs));
    for (const [name, { weight }] of Object.entries(stopBook.signs)) assert.notEqual(weight, 0, name);
  });
});
