import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { openGazetteer } from '../../../../src/engine/places/gazetteer';
import { packGazetteer } from '../../../../training/gazetteer/pack';
import { projectRoot } from '../../../root';
import { smallGazetteer, smallWorld } from './smallGazetteer';
import { anyText } from './anyText';

describe('the gazetteer', () => {
  const gazetteer = smallGazetteer();
  const named = (name: string): string[] =>
    gazetteer.lookup(name).map((place) => `${place.name}, ${place.admin1 ?? place.country}`);

  it('gives the places of a name, the most important first', () => {
    assert.deepEqual(named('Paris'), ['Paris, Île-de-France', 'Paris, Texas', 'Paris, Kentucky']);
    assert.deepEqual(named('Georgia'), ['Georgia, GE', 'Georgia, Georgia']);
    assert.deepEqual(named('Nowhere'), []);
  });

  it('knows a place under all its names and spellings', () => {
    for (const name of [
      'US',
      'U.S.',
      'USA',
      'U.S.A.',
      'America',
      'United States',
      'the United States',
      'UNITED STATES',
    ]) {
      assert.equal(gazetteer.country(name), 'US', name);
    }
    assert.equal(gazetteer.country('Cote d’Ivoire'), 'CI');
    assert.deepEqual(named('Hague'), ['The Hague, South Holland']);
    assert.deepEqual(named('ST. DENIS'), ['Saint-Denis, Île-de-France', 'Saint Denis, Kentucky']);
  });

  it('has nothing for small letters and tells acronyms from words', () => {
    assert.deepEqual(named('us'), []);
    assert.deepEqual(named('Us'), ['Us, Île-de-France']);
    assert.equal(gazetteer.country('Us'), undefined);
    assert.equal(gazetteer.has('paris'), false);
    assert.equal(gazetteer.has('PARIS'), true);
  });

  it('finds a transliterated name by its consonants, but does not claim to have it', () => {
    assert.deepEqual(named('Khan Sheikhoun'), ['Khān Shaykhūn, Idlib']);
    assert.equal(gazetteer.has('Khan Sheikhoun'), false);
  });

  it('takes postal codes only behind a comma, abbreviations with their full stop anywhere', () => {
    assert.deepEqual(named('TX'), []);
    assert.deepEqual(named('Tex.'), ['Texas, Texas']);
    for (const name of ['TX', 'Tex.', 'Tex', 'Texas']) assert.equal(gazetteer.qualifier(name)[0]?.name, 'Texas', name);
  });

  it('tells what it knows about a place', () => {
    const [paris] = gazetteer.lookup('Paris');
    assert.ok(paris !== undefined);
    const { latitude, longitude, kind, country, population, geonameId } = paris;
    assert.deepEqual(
      { latitude, longitude, kind, country, population, geonameId },
      { latitude: 48.85, longitude: 2.35, kind: 'city', country: 'FR', population: 2_100_000, geonameId: 138_850 },
    );
    const [east] = gazetteer.lookup('Mideast');
    assert.deepEqual([east?.name, east?.kind, east?.country, east?.population], ['Middle East', 'region', null, null]);
  });

  it('gives back every place that was packed', () => {
    for (const place of smallWorld) {
      assert.ok(
        gazetteer
          .lookup(place.name)
          .some((found) => found.name === place.name && found.type === place.type && found.admin1 === place.admin1),
        `${place.name} ${place.type}`,
      );
    }
  });

  it('never fails, whatever it is asked', () => {
    fc.assert(
      fc.property(anyText(300), (name) => {
        gazetteer.lookup(name);
        gazetteer.has(name);
        gazetteer.qualifier(name);
        gazetteer.country(name);
      }),
    );
  });
});

