import * as assert from 'node:assert/strict';
import { inShort } from './reports';

/** Sentences, and what is read in them. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'Smith called the plan a disgrace.': ['Smith > called: the plan a disgrace'],
  'Smith described the plan as useful.': ['Smith > described: the plan as useful'],
  'Orr called the plan and the vote on it a stunt.': ['Orr > called: the plan and the vote on it a stunt'],
  'Orr called a taxi.': [],
};

describe('predicate', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      assert.deepEqual(inShort(sentence), expected);
    });
});
