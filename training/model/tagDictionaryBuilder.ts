import { margin, WordHashes } from '../../src/engine/model/wordHashes';
import type { TreebankSentence } from './conllu';
import { writeCodes, type ByteWriter } from './packing';

/** Words seen less often count as unknown, so that training sees unknown words. */
const leastSeen = 3;
/** Words seen at least so often have no other tags than those seen. */
const leastClosed = 12;
/** A tag with a smaller share of a word's occurrences is an accident. */
const leastShare = 0.02;

/** The tags that a treebank's sentences have: codes for `UPOS/XPOS`, rare ones united with the most frequent of their part of speech. */
export class TagCodes {
  readonly names: readonly string[];
  readonly #codes: ReadonlyMap<string, number>;

  constructor(sentences: readonly TreebankSentence[], least = 100) {
    const counts = new Map<string, number>();
    for (const { tags } of sentences) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    const ordered = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const part = (tag: string) => tag.replace(/\/.*/, '');
    const main = new Map<string, string>();
    for (const [tag] of ordered) if (!main.has(part(tag))) main.set(part(tag), tag);
    const names = ordered.filter(([tag, count]) => count >= least || main.get(part(tag)) === tag).map(([tag]) => tag);
    this.names = names.sort();
    this.#codes = new Map(
      ordered.map(([tag]) => {
        const exact = names.indexOf(tag);
        return [tag, exact >= 0 ? exact : names.indexOf(main.get(part(tag)) ?? tag)];
      }),
    );
  }

  code(tag: string): number {
    const found = this.#codes.get(tag) ?? this.names.findIndex((name) => name.startsWith(tag.replace(/\/.*/, '/')));
    return Math.max(0, found);
  }
}

/** Writes a `TagDictionary` of the words in these sentences. */
export function packDictionary(writer: ByteWriter, sentences: readonly TreebankSentence[], codes: TagCodes): void {
  const seen = new Map<number, Map<number, number>>();
  const words = new WordHashes();
  for (const sentence of sentences) {
    words.read(sentence.tokens, 0, sentence.tokens.count);
    sentence.tags.forEach((tag, i) => {
      const key = words.lower[i + margin]! >>> 0;
      const tags = seen.get(key) ?? new Map<number, number>();
      seen.set(key, tags);
      const code = codes.code(tag);
      tags.set(code, (tags.get(code) ?? 0) + 1);
    });
  }
  const open = new Map<number, number>();
  const classes = new Map<string, number>([['0:', 0]]);
  const entries: [key: number, index: number][] = [];
  for (const [key, tags] of [...seen].sort(([a], [b]) => a - b)) {
    const total = [...tags.values()].reduce((sum, count) => sum + count, 0);
    if (total < leastSeen) for (const tag of tags.keys()) open.set(tag, (open.get(tag) ?? 0) + 1);
    else {
      const usual = [...tags].filter(([, count]) => count / total >= leastShare).map(([tag]) => tag);
      const name = `${total >= leastClosed ? '1' : '0'}:${usual.sort((a, b) => a - b).join(',')}`;
      const index = classes.get(name) ?? classes.size;
      classes.set(name, index);
      entries.push([key, index]);
    }
  }
  writer.list(
    [...open]
      .filter(([, count]) => count >= 4)
      .map(([tag]) => tag)
      .sort((a, b) => a - b),
  );
  writer.list(codes.names.flatMap((name, code) => (name.startsWith('PROPN/') || name === 'ADJ/NNP' ? [code] : [])));
  writer.varint(classes.size);
  for (const name of classes.keys()) {
    const [closed, list] = name.split(':');
    writer.byte(Number(closed));
    writer.list(
      (list ?? '')
        .split(',')
        .filter((tag) => tag !== '')
        .map(Number),
    );
  }
  writeCodes(writer, entries, (index) => writer.varint(index));
}
