import { cutBook, leftOpenBook, leftOverBook } from '../quotes/marks/leftOpen';
import { markBook } from '../quotes/marks/markActs';
import { notMarkBook } from '../quotes/marks/notMarks';
import { reportingBook } from '../quotes/marks/unclosed';
import { reportBook } from '../quotes/reports/reportedClause';
import type { RuleCard } from './ruleBook';

/** A book of rules, of whichever kind. */
export interface Book {
  readonly question: string;
  readonly rules: readonly RuleCard[];
}

/** All books, in the order in which an article meets them: for tools, docs and tests. The product asks each where it stands. */
export const books: readonly Book[] = [
  notMarkBook,
  markBook,
  leftOverBook,
  cutBook,
  leftOpenBook,
  reportingBook,
  reportBook,
];

/** Whether a rule has this id. */
export function isRule(id: string): boolean {
  return books.some(({ rules }) => rules.some((rule) => rule.id === id));
}
