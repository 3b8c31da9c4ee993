import type { SentenceTree } from '../../syntax/sentenceTree';
import data from '../../words/data/reports.json';
import { wordSet } from '../../words/wordSet';
import { beginsClause } from '../../syntax/taggedPhrases';

/** On what occasion, and in what, somebody speaks. */
export const occasions = wordSet(data.occasions);
const days = wordSet(data.days);
const periods = wordSet(data.periods);
const prepositions = wordSet(data.occasionPrepositions);
const nominatives = wordSet(data.nominatives);
/** The longest medium or time between a cue and its clause, in tokens. */
const LONGEST = 6;

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

/** *said on Twitter the pump was old*, *said in a statement the pump was old*: where the clause begins; null where none follows. */
export function behindMedium(tree: SentenceTree, to: number): number | null {
  let token = to;
  if (tree.word(to) === 'on' && tree.part(to + 1) === 'PROPN' && !tree.isTime(to + 1)) token = to + 2;
  else if (/^(?:in|on|via|by|during)$/.test(tree.word(to)) && /^(?:an?|its|her|his|their)$/.test(tree.word(to + 1))) {
    token = to + 2;
    while (token - to < LONGEST && /^(?:ADJ|NOUN)$/.test(tree.part(token)) && !occasions.has(tree.word(token))) token++;
    if (!occasions.has(tree.word(token))) return null;
    token++;
  }
  return token > to && opensSubject(tree, token) && beginsClause(tree, token) ? token : null;
}

/** *said on Friday the pump was old*: behind the day, where a clause begins there. */
export function behindDay(tree: SentenceTree, to: number): number | null {
  let token = tree.word(to) === 'on' ? to + 1 : to;
  if (!days.has(tree.word(token))) return null;
  while (token - to < LONGEST && tree.isTime(token)) token++;
  return opensSubject(tree, token) && beginsClause(tree, token) ? token : null;
}

/** Words that only a subject begins with here: an article, a pronoun that is none of an object. */
function opensSubject(tree: SentenceTree, token: number): boolean {
  const word = tree.word(token);
  if (nominatives.has(word) || /^(?:DET|NUM)$/.test(tree.part(token))) return true;
  return /^(?:it|there)$/.test(word) && (tree.part(token + 1) === 'AUX' || tree.isFinite(token + 1));
}
