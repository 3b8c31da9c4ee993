import * as assert from 'node:assert/strict';
import { ruledIn } from '../reader';

/** Phenomenon, text, how the first quotation was read. */
const cases: readonly (readonly [string, string, string])[] = [
  ['behind a dash', '“We stay where we are.” — Ann Reed', 'link/signature — > Ann Reed, source/signature'],
  ['before a colon', 'The club: “We stay where we are.”', 'link/colon-alone : > The club, source/colon-name'],
  [
    'before brackets and a colon',
    'The club (Leeds): “We stay where we are.”',
    'link/colon-alone : > The club (Leeds), source/colon-name',
  ],
  [
    'in a sentence before a colon',
    'The club was clear: “We stay where we are.”',
    'link/colon-alone : > The club, source/colon-sentence',
  ],
  ['in front of a headline', 'Reed: Plan is “not good enough”', 'link/label : > Reed, source/label'],
];

describe('named at mark: who is named at a mark', () => {
  for (const [phenomenon, text, reading] of cases) {
    it(phenomenon, () => {
      assert.equal(ruledIn(text), reading);
    });
  }
});
