import * as assert from 'node:assert/strict';
import { markDirection } from '../../../../src/engine/model/markDirection';
import { word } from '../../../../src/engine/text/tokens';
import { tokensOf } from '../../../../training/model/conllu';
import { testTokenizer } from './read';

function directions(text: string): number[] {
  const tokens = testTokenizer()(text);
  return Array.from({ length: tokens.count }, (_, i) => i)
    .filter((i) => /^["“”`']+$/.test(word(tokens, i)))
    .map((i) => markDirection(tokens, i));
}

describe('the direction of a quotation mark', () => {
  it('is in its shape', () => {
    assert.deepEqual(directions('He said “no” twice.'), [1, -1]);
    assert.deepEqual(directions("He said ``no'' twice."), [1, -1]);
  });

  it('is in the blanks around a straight one', () => {
    assert.deepEqual(directions('"No" was all she said.'), [1, -1]);
    assert.deepEqual(directions('She said "no" twice.'), [1, -1]);
  });

  it('is open where words and marks stand apart', () => {
    const tokens = tokensOf(['She', 'said', '"', 'no', '"']);
    assert.equal(markDirection(tokens, 2), 0);
    assert.equal(markDirection(tokens, 4), 0);
  });
});
