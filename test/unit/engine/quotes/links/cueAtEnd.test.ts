import * as assert from 'node:assert/strict';
import { ruledIn } from '../reader';

/** Phenomenon, text, how the first quotation was read. */
const cases: readonly (readonly [string, string, string])[] = [
  [
    'a verb behind its subject',
    'The plan is “not good enough” for all, Reed said.',
    'link/clause-end said > Reed, source/subject',
  ],
  [
    'a verb before its subject',
    'The plan is “not good enough” for all, said Reed.',
    'link/inverted-end said > Reed, source/inverted',
  ],
  [
    'according to',
    'The plan is “not good enough” for all, according to Reed.',
    'link/according-end according to > Reed, source/after-cue',
  ],
  [
    'as somebody put it',
    'The plan is “not good enough” for all, as Reed put it.',
    'link/clause-end put it > Reed, source/subject',
  ],
  ['no comma', 'The plan is “not good enough” for all Reed said.', 'none'],
  ['more behind it', 'The plan is “not good enough” for all, Reed said that day was long.', 'none'],
  ['a verdict', 'The plan is “not good enough” for all, Reed slammed.', 'none'],
  [
    'an adverb behind it',
    'The plan is “not good enough” for all, Reed said again.',
    'link/clause-end said > Reed, source/subject',
  ],
  ['a colon behind it', 'The plan is “not good enough” for all, Reed said: so it ends.', 'none'],
];

describe('cue at end: a cue at the end', () => {
  for (const [phenomenon, text, reading] of cases) {
    it(phenomenon, () => {
      assert.equal(ruledIn(text), reading);
    });
  }
});
