import assert from 'node:assert/strict';
import { degreesBetween, isOfKind, isWide, liesIn } from '../../../../src/engine/places/placeRelations';
import type { GazetteerPlace } from '../../../../src/engine/places/gazetteerPlace';
import { smallGazetteer } from './smallGazetteer';

describe('how places relate', () => {
  const gazetteer = smallGazetteer();
  const at = (name: string, index = 0): GazetteerPlace => {
    const place = gazetteer.lookup(name)[index];
    assert.ok(place !== undefined, name);
    return place;
  };

  it('a place lies in its country and its division', () => {
    assert.ok(liesIn(at('Paris'), at('France')));
    assert.ok(!liesIn(at('Paris'), at('Texas')));
    assert.ok(liesIn(at('Paris', 1), at('Texas')));
    assert.ok(liesIn(at('Texas'), at('US')));
    assert.ok(!liesIn(at('Texas'), at('Texas')));
    assert.ok(!liesIn(at('France'), at('France')));
  });

  it('a town lies in a city only beside a much bigger one', () => {
    assert.ok(liesIn(at('Saint Denis'), at('Paris')));
    assert.ok(!liesIn(at('Plano'), at('Dallas')), 'not so much bigger');
    assert.ok(!liesIn(at('Atlanta'), at('Paris')));
  });

  it('words say the kind', () => {
    assert.ok(isOfKind(at('Idlib', 1), 'admin1'));
    assert.ok(isOfKind(at('Idlib'), 'city'));
    assert.ok(isOfKind(at('Orange County'), 'admin2'));
    assert.ok(isOfKind(at('Middle East'), 'feature'));
  });

  it('countries and regions are wide', () => {
    assert.ok(isWide(at('Syria')) && isWide(at('Middle East')) && !isWide(at('Paris')) && !isWide(at('Texas')));
  });

  it('distance is measured the short way round', () => {
    const here = { ...at('Paris'), latitude: 0, longitude: 179.5 };
    assert.equal(degreesBetween(here, { ...here, longitude: -179.5 }), 1);
    assert.ok(degreesBetween(at('Dallas'), at('Plano')) < 0.5);
  });
});
