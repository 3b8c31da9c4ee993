import * as assert from 'node:assert/strict';
import { finder, tokenize } from '../entities/reading';

/** The words that stand where only a person does. */
function personal(text: string): string[] {
  return finder
    .find(tokenize(text))
    .filter((name) => name.personal === true)
    .map(({ span }) => text.slice(...span));
}

describe('where only a person stands', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['Then Will said so.', 'Will'],
    ['“It rained,” said Grace.', 'Grace'],
    ['NV: It rained.', 'NV'],
    ['((NV)) Did it rain?', 'NV'],
    ['They said so.'],
    ['He said so.'],
    ['Swedish said so.'],
    ['Will: It rained.'],
    ['It rained NV: We left.'],
    ['(NV) Did it rain?'],
    ['It rained, said Grace.', 'Grace'],
    ['It rained, said Grace Vidal.'],
    ['It rained, said Grace today.'],
    ['Then Grace fell.'],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => {
      assert.deepEqual(personal(text), expected);
    });
});
