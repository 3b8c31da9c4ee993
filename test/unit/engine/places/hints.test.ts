import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createHintReader, mergeHints } from '../../../../src/engine/places/hints';
import { anyText } from './anyText';

describe('hints at countries and states', () => {
  const read = createHintReader(
    ['Syrian\tSY', 'Texans\tUS\tTexas', 'South African\tZA', 'African\t-', 'Québécois\tCA\tQuebec'],
    [
      'US\tTexas\tTX\tTex.',
      'US\tNorth Carolina\tNC\tN.C.',
      'US\tGeorgia\tGA\tGa.',
      'US\tCalifornia\tCA\tCalif.',
      'GB\tScotland',
    ],
  );
  const hints = (text: string): string[] =>
    read(text).map(({ country, admin1, count }) => `${country} ${admin1 ?? '-'} ${count}`);

  it('are words for people and things of a country', () => {
    assert.deepEqual(hints('Syrian troops and Texans met; the Syrian side won.'), ['SY - 2', 'US Texas 1']);
    assert.deepEqual(hints('A South African and an African came.'), ['ZA - 1']);
    assert.deepEqual(hints('The Québécois stayed.'), ['CA Quebec 1']);
  });

  it('are names of states, in other names, too', () => {
    assert.deepEqual(hints('The University of North Carolina, a Scotland Yard man, Fresno, Calif.'), [
      'US North Carolina 1',
      'GB Scotland 1',
      'US California 1',
    ]);
  });

  it('are not names that may be something else', () => {
    assert.deepEqual(hints('Georgia and Miss TX went to see the syrian film.'), []);
  });

  it('are words of politics, but no part of a longer name', () => {
    assert.deepEqual(hints('Democrats and Tories met.'), ['US - 1', 'GB - 1']);
    assert.deepEqual(hints('The Liberal Democrats met the Young Republicans, said Labour in the Commons.'), []);
  });

  it('add up over paragraphs', () => {
    assert.deepEqual(mergeHints([read('Syrian.'), read('Texas and Syrian'), []]), [
      { country: 'SY', admin1: null, count: 2 },
      { country: 'US', admin1: 'Texas', count: 1 },
    ]);
  });

  it('never fail', () => {
    fc.assert(fc.property(anyText(40), (text) => void read(text)));
    assert.deepEqual(createHintReader(['', '\t'], ['', 'US'])('Anything goes'), []);
  });
});
