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

  it('takes nothing of what the writer goes on to say', () => {
    assert.deepEqual(inShort('The pump was old, according to Vale, but the owner disagreed.'), [
      'Vale > according to: The pump was old',
    ]);
    assert.deepEqual(inShort('The pump was old because, according to Vale, nobody had looked at it.'), [
      'Vale > according to: nobody had looked at it',
    ]);
  });

  it('tells who the source is from what it says', () => {
    assert.deepEqual(inShort('According to Vale, a diver of the crew, the pump was old.'), [
      'Vale, a diver of the crew > According to: the pump was old',
    ]);
  });
});
