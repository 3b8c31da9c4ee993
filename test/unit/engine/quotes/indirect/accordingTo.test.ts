import * as assert from 'node:assert/strict';
import { inShort } from './reports';

describe('accordingTo', () => {
  it('gives the rest of the sentence to the source, wherever it stands', () => {
    assert.deepEqual(inShort('According to the council, the bridge will open in May.'), [
      'the council > According to: the bridge will open in May',
    ]);
    assert.deepEqual(inShort('The bridge will open in May, according to the council.'), [
      'the council > according to: The bridge will open in May',
    ]);
  });
});
