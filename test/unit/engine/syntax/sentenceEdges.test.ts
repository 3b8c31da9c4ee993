import * as assert from 'node:assert/strict';
import { inShort } from '../quotes/reports/reports';

/** Sentences, and what is read in them. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'Oslo (UPI) - The bridge is safe, engineers said.': ['engineers > said: The bridge is safe'],
  'OSLO, May 2 - The bridge is safe, engineers said.': ['engineers > said: The bridge is safe'],
  'OSLO, in May - The bridge is safe, engineers said.': ['engineers > said: OSLO, in May - The bridge is safe'],
  'And the bridge is safe, engineers said.': ['engineers > said: the bridge is safe'],
  'The bridge was shut; the pump, engineers said, was safe.': ['engineers > said: the pump | was safe'],
};

describe('sentenceEdges', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      assert.deepEqual(inShort(sentence), expected);
    });
});
