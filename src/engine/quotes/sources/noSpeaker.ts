import type { SentenceTree } from '../../syntax/sentenceTree';

/** Whether the head of a phrase is a time and nothing more: *Thursday*, *this year*, not *this year's report*, nor *Jan Reed*. */
export function isOnlyTime(tree: SentenceTree, head: number): boolean {
  return tree.isTime(head) && tree.child(head, 'flat') < 0 && !/^(?:PRON|ADJ)$/.test(tree.part(head));
}
