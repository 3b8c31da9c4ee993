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

describe('where names begin and end', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['They met Cyrus R. Vane, Jr. today.', 'person: Cyrus R. Vane, Jr.'],
    ['The senator from Vermont Bernard Quillen left.', 'place: Vermont', 'person: Bernard Quillen'],
    [
      "The United States' National Institute of Health agreed.",
      'place: United States',
      'organization: National Institute of Health',
    ],
    ['They left the Canada-EU summit.', 'place: Canada', 'organization: EU'],
    ['Saying Rocky Quillen agreed, they left.', 'person: Rocky Quillen'],
    ["Chris Christie's aide left.", 'person: Chris Christie'],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => {
      assert.deepEqual(names(text), expected);
    });
});
