import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../../src/engine/analyzer';
import { testResources } from '../../../../resources';

describe('posts and block quotations', () => {
  const analyzer = createAnalyzer(testResources());
  const fixtures: readonly (readonly [text: string, speaker: string, entity: string | null])[] = [
    [
      'It came fast.\n\nWhat a day for our club.\n\n— Nell Cray (@nellcray) June 9, 2022\n\nThe mayor left.',
      'Nell Cray',
      'Nell Cray',
    ],
    [
      '> The slope was sliding.\n>\n> — Greta Malm, chair of the board\n\nThe mill fell silent.',
      'Greta Malm',
      'Greta Malm',
    ],
    ['Greta Malm wrote:\n\n> The slope was sliding.\n\nThe mill fell silent.', 'Greta Malm', 'Greta Malm'],
    ['> “Nobody here wanted to sell”\n> Greta Malm, mill owner\n\nThe mill fell silent.', 'Greta Malm', 'Greta Malm'],
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
