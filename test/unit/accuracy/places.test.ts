import * as assert from 'node:assert/strict';
import type { Analysis, PlaceReading } from '../../../src/engine/analysis';
import { isPlace, kilometres, scorePlaces } from '../../accuracy/places';

const oporto = { kind: 'city', country: 'PT', latitude: 41.15, longitude: -8.61 } as PlaceReading;

describe('accuracy: places', () => {
  it('are right when near enough, countries by their code, divisions anywhere in them', () => {
    assert.equal(Math.round(kilometres([0, 0], [0, 90])), 10008);
    assert.ok(isPlace({ country: 'PT', kind: 'city', point: [41, -8.5] }, oporto));
    assert.ok(!isPlace({ country: 'PT', kind: 'city', point: [38.7, -9.1] }, oporto));
    const texas = { kind: 'admin1', country: 'US', latitude: 31, longitude: -100 } as PlaceReading;
    assert.ok(isPlace({ country: 'US', kind: 'admin', point: [30, -97] }, texas));
    assert.ok(!isPlace({ country: 'PT', kind: 'country', point: [39, -8] }, oporto));
  });

  it('are asked for at each name', () => {
    const place = { country: 'PT', kind: 'city', point: [41.1, -8.6] } as const;
    const gold = { id: 'a', text: 'Oporto', names: [], places: [{ span: [0, 6] as const, place }] };
    const entities = [{ mentions: [{ span: [0, 6], form: 'name' }], place: oporto }];
    assert.equal(scorePlaces([[gold, { entities } as unknown as Analysis]]), 100);
    assert.equal(scorePlaces([[gold, { entities: [] } as unknown as Analysis]]), 0);
  });
});
