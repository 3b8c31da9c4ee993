import * as assert from 'node:assert/strict';
import { inShort } from './reports';

/** Sentences, and what is read in them. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'Orr told Hale it was over.': ['Orr > told: it was over'],
  'Orr warned Tom Hale the wall was old.': ['Orr > warned: the wall was old'],
  'Orr told MPs the lift was slow.': ['Orr > told: the lift was slow'],
  'Orr told reporters Friday he was glad.': ['Orr > told: he was glad'],
  "Orr told his mother's lawyer the deal was off.": ['Orr > told: the deal was off'],
  'Orr told the council a story.': [],
  // Nothing stands behind it: there was no end to looking on.
  warn: [],
};

describe('hearerClause', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      assert.deepEqual(inShort(sentence), expected);
    });
});
