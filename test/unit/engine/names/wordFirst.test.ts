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

describe('an ordinary word that is the first of a name', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['Bill Marrow paid it.', 'Bill Marrow'],
    ['Hope Strand will lead the clinic.', 'Hope Strand'],
    ['April Sands moved to Oslo.', 'April Sands'],
    ['He Weilin, the minister, spoke.', 'He Weilin'],
    ['“It is late,” said Hope Long.', 'Hope Long'],
    ['So Norway left the talks.'],
    ['May Day was cold.'],
    ['An Antwerp court ruled.'],
    ['Mark Monday in the book.'],
    ['Hope bank will lead the clinic.'],
    ['April Sands and Emily Bech moved to Oslo.', 'April Sands', 'Emily Bech'],
    ['So Weilin opened the shop.', 'So Weilin'],
    ['So Lund opened the shop.', 'Lund'],
    ['Hope Stone opened the shop.', 'Hope Stone'],
    ['So Stone opened the shop.', 'Stone'],
    ['Hope May opened the shop.'],
    ['They saw Hope Strand open it.'],
  ];
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(people(text), expected));
});
