import * as assert from 'node:assert/strict';
import { quotationsOf } from './reports';

/** Sentences, and whether what is read in them was said. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'Orr hopes that the ferry is safe.': ['thought'],
  'Orr endorsed the plan.': ['thought'],
  'Orr mentioned the plan.': ['thought'],
  'Orr announced plans to sell the ferry.': ['speech'],
  'Orr denied the charge.': ['speech'],
  'The ferry is late. Ask the council why.': [],
  'Friends call him "Doc".': [],
};

describe('act', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      assert.deepEqual(
        quotationsOf(sentence).map(({ act }) => act),
        expected,
      );
    });
});
