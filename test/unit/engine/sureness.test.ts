import assert from 'node:assert/strict';
import type { Speaker } from '../../../src/engine/analysis';
import { leastSureLink, speakerSureness, surenessLevel } from '../../../src/engine/sureness';

const speaker = (confidence: number, name: number | null, form: Speaker['form'] = 'name'): Speaker => ({
  span: [0, 3],
  text: 'Ann',
  form,
  source: 'person',
  confidence,
  rule: 'by hand',
  entity: name === null ? null : { id: 'e1', confidence: name, rule: 'by hand', via: [] },
});

describe('sureness', () => {
  it('is told in three steps', () => {
    assert.deepEqual([1, 0.9, 0.899, 0.7, 0.699, 0].map(surenessLevel), [
      'certain',
      'certain',
      'likely',
      'likely',
      'guess',
      'guess',
    ]);
  });

  it('of a speaker is that of the name, where there is one', () => {
    assert.equal(speakerSureness(speaker(0.9, 0.6)), 0.6);
    assert.equal(speakerSureness(speaker(0.8, null, 'nominal')), 0.8);
    assert.equal(speakerSureness(speaker(0.9, null, 'pronoun')), 0.2);
  });

  it('of a quotation is that of its least sure link', () => {
    const least = (confidence: number, ...speakers: Speaker[]): unknown => leastSureLink({ confidence, speakers });
    assert.deepEqual(least(0.5, speaker(0.9, 0.8)), { link: 'words', confidence: 0.5 });
    assert.deepEqual(least(0.95, speaker(0.7, 0.8)), { link: 'source', confidence: 0.7 });
    assert.deepEqual(least(0.95, speaker(0.9, 0.8)), { link: 'name', confidence: 0.8 });
    assert.deepEqual(least(0.95, speaker(0.9, 0.9), speaker(0.9, 0.3)), { link: 'name', confidence: 0.3 });
    assert.deepEqual(least(0.95), { link: 'source', confidence: 0 });
  });
});
