import * as assert from 'node:assert/strict';
import { inShort } from '../reader';

describe('unclosed', () => {
  it('ends before a reporting clause', () => {
    assert.deepEqual(inShort('“We stay where we are, said Reed, who was tired.'), [
      'Reed > said: “We stay where we are,',
    ]);
    assert.deepEqual(inShort('"We stay where we are, he said.'), ['he > said: "We stay where we are,']);
  });

  it('goes on to the end without one', () => {
    assert.deepEqual(inShort('Reed said: “We stay, as Hill will see.'), ['Reed > said: “We stay, as Hill will see.']);
  });
});
