import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../../src/engine/analyzer';
import { testResources } from '../../../../resources';

describe('names that the words of a source bear', () => {
  const analyzer = createAnalyzer(testResources());
  const fixtures: readonly (readonly [text: string, speaker: string, entity: string | null])[] = [
    ['Secretary of State Dora Finch said the ferries would sail.', 'Secretary of State Dora Finch', 'Dora Finch'],
    [
      'Sen. Ned Tarrow, a Kansas Republican, said the count was honest.',
      'Sen. Ned Tarrow, a Kansas Republican',
      'Ned Tarrow',
    ],
    [
      '“It must be sold,” said the chair of the board, the surveyor Otto Lien.',
      'the chair of the board, the surveyor Otto Lien',
      'Otto Lien',
    ],
    ['It was late, according to engineer Otto Lien of the port.', 'engineer Otto Lien of the port', 'Otto Lien'],
    [
      'According to Kern County Attorney Otto Lien on Friday, it was late.',
      'Kern County Attorney Otto Lien',
      'Otto Lien',
    ],
    ['Member of parliament (MP) Otto Lien said it was late.', 'Member of parliament (MP) Otto Lien', 'Otto Lien'],
    [
      'The director of the Ask Wellness Society, Otto Lien, said it was late.',
      'The director of the Ask Wellness Society, Otto Lien',
      'Otto Lien',
    ],
    ['It rained, but news broadcaster NRK later reported it was late.', 'news broadcaster NRK', 'NRK'],
    [
      'Otto Lien, a security official from the port of departure, on Tuesday told The Jakarta Post it was late.',
      'Otto Lien, a security official from the port of departure',
      'Otto Lien',
    ],
    ['“It is late,” First Minister of Scotland Otto Lien said.', 'Minister of Scotland Otto Lien', 'Otto Lien'],
    ['“It is late,” Mayor of London Otto Lien said.', 'Mayor of London Otto Lien', 'Otto Lien'],
    ["South Korea's Yonhap news agency said it was late.", "South Korea's Yonhap news agency", 'Yonhap'],
    ['The lawyer for Clara Hoffmann said it was late.', 'The lawyer for Clara Hoffmann', null],
    ['The mother of actor Otto Lien said it was late.', 'The mother of actor Otto Lien', null],
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
