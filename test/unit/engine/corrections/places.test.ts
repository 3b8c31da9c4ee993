import assert from 'node:assert/strict';
import type { PlaceCandidate } from '../../../../src/engine/analysis';
import { samePlace } from '../../../../src/engine/corrections/places';
import { harbour, Told } from './told';

const village: PlaceCandidate = {
  name: 'Springfield',
  kind: 'city',
  country: 'NZ',
  admin1: 'Canterbury',
  latitude: -43.33,
  longitude: 171.93,
  geonameId: 2181125,
  population: 350,
};

describe('corrections of places', () => {
  it('say which place it is; what was thought before is a runner-up', () => {
    const told = new Told(harbour);
    const before = told.entity(told.at('Springfield'))?.place;
    assert.ok(before);
    told.say({ kind: 'place', target: told.at('Springfield', 2), place: village });
    const place = told.entity(told.at('Springfield'))?.place;
    assert.deepEqual(
      [place?.country, place?.latitude, place?.confidence, place?.rule],
      ['NZ', -43.33, 1, 'said/corrected'],
    );
    assert.equal(place?.candidates[0]?.geonameId, before.geonameId);
  });

  it('say that it is none of those known', () => {
    const told = new Told(harbour);
    told.say({ kind: 'place', target: told.at('Springfield'), place: null });
    assert.equal(told.entity(told.at('Springfield'))?.place, null);
  });

  it('count for places alone', () => {
    const told = new Told(harbour);
    told.say({ kind: 'place', target: told.at('Ana Reis'), place: village });
    assert.deepEqual(told.read(), new Told(harbour).read());
  });

  it('tell places apart by number, else by where they are', () => {
    assert.ok(samePlace(village, { ...village, name: 'Kowai Bush' }));
    assert.ok(!samePlace(village, { ...village, geonameId: 1 }));
    assert.ok(!samePlace(village, { ...village, geonameId: null, latitude: 3 }));
    const unnumbered = { ...village, geonameId: null };
    assert.ok(samePlace(village, unnumbered) && samePlace(unnumbered, village) && samePlace(unnumbered, unnumbered));
    for (const other of [{ name: 'Kowai Bush' }, { kind: 'feature' }, { latitude: 3 }, { longitude: 3 }] as const)
      assert.ok(!samePlace(unnumbered, { ...village, ...other }), JSON.stringify(other));
  });
});
