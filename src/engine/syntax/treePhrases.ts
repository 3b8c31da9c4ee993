import type { SentenceTree, TokenRange } from './sentenceTree';

/** Relations that lead out of a noun phrase: to what only comments on it, or to the clause that it is the predicate of. */
const outside: ReadonlySet<string> = new Set([
  ...['acl:relcl', 'parataxis', 'punct', 'cc', 'discourse', 'advcl', 'list', 'case', 'mark', 'cop', 'aux', 'aux:pass'],
  ...['nsubj', 'nsubj:pass', 'csubj', 'expl', 'ccomp', 'obl', 'advmod', 'vocative', 'dep'],
]);

/** The token of a phrase that the others hang on: a noun, name or pronoun, whatever the parser hangs out of it besides. */
export function phraseHead(tree: SentenceTree, [from, to]: TokenRange): number {
  for (let token = from; token < to; token++) {
    const head = tree.head(token);
    if ((head < from || head >= to) && /^(?:NOUN|PROPN|PRON)$/.test(tree.part(token))) return token;
  }
  return to - 1;
}

/**
 * The tokens of the noun phrase with this head, without what only comments on it.
 * @param alone without what *and* joins to the head
 */
export function phraseOf(tree: SentenceTree, head: number, alone: boolean): TokenRange {
  let from = head;
  let to = head + 1;
  for (const child of tree.children(head)) {
    const relation = tree.relation(child);
    if (outside.has(relation) || (alone && relation === 'conj')) {
      // What stands beyond it is outside, too.
      if (child < head) from = head;
      else if (relation !== 'punct') break;
      continue;
    }
    if (child < head && from === head) from = tree.first(child);
    to = Math.max(to, tree.end(child));
  }
  while (from < head && tree.isPunctuation(from)) from++;
  while (to > head + 1 && tree.isPunctuation(to - 1)) to--;
  return [from, behindBracket(tree, from, to)];
}

/** *Greta Malm (SPD)*: a bracket that opens in a phrase closes in it. */
function behindBracket(tree: SentenceTree, from: number, to: number): number {
  let open = 0;
  for (let token = from; token < to; token++) open += tree.word(token) === '(' ? 1 : tree.word(token) === ')' ? -1 : 0;
  return open > 0 && tree.word(to) === ')' ? to + 1 : to;
}

/** The heads of what *and* joins to a phrase: *Vale and Reed*. */
export function joinedTo(tree: SentenceTree, head: number): number[] {
  return tree.children(head).filter((child) => tree.relation(child) === 'conj');
}

/** What a phrase that ends before a token, or before the comma there, is the apposition of: its head; -1 for none. */
export function apposedHead(tree: SentenceTree, before: number): number {
  let node = tree.word(before - 1) === ',' ? before - 2 : before - 1;
  while (/^(?:nmod|compound|flat)/.test(tree.relation(node)) && tree.head(node) >= 0) node = tree.head(node);
  return tree.is(node, 'appos') ? tree.head(node) : -1;
}

/** Whether the head of a phrase is a time and nothing more: *Thursday*, *this year*, not *this year's report*, nor *Jan Reed*. */
export function isOnlyTime(tree: SentenceTree, head: number): boolean {
  return tree.isTime(head) && tree.child(head, 'flat') < 0;
}
