import { readFileSync } from 'node:fs';
import { WordHashes, margin } from '../../src/engine/model/wordHashes';
import type { Tokenizer } from '../../src/engine/text/tokenizer';
import { ByteWriter, writeCodes } from '../model/packing';

/** Packs `classes.txt` (a line a class: its larger and largest class, its words) for `WordClusters`. Equal hashes: the first word counts. */
export function packClusters(file: string, tokenize: Tokenizer): Uint8Array {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const writer = new ByteWriter();
  const codes = new Map<number, number>();
  const hashes = new WordHashes();
  writer.varint(lines.length);
  lines.forEach((line, i) => {
    const [larger = '', largest = '', words = ''] = line.split('\t');
    writer.varint(Number(larger) + 1);
    writer.varint(Number(largest) + 1);
    for (const word of words.split(' ')) {
      const tokens = tokenize(word);
      // What the engine reads as several words is never looked up.
      if (tokens.count !== 1) continue;
      hashes.read(tokens, 0, 1);
      const hash = hashes.lower[margin]!;
      if (!codes.has(hash)) codes.set(hash, i + 1);
    }
  });
  writeCodes(writer, codes, (code) => writer.varint(code));
  return writer.take();
}
