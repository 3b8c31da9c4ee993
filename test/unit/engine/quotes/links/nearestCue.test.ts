import * as assert from 'node:assert/strict';
import { ruledIn } from '../reader';

/** Phenomenon, text, how the first quotation was read. */
const cases: readonly (readonly [string, string, string])[] = [
  ['a semicolon between', 'Reed said so; it was “a long way down for all”.', 'source/no-cue - > it, source/no-cue'],
  [
    'speech around a thought',
    'Reed said she hoped the plan was “dead and buried”.',
    'link/clause said > Reed, source/subject',
  ],
  [
    'a deed that somebody calls for',
    'Hill dismissed a call by Reed to raise fees: “You cannot charge them twice.”',
    'link/colon dismissed > Hill, source/subject',
  ],
  [
    'a passive that says nothing',
    'Reed claimed that the dog was released when a thief took “the wrong key”.',
    'link/clause claimed > Reed, source/subject',
  ],
  ['a passive that says something', 'Hill was told that it was “too late by far”.', 'link/clause told > ?'],
  [
    'a source over a thing',
    'According to a report, the road offers “more than a way home”.',
    'link/clause-of-source According to > a report, source/after-cue',
  ],
  [
    'a source over the future',
    'According to Reed, Hill will call the plan “not good enough”.',
    'link/clause-of-source According to > Reed, source/after-cue',
  ],
  [
    'a source over the future, with an adverb',
    'According to Reed, Hill would never call the plan “not good enough”.',
    'link/clause-of-source According to > Reed, source/after-cue',
  ],
  [
    'no source over the present',
    'According to Reed, Hill called the plan “not good enough”.',
    'link/clause called > Hill, source/subject',
  ],
  [
    'a source behind an adverb',
    'But according to Reed, Hill will call the plan “not good enough”.',
    'link/clause-of-source according to > Reed, source/after-cue',
  ],
  [
    'a source behind more',
    'The plan, according to Reed, is one that Hill will call “not good enough”.',
    'link/before call > Hill, source/subject',
  ],
];

describe('nearest cue: the cue before a piece', () => {
  for (const [phenomenon, text, reading] of cases) {
    it(phenomenon, () => {
      assert.equal(ruledIn(text), reading);
    });
  }
});
