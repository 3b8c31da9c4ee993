import * as assert from 'node:assert/strict';
import { inShort } from './reports';

/** Sentences, and what is read in them. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'Taxes will rise, the mayor said.': ['the mayor > said: Taxes will rise'],
  'Taxes will rise, as the mayor said.': ['the mayor > said: Taxes will rise'],
  'The race will be tight, said Dan Orr, director of the institute.': [
    'Dan Orr, director of the institute > said: The race will be tight',
  ],
  'The race will be tight, said that man.': [],
  'The harbour wall is sound, Ms. Orr-Hale said.': ['Ms. Orr-Hale > said: The harbour wall is sound'],
  'The harbour wall is sound and Ms. Orr-Hale said.': [],
  'The wall is sound, which the mayor said.': [],
  'The wall is sound, she said on Monday in Leeds.': ['she > said: The wall is sound'],
  'The wall is sound, she told reporters in Leeds, and the road is safe.': [
    'she > told: The wall is sound | the road is safe',
  ],
};

describe('reportingClause', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      assert.deepEqual(inShort(sentence), expected);
    });
});
