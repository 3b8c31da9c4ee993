import * as assert from 'node:assert/strict';
import { ruledIn } from '../reader';

/** Phenomenon, text, how the first quotation was read. */
const cases: readonly (readonly [string, string, string])[] = [
  ['a colon', 'Reed said: “We stay where we are.”', 'link/colon said > Reed, source/subject'],
  ['a comma', 'Reed said, “We stay where we are.”', 'link/before said > Reed, source/subject'],
  ['right beside', 'Reed said “we stay where we are”.', 'link/before said > Reed, source/subject'],
  ['a clause', 'Reed said the plan was “not good enough”.', 'link/clause said > Reed, source/subject'],
  ['a label', 'Reed: Plan is “not good enough”', 'link/label : > Reed, source/label'],
  ['a label, over a weak cue', 'Reed: Hopes for the plan are “not good enough”', 'link/label : > Reed, source/label'],
  [
    'a label, against a cue',
    'Reed: Hill said the plan was “not good enough”',
    'link/clause said > Hill, source/subject',
  ],
  ['a colon without a cue', 'The club: “We stay where we are.”', 'link/colon-alone : > The club, source/colon-name'],
  [
    'a colon behind a sentence',
    'The message of Hill is clear: “We stay where we are.”',
    'link/colon-alone : > The message of Hill, source/colon-sentence',
  ],
  [
    'a colon behind a bracket',
    'The club (Leeds): “We stay where we are.”',
    'link/colon-alone : > The club (Leeds), source/colon-name',
  ],
  [
    'a cue that is spent',
    '“We stay where we are,” Reed said in the “long night” of Leeds.',
    'link/behind said > Reed, source/subject',
  ],
  [
    'according to, with a comma',
    'According to Reed, the plan is “not good enough”.',
    'link/clause-of-source According to > Reed, source/after-cue',
  ],
  ['according to, without one', 'Hill read it, according to the “long way down” report.', 'none'],
];

describe('cue before: a cue before a piece', () => {
  for (const [phenomenon, text, reading] of cases) {
    it(phenomenon, () => {
      assert.equal(ruledIn(text), reading);
    });
  }
});
