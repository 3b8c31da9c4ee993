import * as assert from 'node:assert/strict';
import { inShort } from '../quotes/reports/reports';

/** Sentences, and what is read in them. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'The bridge, said Orr, is unsafe.': ['Orr > said: The bridge | is unsafe'],
  'The roof, warned engineer Tom Hale, could fall.': ['engineer Tom Hale > warned: The roof | could fall'],
  'Sales fell in June, said the grocer.': ['the grocer > said: Sales fell in June'],
  'Hale, who ran a shop, said the raft sank.': ['Hale > said: the raft sank'],
  'The bridge, said Orr, clearly is unsafe.': ['Orr > said: The bridge | clearly is unsafe'],
  'In May, said Orr, the bridge will open.': ['Orr > said: In May | the bridge will open'],
  'And in May, said Orr, the bridge will open.': ['Orr > said: in May | the bridge will open'],
  'In May, said Orr, the bridge.': [],
  'The bridge, said Orr, quickly.': [],
  'The bridge, said Orr, a red one.': [],
};

describe('subjectBehind', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      assert.deepEqual(inShort(sentence), expected);
    });
});
