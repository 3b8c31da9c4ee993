import * as assert from 'node:assert/strict';
import { inShort } from './reports';

/** Sentences, and what is read in them. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'Orr told Hale, the engineer, that the slope was sliding.': ['Orr > told: that the slope was sliding'],
  'Orr said on Monday, in her first speech, that the slope was sliding.': ['Orr > said: that the slope was sliding'],
  'Orr told the crowd, which had waited for hours, that the roof would fall.': ['Orr > told: that the roof would fall'],
  'The judge ruled that the search was illegal and threw out the case.': [
    'The judge > ruled: that the search was illegal',
  ],
  'Orr shouted that the house was on fire.': ['Orr > shouted: that the house was on fire'],
  'The rules that ban boats are old, and the king ruled for ten years.': [],
  'They warn that if the wall fails to hold the water, it could rapidly fall.': [
    'They > warn: that if the wall fails to hold the water, it could rapidly fall',
  ],
};

describe('thatClause', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      assert.deepEqual(inShort(sentence), expected);
    });
});
