import * as assert from 'node:assert/strict';
import { withCertainNames } from '../../../../src/engine/names/certainNames';
import { finder, gazetteer, lexicon, tokenize } from '../entities/reading';

const reader = withCertainNames(finder, lexicon, gazetteer);

/** The names of a text that are sure enough, as `type: words`. */
function names(text: string): string[] {
  return reader
    .find(tokenize(text))
    .filter(({ confidence }) => confidence >= 0.4)
    .map(({ type, span }) => `${type}: ${text.slice(...span)}`);
}

describe('the full form of an acronym', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    [
      'The Mill, Dock and Related Porters and Packers Union (MDRPPU) agreed.',
      'organization: Mill, Dock and Related Porters and Packers Union',
      'organization: MDRPPU',
    ],
    [
      "The Catholic Bishops' Conference of Peru (CBCP) agreed.",
      "organization: Catholic Bishops' Conference of Peru",
      'organization: CBCP',
    ],
    ['They met Emily Quillen (SPD) today.', 'person: Emily Quillen', 'organization: SPD'],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => {
      assert.deepEqual(names(text), expected);
    });
});
