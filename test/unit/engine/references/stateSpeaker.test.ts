import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { testResources } from '../../../resources';

describe('what speaks for a state, an organisation or an author', () => {
  const analyzer = createAnalyzer(testResources());
  const fixtures: readonly (readonly [text: string, speaker: string, entity: string | null])[] = [
    ['The government of Egypt said it was late.', 'The government of Egypt', 'Egypt'],
    ['Egypt’s government said it was late.', 'Egypt’s government', 'Egypt'],
    ['They left Egypt. The Egyptian government said it was late.', 'The Egyptian government', 'Egypt'],
    ['They left Norway. The Egyptian government said it was late.', 'The Egyptian government', null],
    ['They left Egypt. Egyptian officials said it was late.', 'Egyptian officials', null],
    ['The French embassy in Oslo said France was late.', 'The French embassy in Oslo', 'France'],
    ['Otto Lien signed a new decree. The decree said it was late.', 'The decree', 'Otto Lien'],
    ['In a statement on Friday, Otto Lien said so. The statement also said it was late.', 'The statement', 'Otto Lien'],
    ['They met study co-author Otto Lien. The research paper said it was late.', 'The research paper', 'Otto Lien'],
    ['Otto Lien signed a decree. The warning said it was late.', 'The warning', null],
    ['They read Newsweek. Newsweek magazine said it was late.', 'Newsweek magazine', 'Newsweek'],
  ];
  for (const [text, speaker, entity] of fixtures)
    it(text, () => {
      const { quotes, entities } = analyzer.analyze({ id: 'text', text, format: 'plain' });
      const said = quotes.flatMap(({ speakers }) => speakers).find((each) => each.text === speaker);
      assert.ok(said, quotes.flatMap(({ speakers }) => speakers.map((each) => each.text)).join('; '));
      assert.equal(entities.find(({ id }) => id === said.entity?.id)?.name ?? null, entity);
    });
});
