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
    ['The upcoming |Thursday| vote counts.', 'future'],
    ['He met the |Thursday| crowd.', 'open'],
    ['He went to town |Thursday|.', 'past'],
    ['He postponed the vote to |Thursday|.', 'future'],
    ['He postponed the vote on |Thursday|.', 'past'],
    ['He drove to |Thursday|.', 'past'],
    ['He drove until |Thursday|.', 'past'],
    ['He’ll leave on |Thursday|.', 'future'],
    ['He won’t leave on |Thursday|.', 'future'],
    ['We shall leave on |Thursday|.', 'future'],
    ['He may leave on |Thursday|.', 'future'],
    ['He would have left on |Thursday|.', 'past'],
    ['He will have left by |Thursday|.', 'future'],
    ['He’d leave on |Thursday|.', 'near'],
    ['He is to leave on |Thursday|.', 'future'],
    ['They plan to leave on |Thursday|.', 'future'],
    ['They planned to leave on |Thursday|.', 'near'],
    ['They had planned to leave on |Thursday|.', 'near'],
    ['They have planned to leave on |Thursday|.', 'future'],
    ['To leave on |Thursday| is hard.', 'open'],
    ['He came to see it on |Thursday|.', 'past'],
    ['He is expected on |Thursday|.', 'future'],
    ['He ordered that ballots be counted on |Thursday|.', 'near'],
    ['He has left on |Thursday|.', 'past'],
    ['He is leaving on |Thursday|.', 'future'],
    ['He was leaving on |Thursday|.', 'past'],
    ['He likes |Thursday|.', 'open'],
    ['On |Thursday|, will he leave?', 'future'],
    ['He who left on |Thursday| weeps.', 'past'],
    ['When on |Thursday| it rained, he will weep.', 'past'],
    ['Ann Reed left. The vote of |Thursday|', 'open'],
  ];
  for (const [sentence, direction] of cases) {
    it(`${sentence} ${direction}`, () => {
      const [before = '', phrase = ''] = sentence.split('|');
      const [tagged] = analyzer.tagged({ text: sentence.replaceAll('|', ''), format: 'plain' });
      assert.ok(tagged);
      assert.equal(directionOf(tagged, before.length, before.length + phrase.length), direction);
    });
  }

  it('is told by a few words where nothing is tagged', () => {
    const untagged = createAnalyzer({ ...testResources(), model: undefined });
    const direction = (text: string): Direction | undefined => {
      const [tagged] = untagged.tagged({ text, format: 'plain' });
      const at = text.indexOf('Thursday');
      return tagged && directionOf(tagged, at, at + 8);
    };
    assert.equal(direction('The vote is scheduled for Thursday.'), 'future');
    assert.equal(direction('It will rain. They met on Thursday.'), 'open');
    assert.equal(direction('The coming Thursday'), 'future');
  });
});
