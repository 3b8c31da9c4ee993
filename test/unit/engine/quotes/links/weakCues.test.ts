import * as assert from 'node:assert/strict';
import { ruledIn } from '../reader';

/** Phenomenon, text, how the first quotation was read. */
const cases: readonly (readonly [string, string, string])[] = [
  ['a thought', 'Reed said she hoped the plan was “dead and buried”.', 'link/clause said > Reed, source/subject'],
  [
    'what is right beside a piece',
    'Hill said Reed whispered “we stay where we are”.',
    'link/before whispered > Reed, source/subject',
  ],
  ['a sound', 'Reed said Hill laughed at the “not very good” plan.', 'link/clause said > Reed, source/subject'],
  [
    'what is yet to be said',
    'Reed said Hill will call the plan “not good enough for us”.',
    'link/clause said > Reed, source/subject',
  ],
  ['a sound far off', 'Reed laughed at all the many people of the town who took “the wrong key”.', 'none'],
  ['a sound near', 'Reed laughed at the “not very good” plan.', 'link/clause laughed > Reed, source/subject'],
  ['a verdict', 'Reed said it described the plan as “a bad joke on us”.', 'link/clause described > it, source/subject'],
  [
    'a participle behind a thing',
    'Reed said a deal agreed in May was “not good enough”.',
    'link/clause said > Reed, source/subject',
  ],
  [
    'a participle with a clause of its own',
    'Reed said a deal announced in May that it was “not good enough”.',
    'link/clause announced > a deal, source/subject',
  ],
  [
    'a verb behind a person',
    'Hill said the mayor announced in May it was “not good enough”.',
    'link/clause announced > the mayor, source/subject',
  ],
  [
    'a subject that stands for something else',
    'Reed said it told people that the town was “a bad joke on us”.',
    'link/clause said > Reed, source/subject',
  ],
  [
    'a relative clause',
    'Reed said a man who told people about the plan was “a bad joke on us”.',
    'link/clause said > Reed, source/subject',
  ],
];

describe('weak cues: cues that yield', () => {
  for (const [phenomenon, text, reading] of cases) {
    it(phenomenon, () => {
      assert.equal(ruledIn(text), reading);
    });
  }
});
