import type { SentenceTree } from '../../syntax/sentenceTree';
import data from '../../words/data/reports.json';
import { wordSet } from '../../words/wordSet';

/** On what occasion, and in what, somebody speaks. */
export const occasions = wordSet(data.occasions);
const days = wordSet(data.days);
const periods = wordSet(data.periods);
const prepositions = wordSet(data.occasionPrepositions);

/** When and where somebody spoke: *on Monday*, *last week*, *in an interview*, *on condition of anonymity*, *for this story*. */
export function isOccasion(tree: SentenceTree, token: number): boolean {
  const word = tree.word(token);
  const next = tree.word(token + 1);
  if (days.has(word) || (word === 'on' && days.has(next))) return true;
  if ((word === 'this' || word === 'last') && periods.has(next)) return true;
  if (word === 'by' && next.endsWith('ing')) return true;
  if (!prepositions.has(word)) return false;
  let noun = token + 1;
  while (noun < token + 5 && /^(?:DET|ADJ|NUM|PRON|PROPN)$/.test(tree.part(noun))) noun++;
  return occasions.has(tree.word(noun));
}
