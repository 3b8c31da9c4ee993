import * as assert from 'node:assert/strict';
import { isKin, isKinOf } from '../../../../src/engine/entities/kin';

describe('relatives', () => {
  it('are said of the name that follows', () => {
    for (const before of [', the son of ', ', a daughter of former President ', ' is married to the sister of '])
      assert.ok(isKinOf(before), before);
    for (const before of ['', ' met the son. ', ' left. The son of the house met ', ' praised ', ', the home of '])
      assert.ok(!isKinOf(before), before);
  });
  it('are the name that follows', () => {
    for (const before of [' and his father, ', ' met Lund’s brother ', ' and her late husband, Sir ', ', the son of '])
      assert.ok(isKin(before), before);
    for (const before of [undefined, '', ' met a father, ', ' and his ']) assert.ok(!isKin(before), before);
  });
});
