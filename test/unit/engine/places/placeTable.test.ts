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
});
