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
import { metonymBook, otherBook, relativeBook } from '../references/backReferences';
import { firstPersonBook } from '../references/firstPerson';
import { nearestBook } from '../references/nominalChoice';
import { pronounBook, unfitBook } from '../references/pronounScore';
import { nominalBook } from '../references/roleTable';
import { linkBook } from '../references/speakerLink';
import { antecedentBook, othersBook } from '../references/treeGrammar';
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
  antecedentBook,
  othersBook,
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
  metonymBook,
  relativeBook,
  nominalBook,
  nearestBook,
  otherBook,
  unfitBook,
  pronounBook,
  linkBook,
  firstPersonBook,
];

/** Whether a rule has this id. */
export function isRule(id: string): boolean {
  return books.some(({ rules }) => rules.some((rule) => rule.id === id));
}
