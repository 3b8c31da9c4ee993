import { headNounSigns, knownNameSigns } from '../names/knownNames';
import { priorSigns } from '../names/ruleNameFinder';
import { severalWordsSigns } from '../names/severalWords';
import { singleWordSigns } from '../names/singleWord';
import { wordsAfterSigns } from '../names/wordsAfter';
import { wordsBeforeSigns } from '../names/wordsBefore';
import { reportBook } from '../quotes/reports/reportedClause';
import type { RuleCard } from './ruleBook';

/** A book of rules, of whichever kind. */
export interface Book {
  readonly question: string;
  readonly rules: readonly RuleCard[];
}

/** All books, in the order in which an article meets them: for tools, docs and tests. The product asks each where it stands. */
export const books: readonly Book[] = [
  priorSigns,
  singleWordSigns,
  severalWordsSigns,
  knownNameSigns,
  headNounSigns,
  wordsBeforeSigns,
  wordsAfterSigns,
  reportBook,
];

/** Whether a rule has this id. */
export function isRule(id: string): boolean {
  return books.some(({ rules }) => rules.some((rule) => rule.id === id));
}
