import * as assert from 'node:assert/strict';
import { ruledIn } from '../reader';

/** Phenomenon, text, how the first quotation was read. */
const cases: readonly (readonly [string, string, string])[] = [
  ['a name behind a dash', '“We stay where we are.” — Ann Reed', 'link/signature — > Ann Reed, source/signature'],
  [
    'a name behind a dash, with a place',
    '“We stay where we are.” — Ann Reed, Leeds',
    'link/signature — > Ann Reed, source/signature',
  ],
  ['no name behind a dash', '“We stay where we are” — the end.', 'link/none - > ?'],
  ['a clause behind a dash', '“We stay where we are” — Reed left the hall.', 'link/none - > ?'],
  ['a name behind a comma', '“We stay where we are,” Ann Reed', 'link/none - > ?'],
  [
    'according to',
    '“We stay where we are,” according to Reed.',
    'link/according according to > Reed, source/after-cue',
  ],
  [
    'according to, further off',
    '“We stay where we are,” it was, according to Reed.',
    'link/according-end according to > Reed, source/after-cue',
  ],
  ['an inverted verb', '“We stay where we are,” said Reed.', 'link/inverted said > Reed, source/inverted'],
  ['an adverb before it', '“We stay where we are,” then said Reed.', 'link/inverted said > Reed, source/inverted'],
  ['no adverb before it', '“We stay where we are,” here said Reed.', 'link/inverted said > Reed, source/inverted'],
  ['without a comma, at an end', '“We stay where we are.” said Reed.', 'link/inverted said > Reed, source/inverted'],
  ['without a comma, a verdict', '“We stay where we are” slammed Reed home.', 'link/none - > ?'],
  ['a subject and a verb', '“We stay where we are,” Reed said.', 'link/behind said > Reed, source/subject'],
  [
    'an adverb before the subject',
    '“We stay where we are,” then Reed said.',
    'link/behind said > Reed, source/subject',
  ],
  ['a conjunction before it', '“We stay where we are,” but Reed said so.', 'link/none - > ?'],
  ['a clause of its own', '“We stay where we are” Reed said that it was late.', 'link/none - > ?'],
  ['a hearer', '“We stay where we are,” Reed told them.', 'link/behind told > Reed, source/subject'],
  [
    'another piece behind',
    '“We stay where we are,” “we go,” Reed said.',
    'link/clause-end said > Reed, source/subject',
  ],
];

describe('cue behind: a cue behind a piece', () => {
  for (const [phenomenon, text, reading] of cases) {
    it(phenomenon, () => {
      assert.equal(ruledIn(text), reading);
    });
  }
});
