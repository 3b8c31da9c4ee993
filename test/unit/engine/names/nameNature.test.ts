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

describe('what is no name, or one of another kind', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ["International Teachers' Day began."],
    ['The Central European region grew.'],
    ['They asked Hong Kongers about it.'],
    ['Uni lost to Bergen 3-1 on Sunday.', 'organization: Uni', 'place: Bergen'],
    ['The Amazon rainforest burns.', 'place: Amazon rainforest'],
    ['The newspaper Magyar Szemle said so.', 'organization: Magyar Szemle'],
    ['Terhune lost to Bergen 3 - 1 on Sunday.', 'organization: Terhune', 'place: Bergen'],
    ['Terhune lost to Bergen 3 - as they say.', 'person: Terhune', 'place: Bergen'],
    ['Terhune lost to Bergen on Sunday. It was 3-1.', 'person: Terhune', 'place: Bergen'],
    ['Terhune praised Bergen 3-1 on Sunday.', 'person: Terhune', 'place: Bergen'],
    ['Emily lost to Bergen 3-1 on Sunday.', 'person: Emily', 'place: Bergen'],
    ['Quillen Bech lost to Bergen 3-1 on Sunday.', 'person: Quillen Bech', 'place: Bergen'],
    ['Mr. Uni lost to Bergen 3-1 on Sunday.', 'person: Uni', 'place: Bergen'],
    ['The village of Ain Dara burnt.', 'place: Ain Dara'],
    ['The newspaper Emily Terhune runs said so.', 'person: Emily Terhune'],
    ['It was 40 degrees Celsius there, or 40° Celsius.'],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => {
      assert.deepEqual(names(text), expected);
    });
});
