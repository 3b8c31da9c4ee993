import { personCutBook, placeCutBook } from '../names/adjacentNames';
import { calendarBook } from '../names/capitals';
import { certainPlaceBook, homeBook } from '../names/certainPlaces';
import { typeBook } from '../names/crossTypes';
import { labelBook, noNameBook, supportBook } from '../names/documentLabels';
import { headNounSigns, knownNameSigns } from '../names/knownNames';
import { modelBook } from '../names/modelNameFinder';
import { labelVotes } from '../names/nameForms';
import { jointBook } from '../names/nameJoints';
import { beginningBook, headlineBook } from '../names/nameRuns';
import { ofBook } from '../names/ofNames';
import { priorSigns } from '../names/ruleNameFinder';
import { articleBook, openerBook, openingBook } from '../names/sentenceStart';
import { severalWordsSigns } from '../names/severalWords';
import { singleWordSigns } from '../names/singleWord';
import { wordsAfterSigns } from '../names/wordsAfter';
import { wordsBeforeSigns } from '../names/wordsBefore';
import { besideSigns, elsewhereBook, listedBook } from '../places/candidates';
import { trustBook } from '../places/choice';
import { countyTownSigns } from '../places/countyTowns';
import { aboutSigns } from '../places/documentEvidence';
import { lookupBook } from '../places/placeLookup';
import { extensionBook, kindBook } from '../places/surroundings';
import { reportBook } from '../quotes/reports/reportedClause';
import type { RuleCard } from './ruleBook';

/** A book of rules, of whichever kind. */
export interface Book {
  readonly question: string;
  readonly rules: readonly RuleCard[];
}

/** All books, in the order in which an article meets them: for tools, docs and tests. The product asks each where it stands. */
export const books: readonly Book[] = [
  calendarBook,
  headlineBook,
  beginningBook,
  jointBook,
  ofBook,
  articleBook,
  openingBook,
  personCutBook,
  placeCutBook,
  openerBook,
  priorSigns,
  singleWordSigns,
  severalWordsSigns,
  knownNameSigns,
  headNounSigns,
  wordsBeforeSigns,
  wordsAfterSigns,
  modelBook,
  certainPlaceBook,
  homeBook,
  reportBook,
  labelVotes,
  supportBook,
  noNameBook,
  labelBook,
  typeBook,
  lookupBook,
  kindBook,
  extensionBook,
  besideSigns,
  listedBook,
  elsewhereBook,
  countyTownSigns,
  aboutSigns,
  trustBook,
];

/** Whether a rule has this id. */
export function isRule(id: string): boolean {
  return books.some(({ rules }) => rules.some((rule) => rule.id === id));
}
