import * as assert from 'node:assert/strict';
import { inShort } from './reports';

/** Sentences, and what is read in them. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'Those include pressing Brown to leave the town.': [],
  'Saying that the road was shut is easy.': [],
  'The plan was dropped, Vale saying that the road was shut.': ['Vale > saying: that the road was shut'],
  'Asked whether he would run, nobody answered.': ['? > Asked: whether he would run'],
  'Vale stood up to warn of trouble.': [],
  'Vale stood up to warn that trouble was near.': [],
  'Vale refused to say whether the ferry was late.': ['Vale > refused to say: whether the ferry was late'],
  'Vale refused to eat.': [],
  'The claim of a win was new.': [],
  'Its call for rain would be new.': [],
  'It would not claim that the road was shut.': ['It > would not claim: that the road was shut'],
  'Merrill says Machado wants to help the town.': ['Merrill > says: Machado wants to help the town'],
  'Merrill says Machado told the council that the town was poor.': [
    'Merrill > says: Machado told the council that the town was poor',
  ],
  'Merrill believes Machado wants to help the town.': [
    'Merrill > believes: Machado wants to help the town',
    'Machado > wants: to help the town',
  ],
  'Smith said “Brown denied that it rained”.': ['Smith > said: “Brown denied that it rained”'],
};

describe('omitted', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      assert.deepEqual(inShort(sentence), expected);
    });
});
