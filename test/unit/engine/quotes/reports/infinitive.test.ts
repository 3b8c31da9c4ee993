import * as assert from 'node:assert/strict';
import { inShort } from './reports';

/** Sentences, and what is read in them. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'The owners vowed to soldier on.': ['The owners > vowed: to soldier on'],
  'The court ordered the company to pay the fine.': ['The court > ordered: the company to pay the fine'],
  'The mayor asked the council to stand to honour Tom Vale.': [
    'The mayor > asked: the council to stand to honour Tom Vale',
  ],
  'Vale cancelled a visit to Oslo planned for May to work on the deal.': [],
  'Vale said the crew was tired to win.': ['Vale > said: the crew was tired to win'],
  'Vale promised the town a bridge to cheer about.': ['Vale > promised: the town a bridge to cheer about'],
  'The council begged captains to vote for the crew.': ['The council > begged: captains to vote for the crew'],
};

describe('infinitive', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      assert.deepEqual(inShort(sentence), expected);
    });
});
