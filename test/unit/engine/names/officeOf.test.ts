import * as assert from 'node:assert/strict';
import { withCertainNames } from '../../../../src/engine/names/certainNames';
import { finder, gazetteer, lexicon, tokenize } from '../entities/reading';

const reader = withCertainNames(finder, lexicon, gazetteer);

/** The names of a text that are sure enough. */
const names = (text: string): string[] =>
  reader
    .find(tokenize(text))
    .filter(({ confidence }) => confidence >= 0.4)
    .map(({ type, span }) => `${type}: ${text.slice(...span)}`);

describe('offices and who holds them', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['Leader of the Opposition Emily Quillen left.', 'person: Emily Quillen'],
    ['Superintendent of Police Zork Terhune left.', 'person: Zork Terhune'],
    ['Minister for Home Affairs and Cyber Security Emily Quillen said so.', 'person: Emily Quillen'],
    ['Governor of Lagos Zork Terhune-Blom left.', 'place: Lagos', 'person: Zork Terhune-Blom'],
    [
      'President of the European Commission Emily Quillen left.',
      'organization: European Commission',
      'person: Emily Quillen',
    ],
    // No office, no person behind, or all of it one name.
    ['Chairman of the Emily Quillen Foundation left.', 'organization: Emily Quillen Foundation'],
    ['Mayor of New York City left.', 'place: New York City'],
    ['Director Emily Anna Quillen left.', 'person: Emily Anna Quillen'],
  ];
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(names(text), expected));
});
