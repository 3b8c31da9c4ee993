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
    [
      'On Fri, Mar 3, 2023 at 10:12 AM Greta Malm <greta.malm@mill.example> wrote:\n\n“The slope was sliding.”\n\nIt fell silent.',
      'Greta Malm',
      'Greta Malm',
    ],
    [
      'Greta Malm  0:12\nThe slope was sliding.\n\nTom Hill  0:19\nIt was not.\n\nGreta Malm  0:31\nIt was.\n',
      'Tom Hill',
      'Tom Hill',
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

  it('are what stands below a name with a time, in a text with several', () => {
    const text =
      'Greta Malm [0:12]\nThe slope was sliding.\nNobody slept.\n\nTom Hill, 1:00:19\nIt was not.\n\nGreta Malm 0:31\nIt was.\nThe talk was held in May.';
    const said = (words: string): string[] => {
      const { quotes } = analyzer.analyze({ id: 'text', text: words, format: 'plain' });
      return quotes.map(({ content, speakers }) => `${speakers[0]?.text ?? '?'}: ${content.join(' … ')}`);
    };
    assert.deepEqual(said(text), [
      'Greta Malm: The slope was sliding.',
      'Greta Malm: Nobody slept.',
      'Tom Hill: It was not.',
      'Greta Malm: It was.',
    ]);
    assert.deepEqual(said('Greta Malm 0:12\nThe race was slow.\n\nTom Hill 0:19\nIt was cold.'), []);
  });

  const postText = (text: string): string | undefined => {
    const { quotes } = analyzer.analyze({ id: 'text', text, format: 'plain' });
    const [from, to] = quotes[0]?.segments[0] ?? [0, 0];
    return text.slice(from, to);
  };
  it('leaves out the links that a post ends with', () => {
    const links = 'https://t.example/a pic.twitter.com/b';
    for (const gap of [' ', ''])
      assert.equal(
        postText(`So proud.${gap}${links}\n\n— Nell Cray (@nellcray) June 9, 2022\n\nShe left.`),
        'So proud.',
      );
  });
  it('reads many links that are one word in no time', () => {
    const text = `So proud ${'http://'.repeat(200)} of it\n\n— Nell Cray (@nellcray) June 9, 2022\n\nShe left.`;
    assert.ok(postText(text)?.endsWith('of it'));
  });
});
