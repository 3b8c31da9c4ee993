import * as assert from 'node:assert/strict';
import { readMeasure } from '../../../src/index/balanceMeasure';

describe('the measure of a balance', () => {
  it('is read from a setting', () => {
    assert.deepEqual(readMeasure('named'), { kind: 'named' });
    assert.deepEqual(readMeasure(' gender = woman '), { kind: 'entered', key: 'gender', value: 'woman' });
    for (const bad of ['', 'gender', 'gender=', '=woman']) assert.equal(readMeasure(bad), undefined);
  });
});
