import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { testResources } from '../../../resources';

describe('whom a plural means that speaks', () => {
  const analyzer = createAnalyzer(testResources());
  const two = ['Clara Hoffmann', 'Lena Brigham'];
  const fixtures: readonly (readonly [text: string, speaker: string, entities: readonly string[]])[] = [
    ['Clara Hoffmann and Lena Brigham live in Oslo. Both women said it rained.', 'Both women', two],
    ['Clara Hoffmann and her sister Lena Brigham live in Oslo. The sisters said it rained.', 'The sisters', two],
    ['Clara Hoffmann, a baker, and Lena Brigham met. The pair said it rained.', 'The pair', two],
    ['Clara Hoffmann met Lena Brigham. The two said it rained.', 'The two', two],
    ['Clara Hoffmann and Lena Brigham met. They said it rained.', 'They', two],
    ['Clara Hoffmann and Lena Brigham met. Both slept. “It rained,” they said.', 'they', two],
    // Others are meant, or may be.
    ['Clara Hoffmann and Lena Brigham met. The workers slept. They said it rained.', 'They', []],
    ['Clara Hoffmann and Lena Brigham met. Dmitri Orlov came. The two said it rained.', 'The two', []],
    ['Clara Hoffmann and Lena Brigham met. All three said it rained.', 'All three', []],
    ['Clara Hoffmann and Lena Brigham met. The doctors said it rained.', 'The doctors', []],
    ['Clara Hoffmann spoke. Both women said it rained.', 'Both women', []],
    ['Clara Hoffmann and Lena Brigham met.\n\nThey said it rained.', 'They', []],
  ];
  for (const [text, speaker, expected] of fixtures)
    it(text, () => {
      const { quotes, entities } = analyzer.analyze({ id: 'text', text, format: 'plain' });
      const said = quotes.flatMap(({ speakers }) => speakers).filter((each) => each.text === speaker);
      assert.ok(said.length > 0, quotes.flatMap(({ speakers }) => speakers.map((each) => each.text)).join('; '));
      const named = said.flatMap(({ entity }) => entities.filter(({ id }) => id === entity?.id));
      assert.deepEqual(
        named.map(({ name }) => name),
        expected,
      );
    });
});
