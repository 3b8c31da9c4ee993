import assert from 'node:assert/strict';
import { candidateOf } from '../../../../src/engine/places/placeCandidate';

describe('a candidate for a place', () => {
  it('has what the data model says, and nothing that the gazetteer adds', () => {
    const place = {
      name: 'Riga',
      kind: 'city',
      country: 'LV',
      admin1: null,
      latitude: 56.9,
      longitude: 24.1,
      geonameId: 456172,
      population: 742572,
    } as const;
    assert.deepEqual(candidateOf({ ...place, ...{ importance: 5 } }), place);
  });
});
