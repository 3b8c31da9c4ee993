import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import type { Direction } from '../../../../src/engine/dates/dateRule';
import { directionOf } from '../../../../src/engine/dates/tense';
import { testResources } from '../../../resources';

describe('tense', () => {
  const analyzer = createAnalyzer(testResources());
  const cases: readonly (readonly [sentence: string, direction: Direction])[] = [
    ['On |Thursday|, he said it was over.', 'past'],
    ['United States troops left on |Thursday|.', 'past'],
    ['Reed, arrested on |Thursday|, denied it.', 'past'],
    ['He was forced to resign on |Thursday|.', 'past'],
    ['He might have met her on |Thursday|.', 'past'],
    ['The council will meet on |Thursday|.', 'future'],
    ['On |Thursday|, the council will meet.', 'future'],
    ['The vote is scheduled for |Thursday|.', 'future'],
    ['The vote is to be held on |Thursday|.', 'future'],
    ['The council is expected to meet on |Thursday|.', 'future'],
    ['He extended the curfew until |Thursday|.', 'future'],
    ['The new school opens on |Thursday|.', 'future'],
    ['He said that the council would meet on |Thursday|.', 'near'],
    ['The storm was expected to pass on |Thursday|.', 'near'],
    ['They missed the deadline of |Thursday|.', 'open'],
    ['The vote of |Thursday|', 'open'],
  ];
  for (const [sentence, direction] of cases) {
    it(`${sentence} ${direction}`, () => {
      const [before = '', phrase = ''] = sentence.split('|');
      const [tagged] = analyzer.tagged({ text: sentence.replaceAll('|', ''), format: 'plain' });
      assert.ok(tagged);
      assert.equal(directionOf(tagged, before.length, before.length + phrase.length), direction);
    });
  }
});
