import * as assert from 'node:assert/strict';
import { readParagraph } from '../reader';

/** Sentences, and what is said in them, by the marks alone. */
const cases: Readonly<Record<string, string | undefined>> = {
  'Reed praised Hill for his “steady hand” at sea.': '“steady hand”',
  'Reed said at last that the plan was “too early”.': 'the plan was “too early”',
  'According to Ann Reed, a clerk at the harbour bank, each week costs the town “a great deal”.':
    'each week costs the town “a great deal”',
  'According to Ann Reed, 45, each week costs the town “a great deal”.': 'each week costs the town “a great deal”',
  'According to Ann Reed, who left in May, each week costs the town “a great deal”.':
    'each week costs the town “a great deal”',
  'According to Ann Reed, published on Monday, each week costs the town “a great deal”.':
    'each week costs the town “a great deal”',
  'According to Ann Reed, it rained, and each week costs the town “a great deal”.':
    'it rained, and each week costs the town “a great deal”',
  'According to Ann Reed “the town” is poor.': undefined,
  'Reed told the crowd it was “too early”.': 'it was “too early”',
  'Reed said the crowd was “too early”.': 'the crowd was “too early”',
  'Reed said on Monday it was “too early”.': 'it was “too early”',
  'Reed warned of “a great flood” in Leeds.': '“a great flood” in Leeds',
};

describe('clauseBegin', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      const [quotation] = readParagraph(sentence).quotations;
      assert.equal(quotation?.segments.map((span) => sentence.slice(...span)).join(' | '), expected);
    });
});
