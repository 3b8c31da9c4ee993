import assert from 'node:assert/strict';
import { align } from '../../../../src/engine/compare/align';
import { settleEdges } from '../../../../src/engine/compare/edges';
import { comparableWords } from '../../../../src/engine/compare/comparedWords';
import { transcriptOf } from './speech';

describe('compare/edges', () => {
  function settled(quote: string, passage: string): string {
    const words = comparableWords(quote);
    const transcript = transcriptOf(passage);
    return settleEdges(align(words, transcript.words).pairs, words, transcript)
      .map(([i, j]) => `${words[i ?? -1]?.key ?? '-'}/${transcript.words[j ?? -1]?.key ?? '-'}`)
      .join(' ');
  }

  it('puts the first and the last word beside what stands there instead', () => {
    assert.equal(settled('on the old bridge', 'on the old pier of Faro'), 'on/on the/the old/old bridge/pier');
    assert.equal(settled('You will pay', 'today they will pay'), 'you/they will/will pay/pay');
  });

  it('not beyond the end of a sentence or of the text', () => {
    assert.equal(settled('on the old bridge', 'on the old. Then'), 'on/on the/the old/old bridge/-');
    assert.equal(settled('on the old bridge', 'on the old'), 'on/on the/the old/old bridge/-');
    assert.equal(settled('You will pay', 'will pay'), 'you/- will/will pay/pay');
  });

  it('finds words written together or apart', () => {
    assert.equal(settled('healthcare is good', 'that health care is good'), 'healthcare/health -/care is/is good/good');
    assert.equal(settled('in the U.S.', 'in the US of old'), 'in/in the/the u/us s/-');
  });

  it('leaves alone what has no words in common, or no edges', () => {
    assert.equal(settled('a b', ''), 'a/- b/-');
    assert.equal(settled('a b', 'x a b y'), 'a/a b/b');
  });
});
