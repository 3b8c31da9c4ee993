import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../../src/engine/analyzer';
import { testResources } from '../../../../resources';

describe('names that the words of a source bear', () => {
  const analyzer = createAnalyzer(testResources());
  const fixtures: readonly (readonly [text: string, speaker: string, entity: string | null])[] = [
    ['Secretary of State Mara Pell said the talks would go on.', 'Secretary of State Mara Pell', 'Mara Pell'],
    [
      'Sen. Jon Ossman, a Georgia Democrat, said the vote was fair.',
      'Sen. Jon Ossman, a Georgia Democrat',
      'Jon Ossman',
    ],
    [
      '“It had to close,” said the head of the port, the engineer Karl Moe.',
      'the head of the port, the engineer Karl Moe',
      'Karl Moe',
    ],
    ['It was late, according to engineer Karl Moe of the port.', 'engineer Karl Moe of the port', 'Karl Moe'],
    [
      'According to Kern County Attorney Karl Moe on Friday, it was late.',
      'Kern County Attorney Karl Moe on Friday',
      'Karl Moe',
    ],
    ['Member of parliament (MP) Karl Moe said it was late.', 'Member of parliament (MP) Karl Moe', 'Karl Moe'],
    [
      'The director of the Ask Wellness Society, Karl Moe, said it was late.',
      'The director of the Ask Wellness Society, Karl Moe',
      'Karl Moe',
    ],
    ['It rained, but news broadcaster NRK later reported it was late.', 'news broadcaster NRK', 'NRK'],
    [
      'Karl Moe, a security official from the port of departure, on Tuesday told The Jakarta Post it was late.',
      'Karl Moe, a security official from the port of departure',
      'Karl Moe',
    ],
    ['The lawyer for Clara Hoffmann said it was late.', 'The lawyer for Clara Hoffmann', null],
    ['The mother of actor Karl Moe said it was late.', 'The mother of actor Karl Moe', null],
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
