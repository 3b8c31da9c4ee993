import * as assert from 'node:assert/strict';
import { quotationsOf } from './reports';

/** Sentences, and whether it has been said. */
const cases: Readonly<Record<string, string | undefined>> = {
  'She did not say that it was over.': 'denied',
  'She has often said that it was over.': 'asserted',
  'He declined to say whether he would run.': 'denied',
  'He wanted to say whether he would run.': 'asserted',
  'He failed to warn of trouble.': undefined,
  'The owner declined to comment.': 'denied',
  'If he says that he is ill, we will wait.': 'hypothetical',
  'Because he says that he is ill, we will wait.': 'asserted',
  'Some would say that he is ill.': 'hypothetical',
  'Some will say that he is ill.': 'asserted',
  'He said he would not go.': 'asserted',
};

describe('modality', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(`is ${expected ?? 'not asked'}: ${sentence}`, () => {
      assert.equal(quotationsOf(sentence)[0]?.modality, expected);
    });
});
