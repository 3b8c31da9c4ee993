import * as assert from 'node:assert/strict';
import { ByteReader } from '../../../../src/engine/model/byteReader';
import { WordClusters } from '../../../../src/engine/model/wordClusters';
import { margin, WordHashes } from '../../../../src/engine/model/wordHashes';
import { smallClusters, smallSection } from '../../training/clusters/small';
import { tokenize } from '../entities/reading';

/** The classes of each word of a text, small, larger, largest. */
function classesOf(text: string): number[][] {
  const tokens = tokenize(text);
  const hashes = new WordHashes();
  hashes.read(tokens, 0, tokens.count);
  return Array.from({ length: tokens.count }, (_, i) => {
    const code = smallClusters.of(hashes.lower[i + margin]!);
    return [code, smallClusters.larger(code), smallClusters.largest(code)];
  });
}

describe('word clusters', () => {
  it('know words however they are capitalised, and the larger classes', () => {
    assert.deepEqual(classesOf('Oslo LISBON ferry sailed'), [
      [1, 1, 1],
      [1, 1, 1],
      [2, 1, 1],
      [3, 2, 2],
    ]);
  });

  it('give words without a class 0', () => {
    assert.deepEqual(classesOf('zebra'), [[0, 0, 0]]);
  });

  it('throw on a section that is cut', () => {
    for (let length = 0; length < smallSection.length; length++) {
      assert.throws(() => new WordClusters(new ByteReader(smallSection.subarray(0, length))), /ends too early/);
    }
  });
});
