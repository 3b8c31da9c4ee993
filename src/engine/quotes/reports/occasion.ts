import type { SentenceTree } from '../../syntax/sentenceTree';

/** On what occasion, and in what, somebody speaks. */
export const occasion =
  /^(?:condition|interview|speech|statement|op|letter|memo|essay|tweet|post|email|story|article|rally|briefing|debate|hearing|appearance|conference)$/;

const day = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** When and where somebody spoke: *on Monday*, *last week*, *in an interview*, *on condition of anonymity*, *for this story*. */
export function isOccasion(tree: SentenceTree, token: number): boolean {
  const word = tree.word(token);
  const next = tree.word(token + 1);
  if (day.test(word) || (word === 'on' && day.test(next))) return true;
  if (/^(?:this|last)$/.test(word) && /^(?:week|month|year|summer|fall)$/.test(next)) return true;
  if (word === 'by' && next.endsWith('ing')) return true;
  if (!/^(?:in|on|at|for|during)$/.test(word)) return false;
  let noun = token + 1;
  while (noun < token + 5 && /^(?:DET|ADJ|NUM|PRON|PROPN)$/.test(tree.part(noun))) noun++;
  return occasion.test(tree.word(noun));
}
