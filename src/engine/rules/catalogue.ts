import { clauseBeginBook } from '../quotes/ends/clauseBegin';
import { clauseCloseBook, marksCloseBook } from '../quotes/ends/clauseClose';
import { cutBook, earlyCutBook } from '../quotes/ends/commentCut';
import { aloneBook } from '../quotes/ends/content';
import { beyondBook, contentReachBook } from '../quotes/ends/contentEnd';
import { phraseCutBook, phraseEndBook } from '../quotes/ends/phraseReach';
import { goesOnBook, nobodyNamedBook } from '../quotes/join/goingOn';
import { mergeBook, sameCueSpeakerBook, widenBook, yieldBook } from '../quotes/join/mergeReports';
import { turnBook } from '../quotes/join/turns';
import { accordingBook, accordingSourceBook } from '../quotes/reports/accordingTo';
import { modalityBook } from '../quotes/reports/modality';
import { nounReportBook, nounSourceBook } from '../quotes/reports/nounCues';
import { doubtBook, nestedBook, omitBook } from '../quotes/reports/omitted';
import { aroundBook } from '../quotes/reports/parenthesis';
import { sureBook } from '../quotes/reports/reportConfidence';
import { reportBook } from '../quotes/reports/reportedClause';
import { thingEndBook } from '../quotes/reports/reportedPhrase';
import { reportingClauseBook } from '../quotes/reports/reportingClause';
import { datelineBook } from '../quotes/reports/sentenceEdges';
import { cueFormBook } from '../quotes/reports/verbCues';
import { agreeBook } from '../quotes/sources/agreedSpeakers';
import { passiveSourceBook, subjectBook } from '../quotes/sources/cueSource';
import { jointBook, sourceNameBook } from '../quotes/sources/sourceMentions';
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
  cueFormBook,
  reportBook,
  datelineBook,
  reportingClauseBook,
  aroundBook,
  thingEndBook,
  accordingBook,
  accordingSourceBook,
  nounReportBook,
  nounSourceBook,
  contentReachBook,
  beyondBook,
  earlyCutBook,
  cutBook,
  phraseCutBook,
  phraseEndBook,
  modalityBook,
  passiveSourceBook,
  subjectBook,
  jointBook,
  sourceNameBook,
  agreeBook,
  sureBook,
  omitBook,
  doubtBook,
  nestedBook,
  mergeBook,
  sameCueSpeakerBook,
  widenBook,
  yieldBook,
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
