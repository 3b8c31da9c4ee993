import assert from 'node:assert/strict';
import type { PlaceReading } from '../../../../src/engine/analysis';
import { CountingLedger } from '../../../../src/engine/rules/ledger';
import { resolvePlaces } from '../../../../src/engine/places/resolve';
import { reasonOf } from '../../../../src/export/reasons';
import { smallGazetteer } from './smallGazetteer';

const reasonIn = (reading: PlaceReading | null | undefined): string => (reading ? reasonOf(reading) : '');

describe('the reading of a place', () => {
  const gazetteer = smallGazetteer();
  const read = (...names: string[]): PlaceReading | null => {
    const text = names.join(' and ');
    const questions = names.map((name) => {
      const start = text.indexOf(name);
      return { names: [name], mentions: [{ paragraph: text, span: [start, start + name.length] as const }] };
    });
    return resolvePlaces(questions, gazetteer)[0] ?? null;
  };

  const reasons: readonly (readonly [readonly string[], string])[] = [
    [['Paris'], 'the largest of 3 places of that name'],
    [['Springfield', 'Dallas', 'Plano', 'Texas'], 'the one of 2 places of that name in Texas, which the text is about'],
    [['Springfield', 'US'], 'the largest of 2 places of that name; its country is named in the text'],
    [['Georgia'], 'the country, of 2 places of that name'],
    [['Atlanta'], 'the only place of that name in the gazetteer'],
    [['Syria'], 'the country of that name'],
    [['Paris, Texas'.slice(0, 5), 'Dallas'], 'the largest of 3 places of that name'],
  ];
  for (const [names, wanted] of reasons) {
    it(`says why: ${names.join(', ')}`, () => assert.equal(reasonIn(read(...names)), wanted));
  }

  it('has just the fields of the data model', () => {
    const reading = read('Paris');
    const fields = ['admin1', 'country', 'geonameId', 'kind', 'latitude', 'longitude', 'name', 'population'];
    assert.deepEqual(
      Object.keys(reading ?? {}).sort(),
      [...fields, 'candidates', 'confidence', 'rule', 'values'].sort(),
    );
    assert.deepEqual(Object.keys(reading?.candidates[0] ?? {}).sort(), fields);
  });

  it('keeps the runners-up, likeliest first', () => {
    assert.deepEqual(
      read('Paris')?.candidates.map(({ admin1 }) => admin1),
      ['Texas', 'Kentucky'],
    );
  });

  it('is unsure of a place that the text puts elsewhere', () => {
    const text = 'Plano, just outside Tbilisi, is quiet.';
    const [reading] = resolvePlaces([{ names: ['Plano'], mentions: [{ paragraph: text, span: [0, 5] }] }], gazetteer);
    assert.equal(reasonIn(reading), 'no known place of that name is near Tbilisi');
    assert.ok((reading?.confidence ?? 1) <= 0.3);
  });

  it('is unsure of a small place in a country that the text is not about', () => {
    const abroad = read('Orange', 'Dallas', 'Plano', 'Texas', 'Atlanta');
    assert.equal(reasonIn(abroad), 'the only place of that name in the gazetteer; the text is about another country');
    assert.ok((abroad?.confidence ?? 1) < (read('Orange')?.confidence ?? 0));
  });

  it('is surer of a country than of a small town that nothing speaks for', () => {
    assert.ok((read('Syria')?.confidence ?? 0) > 0.9);
    assert.ok((read('Kern County')?.confidence ?? 1) < (read('Kern County', 'Orange County')?.confidence ?? 0));
  });

  it('trusts it by the first rule that is on', () => {
    const text = 'Plano, just outside Tbilisi, is quiet.';
    const trust = (...off: string[]): number | undefined =>
      resolvePlaces(
        [{ names: ['Plano'], mentions: [{ paragraph: text, span: [0, 5] }] }],
        gazetteer,
        [],
        new CountingLedger(off),
      )[0]?.confidence;
    assert.deepEqual([trust(), trust('trust/elsewhere'), trust('trust/elsewhere', 'trust/name')], [0.3, 0.7, 0.99]);
    assert.equal(trust('beside/elsewhere'), 0.7);
  });
});
