import * as assert from 'node:assert/strict';
import { inShort, readParagraph } from './reader';

/** Phenomenon, text, quotations in short. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['a bare one goes on', '“We stay,” Reed said. “We like it.”', ['Reed > said: “We stay,” | “We like it.”']],
  [
    'an utterance waits',
    '“Why stay?” “We like it here,” Reed said.',
    ['Reed > said: “Why stay?” | “We like it here,”'],
  ],
  ['nobody was named before', '“We stay where we are.” The mayor left.', ['The mayor > -: “We stay where we are.”']],
  [
    'a participle has the speaker before',
    'Reed said “we stay”, adding “we like it”.',
    ['Reed > said: “we stay”', 'Reed > adding: “we like it”'],
  ],
  [
    'marks in marks are a way of writing',
    '“The ‘experts’ met us,” Reed said.',
    ['Reed > said: “The ‘experts’ met us,”'],
  ],
];

describe('regions', () => {
  for (const [phenomenon, text, quotations] of cases)
    it(phenomenon, () => {
      assert.deepEqual(inShort(text), quotations);
    });

  it('take terms for nobody’s words', () => {
    const text = 'The “experts” met. “We stay here,” Reed said.';
    const { terms } = readParagraph(text);
    assert.deepEqual(
      terms.map(({ span }) => text.slice(...span)),
      ['“experts”'],
    );
  });
});
