import { root } from '../../src/engine/model/parserState';
import type { SentenceAtoms } from '../../src/engine/model/sentenceAtoms';
import type { GoldTree } from './oracle';
import type { ByteWriter } from './packing';

/** Pairs of tags seen less often can have any relation. */
const leastSeen = 4;

/** Writes `LabelCandidates`: the relations that each pair of tags has in the gold trees. */
export function packLabelCandidates(
  writer: ByteWriter,
  examples: readonly { readonly sentence: SentenceAtoms; readonly gold: GoldTree }[],
  tagCount: number,
): void {
  const seen = Array.from({ length: 2 * tagCount * tagCount }, () => new Map<number, number>());
  for (const { sentence, gold } of examples) {
    gold.heads.forEach((head, node) => {
      if (node <= root || head === root) return;
      const key =
        (head > node ? 0 : tagCount * tagCount) + (sentence.code[node]! - 1) * tagCount + sentence.code[head]! - 1;
      const relation = gold.relations[node]!;
      seen[key]!.set(relation, (seen[key]!.get(relation) ?? 0) + 1);
    });
  }
  const lists = new Map<string, number>();
  const index = seen.map((counts) => {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total < leastSeen) return 0;
    const kept = [...counts].filter(([, count]) => count > total / 1000).map(([relation]) => relation);
    const name = kept.sort((a, b) => a - b).join(',');
    if (!lists.has(name)) lists.set(name, lists.size + 1);
    return lists.get(name)!;
  });
  writer.varint(tagCount);
  writer.varint(lists.size);
  for (const name of lists.keys()) writer.list(name.split(',').map(Number));
  for (const value of index) writer.varint(value);
}
