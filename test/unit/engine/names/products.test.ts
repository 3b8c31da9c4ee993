import * as assert from 'node:assert/strict';
import { summary } from '../entities/reading';

describe('what is made and not who makes it', () => {
  it('has versions', () =>
    assert.deepEqual(summary('They sold Zorbos 8 early. Users of Zorbos 7 left. They left Zorbos.'), []));
  it('is told by its last word', () => assert.deepEqual(summary('They met Emily Linux today.'), []));
  it('a road is no version of a state', () => {
    assert.deepEqual(summary('They built Norway 63 early. Then Norway 63 fell.'), ['place: Norway (2)']);
  });
  it('is no word with which names of several words end', () => {
    assert.deepEqual(summary('They sold Zorbos Kern 8 early. Users of Zorbos Kern 7 left. They left Zorbos Kern.'), [
      'person: Zorbos Kern (3)',
    ]);
  });
  it('scores are no versions', () => {
    assert.deepEqual(summary('Terhune Motors Inc. 8, Harlow Bank 7.').length, 2);
  });
});
