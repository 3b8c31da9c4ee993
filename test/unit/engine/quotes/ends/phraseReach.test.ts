import * as assert from 'node:assert/strict';
import { inShort } from '../reports/reports';

/** Sentences, and what is read in them. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'Vale praised the plan in an interview.': ['Vale > praised: the plan'],
  'Vale praised the plan in the old town.': ['Vale > praised: the plan in the old town'],
  'Vale defended his call to raise the fares to ten pounds an hour, saying the crew would gain.': [
    'Vale > defended: his call to raise the fares to ten pounds an hour',
    'Vale > saying: the crew would gain',
  ],
  'Vale praised the crew, who had worked all night.': ['Vale > praised: the crew'],
  'Vale praised the crew – tired and wet.': [],
  'Vale praised the crew that had worked all night.': ['Vale > praised: the crew that had worked all night'],
  'Vale condemned the attack because it was cruel.': ['Vale > condemned: the attack'],
  'Vale condemned the attack on Monday.': ['Vale > condemned: the attack'],
  'Vale praised the plan and left the room.': ['Vale > praised: the plan'],
  'Vale praised the plan and the crew.': ['Vale > praised: the plan and the crew'],
  'Vale praised the plan and quickly left the room.': ['Vale > praised: the plan'],
  'Vale praised the crew (who, he thinks, is tired) of the boat.': [
    'Vale > praised: the crew (who, he thinks, is tired) of the boat',
  ],
  'The crew (Vale praised the plan) left.': [],
  'Vale has defended the fees on visitors arriving by boat.': [
    'Vale > has defended: the fees on visitors arriving by boat',
  ],
};

describe('phraseReach', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      assert.deepEqual(inShort(sentence), expected);
    });
});
