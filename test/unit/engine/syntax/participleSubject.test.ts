import * as assert from 'node:assert/strict';
import { ruledIn } from '../quotes/reader';

/** Phenomenon, text, how the first quotation was read. */
const cases: readonly (readonly [string, string, string])[] = [
  [
    'somebody heard',
    'Hill heard Ann Reed shouting “we stay where we are”.',
    'link/before shouting > Ann Reed, source/participle-heard',
  ],
  [
    'with somebody',
    'Hill left, with Ann Reed shouting “we stay where we are”.',
    'link/before shouting > Ann Reed, source/participle-heard',
  ],
  [
    'a cue before',
    'Reed said no as Hill left, adding, “We like it.”',
    'link/before adding > Reed, source/participle-cue',
  ],
  [
    'a passive cue before',
    'Reed left and Hill was told, adding, “We like it.”',
    'link/before adding > Reed, source/participle-clause',
  ],
  [
    'a clause before',
    'Reed left the hall, shouting “shame on you all”.',
    'link/before shouting > Reed, source/participle-clause',
  ],
  [
    'an opening clause before',
    'When Hill left, Reed ran off, shouting “shame on you all”.',
    'link/before shouting > Reed, source/participle-clause',
  ],
  ['right beside, no verb', 'Reed saying “we stay where we are”.', 'link/before saying > Reed, source/participle'],
  [
    'right beside, behind a verb',
    'Reed left Hill saying “we stay where we are”.',
    'link/before saying > Reed, source/participle-clause',
  ],
  [
    'behind a comma, no verb',
    'Ann Reed, saying “we stay where we are”.',
    'link/before saying > Ann Reed, source/participle-comma',
  ],
  [
    'a clause behind',
    'Calling it “a bad joke on us”, Reed left the hall.',
    'link/clause Calling > Reed, source/clause-behind',
  ],
  ['no verb behind', 'Calling it “a bad joke on us”, Reed.', 'link/clause Calling > ?'],
];

describe('participles: participles', () => {
  for (const [phenomenon, text, reading] of cases) {
    it(phenomenon, () => {
      assert.equal(ruledIn(text), reading);
    });
  }
});
