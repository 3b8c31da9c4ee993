import { WordClass } from '../words/quoteLexicon';
import { classAt, wordAt, type Item } from './clauseItems';
import type { NounPhrases } from './nounPhrases';

const { auxiliary, verb, base, past, present, subject } = WordClass;

/** Whether an item is a finite verb of any kind: where a clause has its predicate. */
export function isFiniteVerb(items: readonly Item[], index: number, phrases: NounPhrases): boolean {
  const classes = classAt(items, index);
  if (classes & auxiliary)
    return wordAt(items, index) !== 'being' && wordAt(items, index) !== 'having' && wordAt(items, index) !== 'be';
  if (!(classes & verb) || !(classes & (past | present | base))) return false;
  // *should be released*: the finite word is the other one
  if (classes & past && wordAt(items, index - 1) === 'be') return false;
  if (phrases.isNominal(items, index)) return false;
  if (classes & (past | present)) return true;
  return (classAt(items, index - 1) & subject) !== 0 || /[^s]s$/.test(wordAt(items, index - 1));
}
