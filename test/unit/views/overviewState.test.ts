import assert from 'node:assert/strict';
import { overviewState } from '../../../src/views/overviewState';

describe('what the page of an overview remembers', () => {
  it('is its tables and how close the map is', () => {
    const state = { opened: ['table-map'], map: { uri: 'file:///a.txt', zoom: 4 } };
    assert.deepEqual(overviewState(state), state);
  });

  it('is nothing where it makes no sense', () => {
    const nothing = { opened: [], map: null };
    const senseless = [
      undefined,
      null,
      3,
      'map',
      ['table-map'],
      { opened: 'map', map: 4 },
      { map: { uri: 1, zoom: 2 } },
    ];
    for (const value of senseless) assert.deepEqual(overviewState(value), nothing);
    assert.deepEqual(overviewState({ opened: [1, 'a'], map: { uri: 'a', zoom: Number.NaN } }), {
      opened: ['a'],
      map: null,
    });
  });
});
