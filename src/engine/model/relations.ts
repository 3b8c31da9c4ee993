import { scatter } from './hashing';

/** The relations of Universal Dependencies 2 for English with the subtypes that the treebanks use; the index is the code in a `Parse`. */
export const relations = [
  'root',
  'acl',
  'acl:relcl',
  'advcl',
  'advcl:relcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'aux:pass',
  'case',
  'cc',
  'cc:preconj',
  'ccomp',
  'compound',
  'compound:prt',
  'conj',
  'cop',
  'csubj',
  'csubj:outer',
  'csubj:pass',
  'dep',
  'det',
  'det:predet',
  'discourse',
  'dislocated',
  'expl',
  'fixed',
  'flat',
  'goeswith',
  'iobj',
  'list',
  'mark',
  'nmod',
  'nmod:desc',
  'nmod:poss',
  'nmod:unmarked',
  'nsubj',
  'nsubj:outer',
  'nsubj:pass',
  'nummod',
  'obj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'orphan',
  'parataxis',
  'punct',
  'reparandum',
  'vocative',
  'xcomp',
] as const;

export type Relation = (typeof relations)[number];

/** The code of a relation in a `Parse`. */
export function relationCode(relation: Relation): number {
  return relations.indexOf(relation);
}

/** Atoms of the relations, for features; never 0, which stands for no relation yet. */
export const relationHashes: Int32Array = Int32Array.from(relations, (_, i) => scatter(i + 0x4e1a7) | 1);
