import * as assert from 'node:assert/strict';
import { names } from '../entities/reading';

describe('names of one word', () => {
  it('an unknown word in the middle of a sentence may be a person', () =>
    assert.deepEqual(names('They saw Terhune leaving Quillen, 61, there.'), ['person: Quillen']));
  it('an acronym is an organisation', () =>
    assert.deepEqual(names('They asked the ZKRW about it.'), ['organization: ZKRW']));
  it('an ordinary word is none', () => assert.deepEqual(names('They asked the Board about the Charter.'), []));
  it('a surname that is an ordinary word needs a sign', () => {
    assert.deepEqual(names('They asked Rice, who agreed.'), ['person: Rice']);
    assert.deepEqual(names('Rice is dear.'), []);
  });
  it('a capital inside speaks for a company', () =>
    assert.deepEqual(names('They sold HarlowSoft shares.'), ['organization: HarlowSoft']));
  it('a single letter is none', () => assert.deepEqual(names('They took plan B to gate C.'), []));
});
