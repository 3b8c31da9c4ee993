import * as assert from 'node:assert/strict';
import { plainLedger } from '../../../../../src/engine/rules/ledger';
import {
  agreedSpeakers,
  nobodyByRules,
  type SpeakersByRules,
} from '../../../../../src/engine/quotes/sources/agreedSpeakers';
import type { SpeakerMention } from '../../../../../src/engine/quotes/reading';

const text = 'The attorney general of the state and his brother said';
const mention = (words: string): SpeakerMention => {
  const start = text.indexOf(words);
  return {
    span: [start, start + words.length],
    form: 'nominal',
    source: 'person',
    confidence: 0.9,
    by: { rule: 'source/subject' },
    name: null,
  };
};
const byRules = (words: string, far = false): SpeakersByRules => ({ speakers: [mention(words)], far });
const agreed = (byTree: readonly SpeakerMention[], rules: SpeakersByRules): readonly SpeakerMention[] =>
  agreedSpeakers({ text, byTree, byRules: rules }, plainLedger);
const words = (speakers: readonly SpeakerMention[]): string[] => speakers.map(({ span }) => text.slice(...span));

describe('agreedSpeakers', () => {
  it('is surer when both say the same', () => {
    const [speaker] = agreed([mention('The attorney general of the state')], byRules('The attorney general'));
    assert.equal(speaker && text.slice(...speaker.span), 'The attorney general of the state');
    assert.ok((speaker?.confidence ?? 0) > 0.9);
  });

  it('does not cut an office in two', () => {
    assert.deepEqual(words(agreed([mention('general')], byRules('The attorney general'))), ['The attorney general']);
  });

  it('believes the rules about what is near, the tree about what is far, and neither much', () => {
    const tree = [mention('his brother')];
    const near = agreed(tree, byRules('The attorney general'));
    assert.deepEqual(words(near), ['The attorney general']);
    assert.ok((near[0]?.confidence ?? 1) < 0.8);
    assert.deepEqual(words(agreed(tree, byRules('The attorney general', true))), ['his brother']);
  });

  it('takes the one that is there', () => {
    assert.deepEqual(words(agreed([], byRules('his brother'))), ['his brother']);
    assert.deepEqual(words(agreed([mention('his brother')], nobodyByRules)), ['his brother']);
  });

  it('keeps apart what does not overlap, and joint speakers of the tree', () => {
    const [both] = [[mention('general'), mention('his brother')]];
    assert.deepEqual(words(agreed(both, byRules('The attorney general'))), ['general', 'his brother']);
    assert.deepEqual(words(agreed([mention('the state')], byRules('The attorney general'))), ['The attorney general']);
    assert.deepEqual(words(agreed([mention('The attorney')], byRules('attorney general'))), ['The attorney']);
  });
});
