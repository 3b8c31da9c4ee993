import assert from 'node:assert/strict';
import { openPlaceTable } from '../../../../src/engine/places/placeTable';
import { packGazetteer } from '../../../../training/gazetteer/pack';
import { place } from './smallGazetteer';

describe('the table of places', () => {
  const table = openPlaceTable(
    packGazetteer([
      place('Córdoba', 'admin1-seat', 'AR', 'Córdoba', [-31.41, -64.18], 1_400_000, ['Docta']),
      place('Cordoba', 'city', 'ES', 'Andalusia', [37.89, -4.78], 328_000),
      place('Far East Point', 'feature', null, null, [-0.5, 179.99], 0),
    ]),
  );

  it('keeps the ways a shared key is written apart', () => {
    const entry = table.find('cordoba');
    assert.ok(entry !== null);
    assert.deepEqual(
      [0, 1].map((i) => table.place(entry.firstOwn + i, entry).name),
      ['Córdoba', 'Cordoba'],
    );
  });

  it('names a place that is found under another key', () => {
    const entry = table.find('docta');
    assert.ok(entry !== null);
    assert.equal(table.place(entry.others[0] ?? -1, entry).name, 'Córdoba');
  });

  it('reads points on all sides of the globe and what is unknown', () => {
    const entry = table.find('far east point');
    assert.ok(entry !== null);
    const { latitude, longitude, country, admin1, population } = table.place(entry.firstOwn, entry);
    assert.deepEqual([latitude, longitude, country, admin1, population], [-0.5, 179.99, null, null, null]);
  });

  it('finds the towns of an area that have the most people, across the date line too', () => {
    const islands = openPlaceTable(
      packGazetteer([
        place('Near', 'city', 'FJ', null, [-18, 178], 5_000),
        place('Far', 'capital', 'WS', null, [-14, -171.8], 40_000),
        place('Small', 'city', 'FJ', null, [-17, 179], 900),
        place('North', 'city', 'US', null, [61, -150], 290_000),
        place('Fiji', 'country', 'FJ', null, [-18, 178], 900_000),
      ]),
    );
    const named = (area: Parameters<typeof islands.townsIn>[0], most: number): string[] =>
      islands.townsIn(area, most).map(({ name }) => name);
    const pacific = { west: 177, south: -20, east: -170, north: -10 };
    assert.deepEqual(named(pacific, 9), ['Far', 'Near', 'Small']);
    assert.deepEqual(named(pacific, 2), ['Far', 'Near']);
    assert.deepEqual(named({ ...pacific, east: 180 }, 9), ['Near', 'Small']);
    assert.deepEqual(named({ ...pacific, north: -16 }, 9), ['Near', 'Small']);
    assert.deepEqual(named({ ...pacific, south: -17.5 }, 9), ['Far', 'Small']);
    assert.deepEqual(named({ ...pacific, west: -175 }, 9), ['Far']);
    assert.deepEqual(named({ ...pacific, west: 170, east: 178.5 }, 9), ['Near']);
    assert.deepEqual(named(pacific, 0), []);
  });
});
