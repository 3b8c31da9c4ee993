import * as assert from 'node:assert/strict';
import { inShort } from './reports';

describe('parenthesis', () => {
  it('reads what stands around a reporting clause', () => {
    assert.deepEqual(inShort('The bridge, Smith said, will open in May.'), [
      'Smith > said: The bridge | will open in May',
    ]);
    assert.deepEqual(inShort('Taxes will rise, the mayor said.'), ['the mayor > said: Taxes will rise']);
    assert.deepEqual(inShort('The race will be tight, said Dan Gerstein, director of the institute.'), [
      'Dan Gerstein, director of the institute > said: The race will be tight',
    ]);
    assert.deepEqual(inShort('As Smith put it, the river was clean.'), ['Smith > put it: the river was clean']);
  });

  it('is not misled by what only tells when', () => {
    assert.deepEqual(inShort('After the vote, Smith said.'), []);
  });
});
