import { clauseBeginBook } from '../quotes/ends/clauseBegin';
import { clauseCloseBook, marksCloseBook } from '../quotes/ends/clauseClose';
import { aloneBook } from '../quotes/ends/content';
import { goesOnBook, nobodyNamedBook } from '../quotes/join/goingOn';
import { turnBook } from '../quotes/join/turns';
import { reportBook } from '../quotes/reports/reportedClause';
import { otherTimeBook, whenBook } from '../quotes/when';
import type { RuleCard } from './ruleBook';

/** A book of rules, of whichever kind. */
export interface Book {
  readonly question: string;
  readonly rules: readonly RuleCard[];
}

/** All books, in the order in which an article meets them: for tools, docs and tests. The product asks each where it stands. */
export const books: readonly Book[] = [
  aloneBook,
  clauseBeginBook,
  marksCloseBook,
  clauseCloseBook,
  reportBook,
  otherTimeBook,
  whenBook,
  turnBook,
  goesOnBook,
  nobodyNamedBook,
];

/** Whether a rule has this id. */
export function isRule(id: string): boolean {
  return books.some(({ rules }) => rules.some((rule) => rule.id === id));
}