describe('the bytes of a gazetteer', () => {
  const bytes = packGazetteer(smallWorld);
  const changed = (at: number, value: number): Uint8Array => {
    const copy = bytes.slice();
    copy[at] = value;
    return copy;
  };

  it('are the same in whatever order the places come', () => {
    assert.deepEqual(packGazetteer([...smallWorld].reverse()), bytes);
  });

  it('may lie anywhere in a buffer', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    assert.equal(openGazetteer(shifted.subarray(3)).country('UK'), 'GB');
  });

  it('are refused with a reason when a byte is damaged', () => {
    for (let at = 0; at < bytes.length; at++) {
      assert.throws(() => openGazetteer(changed(at, (bytes[at] ?? 0) ^ 0x55)), /gazetteer/i, `byte ${at}`);
    }
  });

  it('are refused when they are cut, prolonged, foreign or newer', () => {
    for (let length = 0; length < bytes.length; length += 7)
      assert.throws(() => openGazetteer(bytes.subarray(0, length)), /gazetteer/i);
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    assert.throws(() => openGazetteer(longer), /damaged: it has/);
    assert.throws(
      () => openGazetteer(new TextEncoder().encode('{"some": "other file", "that is": "long enough"}')),
      /not a gazetteer/,
    );
    assert.throws(() => openGazetteer(changed(4, 9)), /format 9/);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (random) =>
        assert.throws(() => openGazetteer(random), /gazetteer/i),
      ),
    );
  });

  it('without a place give a gazetteer that knows none', () => {
    const empty = openGazetteer(packGazetteer([]));
    assert.deepEqual(empty.lookup('Paris'), []);
    assert.equal(empty.has('Paris'), false);
  });
});

describe('media/places.gazetteer', () => {
  const gazetteer = openGazetteer(new Uint8Array(readFileSync(path.join(projectRoot, 'media', 'places.gazetteer'))));
  const first = (name: string): string => {
    const [place] = gazetteer.lookup(name);
    return place === undefined ? 'unknown' : `${place.name} ${place.kind} ${place.country}`;
  };

  it('unites the names of a country', () => {
    const countries: Readonly<Record<string, readonly string[]>> = {
      US: ['US', 'U.S.', 'USA', 'United States of America'],
      GB: ['Britain', 'UK', 'U.K.', 'Great Britain'],
      RU: ['Russia', 'Russian Federation'],
      KR: ['South Korea', 'Republic of Korea'],
      CD: ['DRC', 'Democratic Republic of Congo', 'DR Congo'],
      TR: ['Turkey', 'Türkiye'],
      NL: ['the Netherlands', 'Holland'],
      CI: ['Ivory Coast', 'Côte d’Ivoire'],
    };
    for (const [code, names] of Object.entries(countries)) {
      for (const name of names) assert.equal(gazetteer.country(name), code, name);
    }
    for (const demonym of ['British', 'Russian', 'Americans']) assert.equal(gazetteer.country(demonym), undefined);
  });

  it('knows cities under their other names', () => {
    assert.equal(first('Kiev'), first('Kyiv'));
    assert.equal(first('Bombay'), first('Mumbai'));
    assert.equal(first('Rangoon'), 'Yangon city MM');
    assert.equal(first('Cologne'), 'Cologne city DE');
    assert.equal(first('Aleppo'), 'Aleppo city SY');
    assert.equal(first('Raqqa'), 'Ar Raqqah city SY');
  });

  it('knows states, counties, regions and waters', () => {
    assert.equal(first('Calif.'), 'California admin1 US');
    assert.equal(first('N.Y.'), 'New York admin1 US');
    assert.equal(first('British Columbia'), 'British Columbia admin1 CA');
    assert.equal(first('Nottinghamshire'), 'Nottinghamshire admin2 GB');
    assert.equal(first('Middle East'), 'Middle East region null');
    assert.equal(first('West Bank'), 'West Bank region PS');
    assert.equal(first('Black Sea'), 'Black Sea feature null');
    assert.equal(first('Africa'), 'Africa continent null');
  });
});
