import type { SentenceTree } from '../../syntax/sentenceTree';

/** Whether the head of a phrase is a time and nothing more: *Thursday*, *this year*, not *this year's report*. */
export function isOnlyTime(tree: SentenceTree, head: number): boolean {
  return tree.isTime(head) && !/^(?:PRON|ADJ)$/.test(tree.part(head));
}
