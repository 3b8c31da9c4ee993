import { dateRules } from '../dates/dateRules';
import { clauseBeginBook } from '../quotes/ends/clauseBegin';
import { clauseCloseBook, marksCloseBook } from '../quotes/ends/clauseClose';
import { commentCutBook, earlyCutBook } from '../quotes/ends/commentCut';
import { aloneBook } from '../quotes/ends/content';
import { beyondBook, contentReachBook } from '../quotes/ends/contentEnd';
import { stopBook } from '../quotes/ends/stopBook';
import { phraseCutBook, phraseEndBook } from '../quotes/ends/phraseReach';
import { goesOnBook, nobodyNamedBook } from '../quotes/join/goingOn';
import { mergeBook, sameCueSpeakerBook, widenBook, yieldBook } from '../quotes/join/mergeReports';
import { postBook } from '../quotes/join/posts';
import { speaksOnBook } from '../quotes/join/speaksOn';
import { spokenOfBook } from '../quotes/join/spokenOf';
import { interviewBook } from '../quotes/join/interview';
import { transcriptBook } from '../quotes/join/turns';
import { accordingBook, accordingSourceBook } from '../quotes/reports/accordingTo';
import { actBook, unsaidBook } from '../quotes/reports/act';
import { modalityBook } from '../quotes/reports/modality';
import { nounReportBook, nounSourceBook } from '../quotes/reports/nounCues';
import { doubtBook, nestedBook, omitBook } from '../quotes/reports/omitted';
import { aroundBook } from '../quotes/reports/parenthesis';
import { sureBook } from '../quotes/reports/reportConfidence';
import { personCutBook, placeCutBook } from '../names/adjacentNames';
import { calendarBook } from '../names/capitals';
import { certainNameBook } from '../names/certainNames';
import { certainPlaceBook, homeBook } from '../names/certainPlaces';
import { typeBook } from '../names/crossTypes';
import { labelBook, noNameBook, supportBook } from '../names/documentLabels';
import { headNounSigns, knownNameSigns } from '../names/knownNames';
import { edgeBook } from '../names/nameEdges';
import { modelBook } from '../names/modelNameFinder';
import { labelVotes } from '../names/nameForms';
import { nameJointBook } from '../names/nameJoints';
import { firstNameBook, royalBook } from '../names/firstNamePlaces';
import { frameBook } from '../names/placeFrames';
import { beginningBook, headlineBook } from '../names/nameRuns';
import { productBook } from '../names/products';
import { ofBook } from '../names/ofNames';
import { personalBook } from '../names/personalPlace';
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
import { newsSigns } from '../places/newsPrior';
import { lookupBook } from '../places/placeLookup';
import { bodyBook } from '../places/resolve';
import { extensionBook, kindBook } from '../places/surroundings';
import { reportBook } from '../quotes/reports/reportedClause';
import { thingEndBook } from '../quotes/reports/reportedPhrase';
import { reportingClauseBook } from '../quotes/reports/reportingClause';
import { treeSubjectBook } from '../syntax/treeSubject';
import { cueFormBook, presentBook } from '../quotes/reports/verbCues';
import { agreeBook } from '../quotes/sources/agreedSpeakers';
import { passiveSourceBook } from '../quotes/sources/cueSource';
import { jointBook, sourceNameBook } from '../quotes/sources/sourceMentions';
import { otherTimeBook, whenBook } from '../quotes/when';
import { announcementBook } from '../quotes/links/announcement';
import { closingBook } from '../quotes/links/closing';
import { orderBook } from '../quotes/links/attribution';
import { endBook } from '../quotes/links/cueAtEnd';
import { beforeBook } from '../quotes/links/cueBefore';
import { behindBook } from '../quotes/links/cueBehind';
import { chainBook, cueBook } from '../quotes/links/cues';
import { overBook } from '../quotes/links/nearestCue';
import { innerLinkBook } from '../quotes/links/nested';
import { invertedBook } from '../quotes/links/sentence';
import { turnBook } from '../quotes/links/turn';
import { bareBook, behindUtteranceBook, utteranceBook, waitedBook } from '../quotes/links/utterances';
import { weakBook } from '../quotes/links/weakCues';
import { cutBook, leftOpenBook, leftOverBook } from '../quotes/marks/leftOpen';
import { markBook } from '../quotes/marks/markActs';
import { notMarkBook } from '../quotes/marks/notMarks';
import { reportingBook } from '../quotes/marks/unclosed';
import { asideBook } from '../syntax/asides';
import { carriedBook } from '../quotes/sources/carried';
import { leftBook } from '../syntax/leftSubject';
import { documentAroundBook } from '../quotes/sources/documentAround';
import { leadInBook } from '../quotes/sources/leadIn';
import { borneBook } from '../quotes/sources/nameBorne';
import { namedAtMarkBook } from '../quotes/sources/namedAtMark';
import { participleBook } from '../syntax/participleSubject';
import { sourceKindBook } from '../quotes/sources/sourceKind';
import { formBook } from '../quotes/sources/speakerMentions';
import { subjectBook } from '../quotes/sources/subjects';
import { quotedTermBook, termBook } from '../quotes/terms/terms';
import { withoutCueBook } from '../quotes/terms/withoutCue';
import { boundaryBook } from '../syntax/regionSentences';
import { bearerBook } from '../entities/bareNames';
import { declarationBook } from '../entities/declarations';
import { declaredBook, declaredTypeBook } from '../entities/declaredNames';
import { fullNameBook, shorterFormBook } from '../entities/fullNameForms';
import { namesakeBook } from '../entities/fullNames';
import { bracketBook, branchBook, shortNameBook } from '../entities/organizations';
import { bareNameBook, kinBook } from '../entities/persons';
import { placeNamesakeBook } from '../entities/namesakePlaces';
import { identityBook, shortPlaceBook } from '../entities/placeForms';
import { roleBook } from '../entities/roleReader';
import { metonymBook, otherBook, relativeBook, soleBook } from '../references/backReferences';
import { firstPersonBook } from '../references/firstPerson';
import { nearestBook } from '../references/nominalChoice';
import { pronounBook, rivalBook, unfitBook } from '../references/pronounScore';
import { nominalBook } from '../references/roleTable';
import { documentBook } from '../references/documentOwner';
import { surnameBook } from '../references/loneNames';
import { ownedBook, pronounOwnedBook } from '../references/ownedDocuments';
import { pluralBook } from '../references/plurals';
import { linkBook, ownerBook } from '../references/speakerLink';
import { stateBook } from '../references/stateSpeaker';
import { antecedentBook, othersBook } from '../references/treeGrammar';
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
  nameJointBook,
  ofBook,
  articleBook,
  openingBook,
  personCutBook,
  placeCutBook,
  openerBook,
  personalBook,
  priorSigns,
  singleWordSigns,
  severalWordsSigns,
  knownNameSigns,
  headNounSigns,
  wordsBeforeSigns,
  wordsAfterSigns,
  modelBook,
  edgeBook,
  certainNameBook,
  certainPlaceBook,
  homeBook,
  frameBook,
  royalBook,
  firstNameBook,
  labelVotes,
  productBook,
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
  bodyBook,
  newsSigns,
  aboutSigns,
  trustBook,
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
  leadInBook,
  borneBook,
  documentAroundBook,
  carriedBook,
  formBook,
  sourceKindBook,
  termBook,
  quotedTermBook,
  withoutCueBook,
  innerLinkBook,
  bareBook,
  utteranceBook,
  waitedBook,
  behindUtteranceBook,
  announcementBook,
  closingBook,
  turnBook,
  interviewBook,
  aloneBook,
  clauseBeginBook,
  marksCloseBook,
  clauseCloseBook,
  cueFormBook,
  presentBook,
  reportBook,
  actBook,
  unsaidBook,
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
  commentCutBook,
  stopBook,
  phraseCutBook,
  phraseEndBook,
  modalityBook,
  passiveSourceBook,
  treeSubjectBook,
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
  transcriptBook,
  postBook,
  speaksOnBook,
  spokenOfBook,
  goesOnBook,
  nobodyNamedBook,
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
  placeNamesakeBook,
  identityBook,
  shortPlaceBook,
  declaredBook,
  metonymBook,
  relativeBook,
  nominalBook,
  soleBook,
  nearestBook,
  otherBook,
  unfitBook,
  pronounBook,
  rivalBook,
  linkBook,
  documentBook,
  ownerBook,
  ownedBook,
  pronounOwnedBook,
  pluralBook,
  surnameBook,
  stateBook,
  firstPersonBook,
];

/** Whether a rule has this id; those of dates have a list of their own, as they are asked by pattern. */
export function isRule(id: string): boolean {
  return [dateRules, ...books.map(({ rules }) => rules)].some((rules) => rules.some((rule) => rule.id === id));
}
