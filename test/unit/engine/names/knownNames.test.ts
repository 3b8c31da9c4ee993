import * as assert from 'node:assert/strict';
import { find, names } from '../entities/reading';

describe('what lists and gazetteer know', () => {
  it('countries, towns, regions', () => {
    assert.deepEqual(names('Norway, Bergen and Bavaria agree.'), ['place: Norway', 'place: Bergen', 'place: Bavaria']);
    assert.equal(find('They saw Norway.')[0]?.by.rule, 'name/country');
  });
  it('places that are no more', () => assert.deepEqual(names('They fled the Soviet Union.'), ['place: Soviet Union']));
  it('newspapers with the', () =>
    assert.deepEqual(names('They wrote to the Guardian about it.'), ['organization: Guardian']));
  it('the White House is an organisation, though the gazetteer has one', () =>
    assert.deepEqual(names('They asked the White House.'), ['organization: White House']));
  it('nouns in names', () => {
    assert.deepEqual(names('They left Terhune Hospital for Terhune Valley.'), [
      'organization: Terhune Hospital',
      'place: Terhune Valley',
    ]);
  });
  it('plurals that firms are called', () =>
    assert.deepEqual(names('They asked North Basin Terminals.'), ['organization: North Basin Terminals']));
  it('nouns in the name of who is a leader', () => {
    assert.deepEqual(names('Union leader Kev Court said so.'), ['person: Kev Court']);
    assert.deepEqual(names('They left Terhune Court.'), ['organization: Terhune Court']);
  });
  it('storms, festivals, religions and languages are none of the three', () => {
    assert.deepEqual(names('After Hurricane Odile the Terhune Festival was held in Arabic for Muslims.'), []);
  });
  it('a first name that is a town', () => {
    assert.deepEqual(names('They asked Florence, who agreed.'), ['person: Florence']);
    assert.deepEqual(names('They live in Florence.'), ['place: Florence']);
  });
});
