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
    ['Theodore (Ted) Ames left.', 'person: Theodore (Ted) Ames'],
    ['Ann (Labour) Vidal left.', 'person: Ann', 'organization: Labour', 'person: Vidal'],
    ["Anne Marie 'Fox' Quillen left.", "person: Anne Marie 'Fox' Quillen"],
    ["William 'fox' Quillen left.", 'person: William'],
    ["William 'Fox' river boats left.", 'person: William'],
    ['They met a man known by “Fox”.', 'person: Fox'],
    ['They met a man known by “the Fox”.'],
    ['They met a man who goes by Lefty in June.', 'person: Lefty'],
    ['It was by “Lefty” in June.'],
    ['His name “Lefty” was known.'],
    ['They met a man nicknamed Lefty.'],
    ['They met a man nicknamed (Lefty).'],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => {
      assert.deepEqual(names(text), expected);
    });
});
