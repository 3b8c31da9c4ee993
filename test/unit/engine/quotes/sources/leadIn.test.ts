import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../../src/engine/analyzer';
import { testResources } from '../../../../resources';

describe('lead-ins without a verb of saying', () => {
  const analyzer = createAnalyzer(testResources());
  const fixtures: readonly (readonly [text: string, speaker: string, entity: string | null])[] = [
    ['And from Chairwoman Lena Rosso:\n\n“We stay where we are.”', 'Chairwoman Lena Rosso', 'Lena Rosso'],
    [
      'In a letter to shareholders, chief executive Klaus Tolm:\n\n“We stay where we are.”',
      'chief executive Klaus Tolm',
      'Klaus Tolm',
    ],
    ['Statement by Vera Sund, minister of transport:\n\n“We stay where we are.”', 'Vera Sund', 'Vera Sund'],
    ['Asked whether the mill would be sold, Klaus Tolm: “It will not, and nobody asked.”', 'Klaus Tolm', 'Klaus Tolm'],
    ['Klaus Tolm opposed Vera Sund’s statement: “It will not, and nobody asked.”', 'Klaus Tolm', 'Klaus Tolm'],
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
