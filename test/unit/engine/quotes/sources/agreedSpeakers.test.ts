import * as assert from 'node:assert/strict';
import { plainLedger } from '../../../../../src/engine/rules/ledger';
import { agreedSpeakers } from '../../../../../src/engine/quotes/sources/agreedSpeakers';
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
const byRules = (words: string): readonly SpeakerMention[] => [mention(words)];
const agreed = (byTree: readonly SpeakerMention[], rules: readonly SpeakerMention[]): readonly SpeakerMention[] =>
  agreedSpeakers({ text, cue: text.length, segments: [], byTree, byRules: rules }, plainLedger);
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

  it('believes the tree where they differ, and neither much', () => {
    const [speaker] = agreed([mention('his brother')], byRules('The attorney general'));
    assert.equal(speaker && text.slice(...speaker.span), 'his brother');
    assert.ok((speaker?.confidence ?? 1) < 0.8);
  });

  it('believes the rules about what stands before a comment between dashes', () => {
    const text = 'Vale — whose brother left — said';
    const at = (words: string): SpeakerMention => {
      const start = text.indexOf(words);
      return { ...mention('The'), span: [start, start + words.length] };
    };
    const both = { text, segments: [], cue: text.indexOf('said'), byTree: [at('brother')], byRules: [at('Vale')] };
    assert.deepEqual(
      agreedSpeakers(both, plainLedger).map(({ span }) => text.slice(...span)),
      ['Vale'],
    );
  });

  it('believes the rules about what stands before a relative clause', () => {
    for (const text of ['Vale, from whom Reed bought it, said', 'Vale, the clerk to whom Reed gave it, said']) {
      const at = (words: string): SpeakerMention => {
        const start = text.indexOf(words);
        return { ...mention('The'), span: [start, start + words.length] };
      };
      const both = { text, segments: [], cue: text.indexOf('said'), byTree: [at('Reed')], byRules: [at('Vale')] };
      assert.deepEqual(
        agreedSpeakers(both, plainLedger).map(({ span }) => text.slice(...span)),
        ['Vale'],
      );
    }
  });

  it('takes the one that is there', () => {
    assert.deepEqual(words(agreed([], byRules('his brother'))), ['his brother']);
    assert.deepEqual(words(agreed([mention('his brother')], [])), ['his brother']);
  });

  it('keeps apart what does not overlap, and joint speakers of the tree', () => {
    const [both] = [[mention('general'), mention('his brother')]];
    assert.deepEqual(words(agreed(both, byRules('The attorney general'))), ['general', 'his brother']);
    assert.deepEqual(words(agreed([mention('the state')], byRules('The attorney general'))), ['the state']);
    assert.deepEqual(words(agreed([mention('The attorney')], byRules('attorney general'))), ['The attorney']);
  });
});
