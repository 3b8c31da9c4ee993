import * as assert from 'node:assert/strict';
import { beginsClause, isHiddenPast, opensPhrase, standsInPhrase } from '../../../../src/engine/syntax/taggedPhrases';
import type { SentenceTree } from '../../../../src/engine/syntax/sentenceTree';
import { tokenOf, treeOf } from '../quotes/reports/reports';

/** The words of a text of which something holds. */
function words(text: string, holds: (tree: SentenceTree, token: number) => boolean): string[] {
  const tree = treeOf(text);
  return Array.from({ length: tree.to - tree.from }, (_, i) => tree.from + i)
    .filter((token) => holds(tree, token))
    .map((token) => tree.raw(token));
}

describe('taggedPhrases', () => {
  it('knows the words of noun phrases', () => {
    assert.deepEqual(words('The old bridge of Leeds sank.', opensPhrase), ['The', 'old', 'bridge', 'Leeds']);
    assert.deepEqual(words('The bridge of Leeds sank.', standsInPhrase), ['The', 'bridge', 'of', 'Leeds', '.']);
  });

  it('knows where a clause begins', () => {
    const begins = (text: string, word: string): boolean => {
      const tree = treeOf(text);
      return beginsClause(tree, tokenOf(tree, word));
    };
    assert.equal(begins('In May, the old bridge will open.', 'the'), true);
    assert.equal(begins('In May, the old bridge, Vale said.', 'the'), false);
    assert.equal(begins('Vale met Reed, who will open it.', 'who'), false);
    assert.equal(begins('In May, the bridge will open.', 'In'), false);
  });

  it('knows a past tense that is tagged as a noun', () => {
    const tree = treeOf('Hale, who ran a shop, said the raft sank.');
    assert.equal(isHiddenPast(tree, tokenOf(tree, 'raft')), false);
  });
});
