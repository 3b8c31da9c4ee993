import { deepest, type SentenceTree } from './sentenceTree';

/** Where a word or name stands in its clause. */
export type ClausePlace = 'subject' | 'object' | 'possessor' | 'modifier' | 'topic' | 'other';

const modifiers: ReadonlySet<string> = new Set(['compound', 'amod']);
const objects: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl']);
/** Relations within a noun phrase: climbing over them leads to its head. */
const inPhrase: ReadonlySet<string> = new Set([
  ...['compound', 'flat', 'nmod', 'amod', 'appos', 'det', 'case', 'nummod', 'conj'],
]);

/** Where the phrase with this head stands: its own relation, or that of the phrase it is joined to by *and* or explains. */
export function placeOf(tree: SentenceTree, token: number): ClausePlace {
  let at = token;
  for (let depth = 0; depth < deepest && at >= 0; depth++) {
    const plain = tree.plainRelation(at);
    const relation = tree.relation(at);
    if (plain === 'nsubj') return 'subject';
    if (objects.has(plain)) return 'object';
    if (relation === 'nmod:poss') return 'possessor';
    if (modifiers.has(relation)) return 'modifier';
    if (relation !== 'conj' && relation !== 'appos') return 'other';
    at = tree.head(at);
  }
  return 'other';
}

/** The verb or predicate whose subject, object or other argument the word (or the phrase it stands in) is; -1 when none. */
export function predicateOf(tree: SentenceTree, token: number): number {
  let at = token;
  for (let depth = 0; depth < deepest && at >= 0; depth++) {
    const plain = tree.plainRelation(at);
    if (plain === 'nsubj' || objects.has(plain)) return tree.head(at);
    if (!inPhrase.has(plain)) return -1;
    at = tree.head(at);
  }
  return -1;
}

/** The noun that a relative clause with this verb is about; -1 when it is no relative clause. */
export function relativeHead(tree: SentenceTree, predicate: number): number {
  return tree.relation(predicate) === 'acl:relcl' ? tree.head(predicate) : -1;
}

/** The verbs over a word whose content it stands in (*says* over *he* in *Orlov says he left*), nearest first. */
export function contentVerbs(tree: SentenceTree, token: number): number[] {
  const verbs: number[] = [];
  let at = token;
  for (let depth = 0; depth < deepest && at >= 0; depth++) {
    const relation = tree.relation(at);
    const head = tree.head(at);
    if (head >= 0 && (relation === 'ccomp' || relation === 'parataxis')) verbs.push(head);
    at = head;
  }
  return verbs;
}

/** Whether `token` hangs below `over`. */
export function isBelow(tree: SentenceTree, token: number, over: number): boolean {
  let at = token;
  for (let depth = 0; depth < deepest && at >= 0; depth++) {
    if (at === over) return true;
    at = tree.head(at);
  }
  return false;
}
