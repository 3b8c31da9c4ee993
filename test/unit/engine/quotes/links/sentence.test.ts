import * as assert from 'node:assert/strict';
import { ruledIn } from '../reader';

/** Phenomenon, text, how the first quotation was read. */
const cases: readonly (readonly [string, string, string])[] = [
  ['a name', '“We stay where we are,” said Reed.', 'link/inverted said > Reed, source/inverted'],
  ['a description', '“We stay where we are,” wrote the mayor.', 'link/inverted wrote > the mayor, source/inverted'],
  [
    'two',
    '“We stay where we are,” said Reed and Hill.',
    'link/inverted said > Reed, source/inverted + Hill, source/inverted',
  ],
  ['a pronoun', '“We stay where we are,” said he.', 'link/inverted said > he, source/inverted'],
  ['a hearer', '“We stay where we are,” told him Reed.', 'link/none - > ?'],
  ['a verb behind the name', '“We stay where we are,” said Reed left.', 'link/none - > ?'],
  [
    'a participle behind the noun',
    '“We stay where we are,” says a source involved in the talks.',
    'link/inverted says > a source, source/inverted',
  ],
  ['no finite verb', '“We stay where we are,” saying Reed.', 'link/none - > ?'],
];

describe('sentence: who stands behind a verb', () => {
  for (const [phenomenon, text, reading] of cases) {
    it(phenomenon, () => {
      assert.equal(ruledIn(text), reading);
    });
  }
});
