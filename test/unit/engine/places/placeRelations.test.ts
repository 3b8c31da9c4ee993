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

  it('a town lies in a county of its state that is not far', () => {
    const county = at('Orange County');
    const town: GazetteerPlace = { ...at('Plano'), admin1: 'California', latitude: 33.8, longitude: -117.9 };
    assert.ok(liesIn(town, county));
    assert.ok(!liesIn({ ...town, latitude: 35.1 }, county), 'far away');
    assert.ok(!liesIn({ ...town, admin1: 'Texas' }, county), 'another state');
    assert.ok(!liesIn({ ...town, admin1: null }, { ...county, admin1: null }), 'no state is known');
    assert.ok(!liesIn({ ...town, country: 'FR' }, county), 'another country');
    assert.ok(!liesIn({ ...town, kind: 'admin2' }, county), 'no town');
  });

  it('nothing lies in a region or a feature', () => {
    assert.ok(!liesIn(at('Syria'), at('Middle East')));
    assert.ok(!liesIn(at('Paris'), { ...at('Middle East'), kind: 'feature' }));
  });

  it('words say the kind', () => {
    assert.ok(isOfKind(at('Middle East'), 'admin1') && !isOfKind(at('Middle East'), 'city'));
    assert.ok(isOfKind({ ...at('Middle East'), kind: 'feature' }, 'feature'));
    for (const kind of ['admin1', 'admin2', 'feature'] as const) assert.ok(!isOfKind(at('Paris'), kind), kind);
    assert.ok(!isOfKind(at('Orange County'), 'city'));
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
