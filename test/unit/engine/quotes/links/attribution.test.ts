import * as assert from 'node:assert/strict';
import { ruledIn } from '../reader';

/** Phenomenon, text, how the first quotation was read. */
const cases: readonly (readonly [string, string, string])[] = [
  [
    'right behind, against right before',
    'Hill said, “We stay where we are,” Reed reported.',
    'link/behind reported > Reed, source/subject',
  ],
  [
    'right before, against further behind',
    'Hill said “we stay where we are” to the mayor, Reed reported.',
    'link/before said > Hill, source/subject',
  ],
  [
    'behind without a comma, against the clause before',
    'Hill said the plan was “a bad joke” said Reed.',
    'link/inverted said > Reed, source/inverted',
  ],
  [
    'the clause before, against the end',
    'Hill said the plan was “not good enough” for us, Reed reported.',
    'link/clause said > Hill, source/subject',
  ],
  [
    'the end, where the clause before has no source',
    'Calling the plan “not good enough” for us, Reed reported.',
    'link/clause Calling > Reed, source/clause-behind',
  ],
  ['the end alone', 'The plan was “not good enough” for us, Reed said.', 'link/clause-end said > Reed, source/subject'],
  ['nothing', 'The plan is a “not good enough” one.', 'none'],
  [
    'one cue for two pieces',
    'Reed said the plan was “not good enough” and “a bad joke”.',
    'link/clause said > Reed, source/subject',
  ],
];

describe('attribution: which cue introduces a piece', () => {
  for (const [phenomenon, text, reading] of cases) {
    it(phenomenon, () => {
      assert.equal(ruledIn(text), reading);
    });
  }
});
