import * as assert from 'node:assert/strict';
import { leftOfVerb } from '../../../../src/engine/syntax/leftOfVerb';
import { itemsOf } from '../quotes/reader';

/** Text whose last word is a verb, what stands left of it. */
const cases: readonly (readonly [string, string])[] = [
  ['Reed said', 'reed other'],
  ['Reed has never also said', 'reed other'],
  ['Reed on Monday said', 'reed other'],
  ['Reed, 45, said', ', comma'],
  ['Reed, who said', 'who relative'],
  ['Reed smiled and said', 'and conjunction'],
  ['Reed wanted to say', 'to to'],
  ['Hill heard him say', 'him object'],
  ['Hill in 2010 said', 'hill other'],
  ['Hill himself said', 'hill other'],
  ['said', '-'],
];

describe('leftOfVerb', () => {
  for (const [text, expected] of cases)
    it(text, () => {
      const items = itemsOf(text);
      const left = leftOfVerb(items, items.length - 1, 0);
      assert.equal(left ? `${items[left.at]?.word ?? ''} ${left.what}` : '-', expected);
    });
});
