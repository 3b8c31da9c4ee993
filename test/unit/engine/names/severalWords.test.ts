import * as assert from 'node:assert/strict';
import { find, names } from '../entities/reading';

describe('names of several words', () => {
  it('a first name makes a person', () =>
    assert.deepEqual(names('They saw Emily Vandergraaf.'), ['person: Emily Vandergraaf']));
  it('unknown words are likelier a person', () =>
    assert.deepEqual(names('They saw Ilvenna Terhune.'), ['person: Ilvenna Terhune']));
  it('& makes a firm', () =>
    assert.deepEqual(names('They hired Quillen & Terhune.'), ['organization: Quillen & Terhune']));
  it('Jr. belongs to the name', () =>
    assert.deepEqual(names('They saw Samuel Terhune Jr. leaving.'), ['person: Samuel Terhune Jr.']));
  it('a country at the end makes an organisation likelier', () =>
    assert.deepEqual(names('They hired Terhune Norway.'), ['organization: Terhune Norway']));
  it('an initial makes a person sure', () => {
    const [plain] = find('They saw Ilvenna Terhune.');
    const [initial] = find('They saw Ilvenna K. Terhune.');
    assert.ok((initial?.confidence ?? 0) > (plain?.confidence ?? 1));
  });
});
