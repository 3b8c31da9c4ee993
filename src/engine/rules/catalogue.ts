import { announcementBook } from '../quotes/links/announcement';
import { orderBook } from '../quotes/links/attribution';
import { endBook } from '../quotes/links/cueAtEnd';
import { beforeBook } from '../quotes/links/cueBefore';
import { behindBook } from '../quotes/links/cueBehind';
import { chainBook, cueBook } from '../quotes/links/cues';
import { overBook } from '../quotes/links/nearestCue';
import { nestedBook } from '../quotes/links/nested';
import { invertedBook } from '../quotes/links/sentence';
import { turnBook } from '../quotes/links/turn';
import { bareBook, behindUtteranceBook, utteranceBook, waitedBook } from '../quotes/links/utterances';
import { weakBook } from '../quotes/links/weakCues';
import { cutBook, leftOpenBook, leftOverBook } from '../quotes/marks/leftOpen';
import { markBook } from '../quotes/marks/markActs';
import { notMarkBook } from '../quotes/marks/notMarks';
import { reportingBook } from '../quotes/marks/unclosed';
import { reportBook } from '../quotes/reports/reportedClause';
import { asideBook } from '../quotes/sources/asides';
import { carriedBook } from '../quotes/sources/carried';
import { leftBook } from '../quotes/sources/leftSubject';
import { namedAtMarkBook } from '../quotes/sources/namedAtMark';
import { participleBook } from '../quotes/sources/participles';
import { sourceKindBook } from '../quotes/sources/sourceKind';
import { formBook } from '../quotes/sources/speakerMentions';
import { subjectBook } from '../quotes/sources/subjects';
import { quotedTermBook, termBook } from '../quotes/terms/terms';
import { withoutCueBook } from '../quotes/terms/withoutCue';
import { boundaryBook } from '../syntax/regionSentences';
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
  boundaryBook,
  cueBook,
  chainBook,
  orderBook,
  behindBook,
  beforeBook,
  weakBook,
  overBook,
  endBook,
  subjectBook,
  leftBook,
  asideBook,
  participleBook,
  invertedBook,
  namedAtMarkBook,
  carriedBook,
  formBook,
  sourceKindBook,
  termBook,
  quotedTermBook,
  withoutCueBook,
  nestedBook,
  bareBook,
  utteranceBook,
  waitedBook,
  behindUtteranceBook,
  announcementBook,
  turnBook,
  reportBook,
];

/** Whether a rule has this id. */
export function isRule(id: string): boolean {
  return books.some(({ rules }) => rules.some((rule) => rule.id === id));
}
