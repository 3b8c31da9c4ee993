import { bearerBook } from '../entities/bareNames';
import { declarationBook } from '../entities/declarations';
import { declaredBook, declaredTypeBook } from '../entities/declaredNames';
import { fullNameBook, shorterFormBook } from '../entities/fullNameForms';
import { namesakeBook } from '../entities/fullNames';
import { bracketBook, branchBook, shortNameBook } from '../entities/organizations';
import { bareNameBook, kinBook } from '../entities/persons';
import { identityBook, shortPlaceBook } from '../entities/placeForms';
import { roleBook } from '../entities/roleReader';
import { reportBook } from '../quotes/reports/reportedClause';
import { linkBook } from '../references/speakerLink';
import type { RuleCard } from './ruleBook';

/** A book of rules, of whichever kind. */
export interface Book {
  readonly question: string;
  readonly rules: readonly RuleCard[];
}

/** All books, in the order in which an article meets them: for tools, docs and tests. The product asks each where it stands. */
export const books: readonly Book[] = [
  reportBook,
  roleBook,
  declarationBook,
  declaredTypeBook,
  namesakeBook,
  shorterFormBook,
  fullNameBook,
  bareNameBook,
  kinBook,
  bearerBook,
  bracketBook,
  shortNameBook,
  branchBook,
  identityBook,
  shortPlaceBook,
  declaredBook,
  linkBook,
];

/** Whether a rule has this id. */
export function isRule(id: string): boolean {
  return books.some(({ rules }) => rules.some((rule) => rule.id === id));
}
