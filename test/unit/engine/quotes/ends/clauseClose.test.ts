import * as assert from 'node:assert/strict';
import { readParagraph } from '../reader';

/** Sentences, and what is said in them, by the marks alone. */
const cases: Readonly<Record<string, string | undefined>> = {
  'Reed said the plan was “too early.” in Leeds.': 'the plan was “too early.”',
  'Reed said the plan was “too early” in Leeds.': 'the plan was “too early” in Leeds',
  'Reed called the old plan of Hill “too early” for Leeds.': '“too early”',
  'The plan is thought to be “too early” for Leeds.': '“too early”',
  'Reed thinks the plan is “too early” for Leeds.': 'the plan is “too early” for Leeds',
  'According to Reed, the plan “will not work” in Leeds.': 'the plan “will not work”',
  'Reed said the plan was “too early”; Leeds was far.': 'the plan was “too early”',
  'Reed said it was “too early”, walking out of the room.': 'it was “too early”',
  'Reed said it was “too early”, far too early for Leeds.': 'it was “too early”, far too early for Leeds',
  'Reed said the plan was “too early” but cheap and Hill said it was late.': 'the plan was “too early”',
  'Reed said the plan was “too early” but cheap.': 'the plan was “too early” but cheap',
  'Reed said the plan was “too early” and Hill wanted to go home.':
    'the plan was “too early” and Hill wanted to go home',
  'Reed said the plan was “too early” for Leeds, as Hill thinks, and Orr said so.':
    'the plan was “too early” for Leeds',
};

describe('clauseClose', () => {
  for (const [sentence, expected] of Object.entries(cases))
    it(sentence, () => {
      const [quotation] = readParagraph(sentence).quotations;
      assert.equal(quotation?.segments.map((span) => sentence.slice(...span)).join(' | '), expected);
    });
});
