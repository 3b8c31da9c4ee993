import * as assert from 'node:assert/strict';
import { ruledIn } from '../reader';

/** Phenomenon, text, how the first quotation was read. */
const cases: readonly (readonly [string, string, string])[] = [
  [
    'behind according to',
    'The plan is “not good enough”, according to Reed.',
    'link/according according to > Reed, source/after-cue',
  ],
  [
    'behind according to, with a maker',
    'According to a report published by the council, the road is “more than a way home”.',
    'link/clause-of-source According to > a report published by the council, source/after-cue',
  ],
  ['quoted', 'Reed was quoted in the paper: “We stay where we are.”', 'link/colon quoted > Reed, source/subject'],
  [
    'the agent of a passive',
    'The plan was called “a bad joke on us” by Reed.',
    'link/before called > Reed, source/agent',
  ],
  ['no agent of a passive', 'The plan was called “a bad joke on us” here.', 'link/before called > ?'],
  ['an agent of another verb', 'The plan was called “a bad joke on us” and is read by Reed.', 'link/before called > ?'],
  [
    'a participle',
    'Reed left the hall, shouting “shame on you all”.',
    'link/before shouting > Reed, source/participle-clause',
  ],
  [
    'inserted',
    'The trouble, says Ann Reed, is that nobody “ever asked us”.',
    'link/clause says > Ann Reed, source/inserted',
  ],
  [
    'not inserted: no comma behind',
    'The trouble, says Ann Reed is that nobody “ever asked us”.',
    'link/clause says > The trouble, source/over-asides',
  ],
  [
    'not inserted: another verb',
    'The town, calls Ann Reed, is one that “ever asked us”.',
    'link/clause calls > The town, source/over-asides',
  ],
  ['a reduced relative clause', 'Hill issued a report called “a long way down for all”.', 'link/before called > ?'],
  [
    'a reduced relative clause with an agent',
    'Hill issued a report called “a long way down for all” by Reed.',
    'link/before called > Reed, source/agent-behind',
  ],
  [
    'a reduced relative clause behind a preposition',
    'Hill slept on reports called “a long way down for all”.',
    'link/before called > ?',
  ],
  [
    'somebody who calls',
    'The mayor called it “a long way down for all”.',
    'link/clause called > The mayor, source/subject',
  ],
];

describe('subjects: who says it, by the form of the cue', () => {
  for (const [phenomenon, text, reading] of cases) {
    it(phenomenon, () => {
      assert.equal(ruledIn(text), reading);
    });
  }
});
