import * as assert from 'node:assert/strict';
import { inShort } from './reports';

/** Sentences, and what is read in them. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'The bridge, said Orr, is unsafe.': ['Orr > said: The bridge | is unsafe'],
  'The roof, warned engineer Tom Hale, could fall.': ['engineer Tom Hale > warned: The roof | could fall'],
  'Shares fell in May, said the broker.': ['the broker > said: Shares fell in May'],
  'Hale, who ran a shop, said the boat sank.': ['Hale > said: the boat sank'],
};

describe('behindCue', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      assert.deepEqual(inShort(sentence), expected);
    });
});
