import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { ByteReader } from '../../../../src/engine/model/byteReader';
import { WordClusters } from '../../../../src/engine/model/wordClusters';
import { createTokenizer } from '../../../../src/engine/text/tokenizer';
import { packClusters } from '../../../../training/clusters/packClusters';
import { testResources } from '../../../resources';

/** The packed section of classes that are written as in `training/clusters/classes.txt`. */
export function packed(lines: readonly string[]): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'news-lens-clusters-'));
  try {
    const file = path.join(folder, 'classes.txt');
    writeFileSync(file, `${lines.join('\n')}\n`);
    return packClusters(file, createTokenizer(testResources()));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Three classes: towns, ships, and what they do. */
export const smallSection = packed(['0\t0\toslo lisbon turku', '0\t0\tferry ship', '1\t1\tsailed left']);
export const smallClusters = new WordClusters(new ByteReader(smallSection));
