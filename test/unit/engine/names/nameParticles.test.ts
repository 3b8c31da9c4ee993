import * as assert from 'node:assert/strict';
import { withCertainNames } from '../../../../src/engine/names/certainNames';
import { finder, gazetteer, lexicon, tokenize } from '../entities/reading';

const reader = withCertainNames(finder, lexicon, gazetteer);

/** The people of a text that are sure enough. */
const people = (text: string): string[] =>
  reader
    .find(tokenize(text))
    .filter(({ type, confidence }) => type === 'person' && confidence >= 0.4)
    .map(({ span }) => text.slice(...span));

describe('particles behind a first name', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['Anna ter Quillen left.', 'Anna ter Quillen'],
    ['Anna van der Quillen said so.', 'Anna van der Quillen'],
    ['Maria Anna ter Quillen left.', 'Maria Anna ter Quillen'],
    ['The anna ter Quillen left.'],
    ['The Quillen Ter Bech left.'],
  ];
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(people(text), expected));
});
