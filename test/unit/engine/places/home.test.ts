import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { openGazetteer } from '../../../../src/engine/places/gazetteer';
import { homeHints } from '../../../../src/engine/places/home';
import { resolvePlaces } from '../../../../src/engine/places/resolve';
import { projectRoot } from '../../../root';

const gazetteer = openGazetteer(new Uint8Array(readFileSync(path.join(projectRoot, 'media', 'places.gazetteer'))));

describe('home', () => {
  const regions = (...home: string[]): string[] =>
    homeHints(home, gazetteer).map(({ country, admin1 }) => `${country} ${admin1 ?? ''}`.trim());

  it('is a country, or a state or province, by code or by name', () => {
    assert.deepEqual(regions('CA', 'CA-ON', 'US-TX', 'Ontario', 'Scotland', 'New Zealand', 'UK'), [
      'CA',
      'CA Ontario',
      'US Texas',
      'CA Ontario',
      'GB Scotland',
      'NZ',
      'GB',
    ]);
  });

  it('is nothing where the gazetteer knows nothing', () => {
    assert.deepEqual(regions('', 'Quillendale', '7', 'somewhere', 'Boston', 'Africa'), []);
    assert.deepEqual(regions('CA-XX'), ['CA']);
  });

  it('decides between places of one name, but not against the far better known', () => {
    const read = (name: string, ...home: string[]): string | undefined => {
      const question = { names: [name], mentions: [{ paragraph: name, span: [0, name.length] as const }] };
      const [reading] = resolvePlaces([question], gazetteer, homeHints(home, gazetteer));
      return reading?.admin1 ?? undefined;
    };
    assert.equal(read('London'), 'England');
    assert.equal(read('London', 'CA-ON'), 'Ontario');
    assert.equal(read('Springfield', 'US-MA'), 'Massachusetts');
    assert.equal(read('Paris', 'CA-ON'), 'Île-de-France');
  });
});
