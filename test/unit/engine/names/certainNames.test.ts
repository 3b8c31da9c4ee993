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

describe('names that leave no doubt', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['They met Park Ji-won in June.', 'person: Park Ji-won'],
    ['They met Choi Min-a and Bae Sung-ho.', 'person: Choi Min-a', 'person: Bae Sung-ho'],
    ['The Oslo-wide plan was shelved.', 'place: Oslo'],
    ['They met Luis Ortega y Gil.', 'person: Luis Ortega y Gil'],
    ['They met José Silva e Costa.', 'person: José Silva e Costa'],
    ['They joined the rock band Cream in June.', 'organization: Cream'],
    ['They joined the band on Monday.'],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => {
      assert.deepEqual(names(text), expected);
    });

  it('are found among many others', () => {
    const many = 'Karin Holm met Lars Bech. '.repeat(300);
    const found = names(`${many}They met Luis Ortega y Gil. ${many}They joined the rock band Cream in June. ${many}`);
    assert.equal(found.filter((name) => name === 'person: Luis Ortega y Gil').length, 1);
    assert.equal(found.filter((name) => name === 'organization: Cream').length, 1);
    assert.equal(found.length, 1802);
  });
});
