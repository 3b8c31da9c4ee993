import * as assert from 'node:assert/strict';
import { NamePlaces } from '../../../../src/engine/model/namePlaces';
import { gazetteer } from '../entities/reading';

describe('places for the name model', () => {
  const places = new NamePlaces(gazetteer);

  it('tell countries, states and towns apart', () => {
    assert.equal(places.of('Norway'), 1);
    assert.equal(places.of('Texas'), 2);
    assert.ok(places.of('Lisbon') > 3);
    assert.ok(places.of('Lisbon') > places.of('Lillehammer'));
    assert.equal(places.of('Xqzzw'), 0);
    assert.equal(places.of('Norway'), 1);
  });

  it('know nothing without a gazetteer or of endless texts', () => {
    assert.equal(new NamePlaces(undefined).of('Norway'), 0);
    assert.equal(places.of('Norway '.repeat(1000)), 0);
  });
});
