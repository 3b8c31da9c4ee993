import * as assert from 'node:assert/strict';
import { ruledIn } from '../quotes/reader';

/** Phenomenon, text, how the first quotation was read. */
const cases: readonly (readonly [string, string, string])[] = [
  ['right beside', 'Reed said the plan was “not good enough”.', 'link/clause said > Reed, source/subject'],
  [
    'adverbials between',
    'Reed on Monday also said the plan was “not good enough”.',
    'link/clause said > Reed, source/subject',
  ],
  [
    'an auxiliary between',
    'Reed has not said the plan was “not good enough”.',
    'link/clause said > Reed, source/subject',
  ],
  ['a particle between', 'Reed once said the plan was “not good enough”.', 'link/clause said > Reed, source/subject'],
  [
    'over an aside',
    'Reed, 45, a teacher, said the plan was “not good enough”.',
    'link/clause said > Reed, source/over-asides',
  ],
  ['two verbs', 'Reed smiled and said the plan was “not good enough”.', 'link/clause said > Reed, source/two-verbs'],
  [
    'two verbs and a comma',
    'Reed smiled, waved, and said the plan was “not good enough”.',
    'link/clause said > Reed, source/two-verbs',
  ],
  [
    'verbs of two tenses',
    'Reed knows Hill left and said the plan was “not good enough”.',
    'link/clause said > Hill, source/two-verbs',
  ],
  [
    'a cue before but',
    'Reed said people want a vote, but warned the plan was “not good enough”.',
    'link/clause warned > Reed, source/two-verbs',
  ],
  [
    'a relative clause',
    'The mayor, who called the plan “a bad joke on us”, left.',
    'link/clause called > The mayor, source/antecedent',
  ],
  ['a relative clause without a head', 'It is what called the plan “a bad joke on us”.', 'link/clause called > ?'],
  [
    'whose feeling',
    "The trip was off, much to Reed's dismay, who called it “a bad joke on us”.",
    'link/clause called > Reed, source/feeling-owner',
  ],
  [
    'what somebody did to say it',
    'Reed took to the stage to say “we stay where we are”.',
    'link/before say > Reed, source/verb-before',
  ],
  ['what somebody let him do', 'Reed helped him say “we stay where we are”.', 'source/no-cue - > Reed, source/no-cue'],
  ['another piece', '“So it is” said the plan was “not good enough”.', 'link/clause said > ?'],
  ['nothing', 'Said the plan was “not good enough”.', 'none'],
];

describe('left subject: subjects left of a verb', () => {
  for (const [phenomenon, text, reading] of cases) {
    it(phenomenon, () => {
      assert.equal(ruledIn(text), reading);
    });
  }
});
