import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { testResources } from '../../../resources';

describe('places of one name', () => {
  const analyzer = createAnalyzer(testResources());
  const places = (text: string): string[] =>
    analyzer
      .analyze({ id: 'x', text, format: 'plain' })
      .entities.filter(({ name }) => name === 'Portland')
      .map(({ place, mentions }) => `${place?.admin1 ?? ''} ${String(mentions.length)}`);

  it('are two where the text names their states', () => {
    const text = 'They left Portland, Maine, in May. It rained in Portland. They reached Portland, Oregon, in June.';
    assert.deepEqual(places(text), ['Maine 2', 'Oregon 1']);
  });

  it('are one where it names one state, or none', () => {
    assert.deepEqual(places('They left Portland, Maine, in May. It rained in Portland.'), ['Maine 2']);
    assert.deepEqual(places('They left Portland in May. It rained in Portland.'), ['Oregon 2']);
  });
});
