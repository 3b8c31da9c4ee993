import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../../src/engine/analyzer';
import { testResources } from '../../../../resources';

describe('whose view it is', () => {
  const analyzer = createAnalyzer(testResources());
  const fixtures: readonly (readonly [text: string, speaker: string, entity: string | null])[] = [
    ['The pier is “a shame for the county”, in Klaus Tolm’s view.', 'Klaus Tolm', 'Klaus Tolm'],
    ['The pier is “a shame for the county”, in the words of Klaus Tolm.', 'Klaus Tolm', 'Klaus Tolm'],
    ['To Klaus Tolm, the pier is “a shame for the county”.', 'Klaus Tolm', 'Klaus Tolm'],
  ];
  for (const [text, speaker, entity] of fixtures)
    it(text, () => {
      const format = /^>/m.test(text) ? 'markdown' : 'plain';
      const { quotes, entities } = analyzer.analyze({ id: 'text', text, format });
      const said = quotes.flatMap(({ speakers }) => speakers).find((each) => each.text === speaker);
      assert.ok(said, quotes.flatMap(({ speakers }) => speakers.map((each) => each.text)).join('; '));
      assert.equal(entities.find(({ id }) => id === said.entity?.id)?.name ?? null, entity);
    });
});
