import assert from 'node:assert/strict';
import { readTranscript } from '../../../../src/engine/compare/transcript';
import { comparableWords } from '../../../../src/engine/compare/comparedWords';
import { transcriptOf } from './speech';

describe('compare/transcript', () => {
  it('reads the same words in steps as at once, at their places', () => {
    const text = 'The harbour stays open, said one. Nobody asked us, said the other!\n'.repeat(3000);
    assert.deepEqual(transcriptOf(text).words, comparableWords(text));
    const line = 'word '.repeat(30_000);
    assert.deepEqual(transcriptOf(line).words, comparableWords(line));
  });

  it('says how far it is', () => {
    const shares = [...readTranscript('a b c\n'.repeat(40_000))];
    assert.ok(shares.length > 2);
    assert.equal(shares.at(-1), 1);
  });

  it('knows where a word stands', () => {
    const { positions } = transcriptOf('We go, WE stay.');
    assert.deepEqual(positions('we'), [0, 2]);
    assert.deepEqual(positions('none'), []);
    assert.deepEqual(positions('constructor'), []);
  });

  it('is content with nothing, and with what has no white space', () => {
    assert.deepEqual(transcriptOf('').words, []);
    assert.equal(transcriptOf('x'.repeat(200_000)).words.length, 2);
  });
});
