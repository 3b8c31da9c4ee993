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
    [
      'The Mill, Apples and Packers Union (MAPU) agreed.',
      'organization: Mill, Apples and Packers Union',
      'organization: MAPU',
    ],
    // Without the second bracket the letters are no short form.
    [
      'The Mill, Dock and Related Packers Union (MDRPU agreed.',
      'organization: Dock and Related Packers Union',
      'organization: MDRPU',
    ],
    ['The Civil Aviation Board met. The CAB agreed.', 'organization: Civil Aviation Board', 'organization: CAB'],
    ['The Civil Aviation Board met. A NEW CAB came.', 'organization: Civil Aviation Board'],
    ['The Bureau of Salt, Timber and Fish agreed.', 'organization: Bureau of Salt, Timber and Fish'],
    [
      'The Harlow Bureau of Salt, Timber, Water and Fish agreed.',
      'organization: Harlow Bureau of Salt, Timber, Water and Fish',
    ],
    ['They joined the Bureau of salt, Timber and Fish.'],
    ['The Bureau of Salt, Norway and Timber was closed.', 'organization: Bureau of Salt', 'place: Norway'],
    ['It is our bureau of Salt, Timber and Water.'],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => {
      assert.deepEqual(names(text), expected);
    });
});
