import * as assert from 'node:assert/strict';
import { isFiniteVerb } from '../../../../src/engine/syntax/finiteVerb';
import { NounPhrases } from '../../../../src/engine/syntax/nounPhrases';
import { itemsOf, lexicon } from '../quotes/reader';

const phrases = new NounPhrases(lexicon);

/** Text, its finite verbs. */
const cases: readonly (readonly [string, string])[] = [
  ['Reed said the plan failed', 'said failed'],
  ['Reed has been asked to leave', 'has been asked'],
  ['being asked for the report', 'asked'],
  ['They claim the report', 'claim'],
  ['the old claim', ''],
];

describe('finiteVerb', () => {
  for (const [text, expected] of cases)
    it(text, () => {
      const items = itemsOf(text);
      const found = items.filter((_, index) => isFiniteVerb(items, index, phrases));
      assert.equal(found.map(({ word }) => word).join(' '), expected);
    });
});
