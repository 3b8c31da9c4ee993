import assert from 'node:assert/strict';
import { findPlaces, placeIn, weightOf } from '../../../../src/engine/compare/find';
import { comparableWords } from '../../../../src/engine/compare/comparedWords';
import { speech, transcriptOf } from './speech';

describe('compare/find', () => {
  const transcript = transcriptOf(speech);
  const places = (quote: string): string[] =>
    findPlaces(comparableWords(quote), transcript).map(({ start, end }) =>
      transcript.words
        .slice(start, end)
        .map(({ key }) => key)
        .join(' '),
    );

  it('finds every place with the same words', () => {
    assert.deepEqual(places('Thank you very much'), ['thank you very much', 'thank you very much']);
    assert.deepEqual(places('the OLD pier'), ['the old pier']);
  });

  it('finds a stretch with most of the rare words, else none', () => {
    assert.equal(places('We spend five million on a pier')[0], 'we will spend 5 million euros on the old pier');
    assert.deepEqual(places('elephants dance'), []);
    assert.deepEqual(places(''), []);
  });

  it('looks between two words when told where', () => {
    const [first = 0] = transcript.positions('spend');
    const { start, end, cost } = placeIn(comparableWords('spend 5 billion euros'), transcript, first, first + 4);
    assert.deepEqual([start, end], [first, first + 4]);
    assert.ok(cost > 0);
    assert.equal(placeIn(comparableWords('a'), transcript, 5, 5).end, 5);
  });

  it('weighs rare words more', () => {
    assert.ok(weightOf('pier', transcript) > weightOf('the', transcript));
    assert.ok(Number.isFinite(weightOf('none', transcript)));
  });

  it('is not slowed down by words that stand everywhere', () => {
    const repeated = transcriptOf('so it is and so it was '.repeat(20_000));
    assert.ok(findPlaces(comparableWords('so it was'), repeated).length <= 50);
    assert.ok(findPlaces(comparableWords('so it was not and it is so'), repeated).length <= 4);
  });
});
