import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { testResources } from '../../../resources';

describe('whose a document is', () => {
  const analyzer = createAnalyzer(testResources());
  const fixtures: readonly (readonly [text: string, speaker: string, entity: string | null])[] = [
    ['Lockheed Martin’s website said the plant was shut.', 'Lockheed Martin’s website', 'Lockheed Martin'],
    ['A Lockheed Martin press release said the plant was shut.', 'A Lockheed Martin press release', 'Lockheed Martin'],
    ['A report by Lockheed Martin said the plant was shut.', 'A report by Lockheed Martin', 'Lockheed Martin'],
    ['Clara Hoffmann left. Her lawyers said the plant was shut.', 'Her lawyers', null],
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
