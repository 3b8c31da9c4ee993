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

describe('nicknames', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ["William 'The Fox' Quillen left.", "person: William 'The Fox' Quillen"],
    ['William “Buddy” Hargrove left.', 'person: William “Buddy” Hargrove'],
    ['Hugh "the tall one" Marlow sang.', 'person: Hugh "the tall one" Marlow'],
    ['They met a man who goes by the name “Lefty.”', 'person: Lefty'],
    ['They met a man nicknamed “Lefty”.', 'person: Lefty'],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => {
      assert.deepEqual(names(text), expected);
    });
});
