import assert from 'node:assert/strict';
import { candidatesFor } from '../../../../src/engine/places/candidates';
import { smallGazetteer } from './smallGazetteer';

describe('what an entity may be', () => {
  const gazetteer = smallGazetteer();
  /** The candidates of an entity by its names, the mentions being the first name in each text. */
  const read = (
    names: readonly string[],
    ...texts: string[]
  ): { places: string[]; best: string | undefined; beside: string | null } => {
    const mentions = texts.map((paragraph) => {
      const start = paragraph.indexOf(names[0] ?? '');
      return { paragraph, span: [start, start + (names[0] ?? '').length] as const };
    });
    const { places, local, beside } = candidatesFor({ names, mentions }, gazetteer);
    const label = places.map((place) => `${place.name} ${place.kind} ${place.admin1 ?? place.country ?? ''}`.trim());
    const best = local.indexOf(Math.max(...local));
    return { places: label, best: label[best], beside: beside[best] ?? null };
  };

  it('are all places of the name', () => {
    assert.equal(read(['Paris'], 'Paris is a town.').places.length, 3);
    assert.deepEqual(read(['Nowhere'], 'Nowhere is a town.').places, []);
    assert.deepEqual(candidatesFor({ names: [], mentions: [] }, gazetteer).places, []);
  });

  it('a place named beside it speaks for one of them', () => {
    const { best, beside } = read(['Paris'], 'It is not far to Paris, Kentucky, from here.');
    assert.deepEqual([best, beside], ['Paris city Kentucky', 'Kentucky']);
  });

  it('a country in a list with others is not qualified by them', () => {
    const { best } = read(['Georgia'], 'Envoys from Georgia, United States, France and Syria came.');
    assert.equal(best, 'Georgia country GE');
  });

  it('words for a part or a kind of place may be left out', () => {
    assert.deepEqual(read(['northern Syria'], 'It rained in northern Syria.').places, ['Syria country SY']);
    assert.equal(read(['Idlib Province'], 'It rained in Idlib Province.').best, 'Idlib admin1 Idlib');
    assert.equal(read(['City of Paris'], 'It rained in the City of Paris.').places.length, 3);
    assert.equal(read(['Dallas Regional Airport'], 'It landed at Dallas Regional Airport.').best, 'Dallas city Texas');
    assert.deepEqual(read(['Kern'], 'Kern voted.').places, ['Kern County admin2 California']);
  });

  it('an island or a valley is no town of its name', () => {
    assert.deepEqual(read(['Dallas Island'], 'It rained on Dallas Island.').places, []);
    assert.deepEqual(read(['Paris Valley'], 'It rained in Paris Valley.').places, []);
  });

  it('a place it is near speaks for one of them', () => {
    const { best, beside } = read(['Paris'], 'It is quiet in Paris, near Dallas.');
    assert.deepEqual([best, beside], ['Paris city Texas', 'Dallas']);
  });

  it('says when all of them are far from the place it is near', () => {
    const elsewhere = (text: string): string | null =>
      candidatesFor({ names: ['Plano'], mentions: [{ paragraph: text, span: [0, 5] }] }, gazetteer).elsewhere;
    assert.equal(elsewhere('Plano, just outside Tbilisi, is quiet.'), 'Tbilisi');
    assert.equal(elsewhere('Plano, just outside Dallas, is quiet.'), null);
    assert.equal(elsewhere('Plano, just outside Georgia, is quiet.'), null, 'no town');
    assert.equal(elsewhere('Plano, just outside Nowhere, is quiet.'), null);
  });

  it('the word behind the name may belong to it', () => {
    assert.equal(read(['Orange'], 'It rained in Orange and Kern counties.').best, 'Orange County admin2 California');
  });

  it('a shorter name only confirms what the fuller one can be', () => {
    assert.deepEqual(read(['Orange County', 'Orange'], 'It rained in Orange County.').places.length, 2);
  });
});
