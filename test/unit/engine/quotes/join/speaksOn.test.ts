import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../../src/engine/analyzer';
import { testResources } from '../../../../resources';

describe('who adds something', () => {
  const analyzer = createAnalyzer(testResources());
  const fixtures: readonly (readonly [text: string, speaker: string, name: string | null])[] = [
    [
      '“It is shut,” said Clara Hoffmann. The Oslo professor added, “It was never safe.”',
      'The Oslo professor',
      'Clara Hoffmann',
    ],
    [
      '“It is shut,” said Clara Hoffmann.\n\nThe Oslo professor went on to say: “It was never safe.”',
      'The Oslo professor',
      'Clara Hoffmann',
    ],
    ['Lockheed Martin said the plant was shut. They said it was old.', 'They', 'Lockheed Martin'],
    // Somebody else may be meant.
    ['“It is shut,” said Clara Hoffmann. The Oslo professor said, “It was never safe.”', 'The Oslo professor', null],
    ['“It is shut,” said Clara Hoffmann. Two professors added, “It was never safe.”', 'Two professors', null],
    [
      '“It is shut,” said Clara Hoffmann. Lena Brigham slept. The Oslo professor added, “It was never safe.”',
      'The Oslo professor',
      null,
    ],
    ['Lockheed Martin said the plant was shut.\n\nThey said it was old.', 'They', null],
  ];
  for (const [text, speaker, expected] of fixtures)
    it(text.replace(/\n/g, ' '), () => {
      const { quotes, entities } = analyzer.analyze({ id: 'text', text, format: 'plain' });
      const said = quotes.flatMap(({ speakers }) => speakers).find((each) => each.text === speaker);
      assert.ok(said);
      assert.equal(entities.find(({ id }) => id === said.entity?.id)?.name ?? null, expected);
    });
});
