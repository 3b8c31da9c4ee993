import { ruling } from '../../rules/ruling';
import type { Span } from '../../analysis';
import type { NameMention } from '../../names/nameFinder';
import type { Syntax } from '../../syntax/syntax';
import type { Ledger } from '../../rules/ledger';
import { partOfSpeechCode } from '../../model/tags';
import { singular, WordClass, type CueClass, type QuoteLexicon } from '../../words/quoteLexicon';
import data from '../../words/data/reports.json';
import { wordSet } from '../../words/wordSet';
import type { SpeakerMention } from '../reading';
import { agreedSpeakers } from '../sources/agreedSpeakers';
import { accordingToCues } from './accordingTo';
import { actBook, unsaidBook } from './act';
import { sourceOfVerb, type SourcePhrase } from '../sources/cueSource';
import { nounReportsOf } from './nounCues';
import { modalityBook } from './modality';
import { doubtBook, isInside, nestedBook, omitBook, standsInOther } from './omitted';
import { commentCut } from '../ends/commentCut';
import type { Stop } from '../ends/stopBook';
import { likeliestStop, stopsOf } from '../ends/stops';
import type { Report, ReportedClause } from './report';
import { reportConfidence, reportSigns, type ReportSign } from './reportConfidence';
import { clauseOfVerb } from './reportedClause';
import { closesSentence, placeOf } from './reportPlace';
import { SentenceTree, type TokenRange } from '../../syntax/sentenceTree';
import { sourceMentions } from '../sources/sourceMentions';
import { sentenceEnd } from '../../syntax/sentenceEdges';
import { presentPlural, verbCuesOf, type VerbCue } from './verbCues';

/** A cue with what it reports and who says it, still in tokens. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  readonly act: Report['act'];
  readonly modality: Report['modality'];
  readonly cueClass: CueClass;
  readonly form: VerbCue['form'] | 'noun';
  /** The token of the verb, or -1. */
  readonly verb: number;
  readonly source: SourcePhrase | null;
  readonly clause: ReportedClause;
  readonly rule: string;
  /** A rule has cut the clause, against the tree. */
  readonly cut?: boolean;
}

const verb = partOfSpeechCode('VERB');
const noun = partOfSpeechCode('NOUN');

/**
 * Finds what is reported in a paragraph by its syntax, sentence by sentence. Cues inside of the spans `marked` are left out: what a
 * speaker reports of others is part of what the speaker says.
 * @param speakersAt what the rules say of who speaks by the verb at an offset
 */
export function readReports(
  syntax: Syntax,
  names: readonly NameMention[],
  lexicon: QuoteLexicon,
  marked: readonly Span[],
  speakersAt: (verb: number) => readonly SpeakerMention[],
  ledger: Ledger,
): Report[] {
  const reports: Report[] = [];
  const { sentences } = syntax.tokens;
  for (let s = 0; s + 1 < sentences.length; s++) {
    if (!mayReport(syntax, s, lexicon, marked)) continue;
    const tree = new SentenceTree(syntax, s, lexicon, ledger);
    const here: Report[] = [];
    for (const found of foundIn(tree, lexicon)) {
      const { to, verb, lemma, form, clause } = found;
      if (omitBook.find({ tree, to, verb, lemma, form, pattern: clause.pattern, marked }, ledger)) continue;
      const report = reportOf(tree, found, names, lexicon, speakersAt);
      if (report) here.push(report);
    }
    for (const each of here) {
      const within = standsInOther(each, here);
      const report = within ? withSign(each, 'in-other', ledger) : each;
      if (!nestedBook.find({ report, within }, ledger)) reports.push(report);
    }
  }
  return reports;
}

/** Parses the sentences of a paragraph that `readReports` will look at. */
export function parseReports(syntax: Syntax, lexicon: QuoteLexicon, marked: readonly Span[]): void {
  for (let s = 0; s + 1 < syntax.tokens.sentences.length; s++)
    if (mayReport(syntax, s, lexicon, marked)) syntax.parse(s);
}

const pointers = wordSet(data.demonstratives);

/** What may stand behind a noun that reports. */
const behindNouns = wordSet(data.behindNouns);

/** Whether a sentence holds a word outside of the spans `marked` that could be a cue: only such sentences are parsed. */
function mayReport(
  { tokens, tags }: Syntax,
  sentence: number,
  lexicon: QuoteLexicon,
  marked: readonly Span[],
): boolean {
  const to = tokens.sentences[sentence + 1] ?? 0;
  const word = (token: number): string => tokens.forms[token]?.lower ?? '';
  for (let i = tokens.sentences[sentence] ?? 0; i < to; i++) {
    const part = tags.upos[i];
    const isCue =
      word(i).startsWith('ccording', 1) ||
      (word(i) === 'per' && i === tokens.sentences[sentence]) ||
      ((part === verb || word(i) === presentPlural) && isReportingVerb(word(i), lexicon)) ||
      (part === noun && behindNouns.has(word(i + 1)) && lexicon.cueNoun(singular(word(i))) !== undefined);
    if (isCue && !isInside(tokens.starts[i] ?? 0, marked)) return true;
  }
  return false;
}

function isReportingVerb(form: string, lexicon: QuoteLexicon): boolean {
  return (lexicon.classes(form) & WordClass.cue) !== 0 && lexicon.reports(lexicon.infinitive(form));
}

function* foundIn(tree: SentenceTree, lexicon: QuoteLexicon): Generator<Found> {
  for (const cue of verbCuesOf(tree, lexicon)) {
    const answer = clauseOfVerb(tree, cue);
    if (!answer) continue;
    const { found: clause, rule } = answer;
    if (unsaidBook.find({ tree, cue, clause }, tree.ledger)) continue;
    const { from, to, lemma, cueClass, form } = cue;
    yield {
      from,
      to: Math.max(to, clause.cueEnd),
      lemma,
      act: actBook.find({ tree, cue, clause }, tree.ledger) ?? 'speech',
      modality: modalityBook.find({ tree, cue, lexicon }, tree.ledger) ?? 'asserted',
      cueClass,
      form,
      verb: cue.verb,
      source: sourceOfVerb(tree, cue, (word) => lexicon.infinitive(word)),
      clause,
      rule,
      cut: isCut(tree, cue, clause),
    };
  }
  const plain = { modality: 'asserted', cueClass: 'say', form: 'noun', verb: -1 } as const;
  for (const cue of accordingToCues(tree)) yield { ...plain, ...cue, act: 'speech' };
  for (const { clause, ...cue } of nounReportsOf(tree, lexicon))
    yield { ...plain, ...cue, to: Math.max(cue.to, clause.cueEnd), clause };
}

function reportOf(
  tree: SentenceTree,
  { from, to, lemma, act, modality, cueClass, form, verb: at, source, clause, rule, cut = false }: Found,
  names: readonly NameMention[],
  lexicon: QuoteLexicon,
  speakersAt: (verb: number) => readonly SpeakerMention[],
): Report | null {
  const { ranges, stops, doubt } = likelyRanges(tree, at, clause, cut);
  const segments = segmentsOf(tree, { ...clause, ranges });
  if (segments.length === 0) return null;
  const span = spanOf(tree, from, to);
  if (span[1] - span[0] > longestCue) return null;
  const byTree = source ? sourceMentions(tree, source, sourceConfidence, names, lexicon) : [];
  const inverted = (byTree[0]?.span[0] ?? 0) > span[0];
  // *a rota agreed in May*: what stands before a participle did not say it.
  const byRules =
    at >= 0 && form !== 'passive' && form !== 'participle' && !inverted ? speakersAt(tree.tokens.starts[at] ?? -1) : [];
  const { text } = tree.tokens;
  const speakers = agreedSpeakers({ text, cue: span[0], segments, byTree, byRules }, tree.ledger);
  const words = segments.map((segment) => text.slice(...segment)).join('');
  const that = tree.word(clause.ranges[0]?.[0] ?? -1) === 'that';
  const { pattern } = clause;
  const [speaker, place, closes] = [speakers[0], placeOf(segments, span), closesSentence(tree, segments)];
  const unknown = source !== null && isUnknownThing(tree, source.head, speaker?.form === 'nominal');
  const signs = reportSigns({ pattern, cueClass, lemma, modality, speaker, words, that, place, closes });
  const confidence = reportConfidence(signs, doubt, tree.ledger);
  const doubted = { text, form, pattern, cueClass, speakers, signs, unknown };
  if (doubtBook.find(doubted, tree.ledger)) return null;
  return {
    by: ruling(rule),
    act,
    modality,
    segments,
    cue: { span, text: text.slice(...span), lemma },
    speakers,
    confidence,
    signs,
    unknown,
    doubt,
    stops,
  };
}

/** The last of the ranges; empty when there is none. */
function lastRange(tree: SentenceTree, ranges: readonly TokenRange[]): TokenRange {
  const [from, to] = ranges[ranges.length - 1] ?? [-1, -1];
  return [from, beforeMarks(tree, from, to)];
}

/** An end without the marks before it. */
function beforeMarks(tree: SentenceTree, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && tree.isPunctuation(end - 1)) end--;
  return end;
}

/** Whether a rule has cut the clause, against the tree: it stays so. */
function isCut(tree: SentenceTree, cue: VerbCue, { ranges }: ReportedClause): boolean {
  const [from, to] = lastRange(tree, ranges);
  let head = from;
  for (let up = tree.head(head); up >= from && up < to; up = tree.head(up)) head = up;
  const end = sentenceEnd(tree);
  return to < end && beforeMarks(tree, from, commentCut(tree, cue, from, head, end)) === to;
}

/** Things and what a noun reports end where the phrase does; of what stands before its cue the cue is the end. */
const ofOneEnd = /^(?:thing|around|noun)$/;

/** Token ranges whose end is the likeliest, where more than one may be. */
function likelyRanges(
  tree: SentenceTree,
  verb: number,
  { pattern, ranges, cueEnd }: ReportedClause,
  cut: boolean,
): { readonly ranges: readonly TokenRange[]; readonly stops: readonly Stop[]; readonly doubt: number } {
  const [from, rule] = lastRange(tree, ranges);
  const stops = cut || from < cueEnd || ofOneEnd.test(pattern) ? [] : stopsOf(tree, verb, from, rule);
  if (stops.length < 2) return { ranges, stops, doubt: 0 };
  const { token, sure } = likeliestStop(stops, tree.ledger);
  return { ranges: [...ranges.slice(0, -1), [from, token]], stops, doubt: -Math.log(sure) };
}

/** The report with something more that speaks for or against it. */
function withSign(report: Report, sign: ReportSign, ledger: Ledger): Report {
  const signs = [...report.signs, sign];
  return { ...report, signs, confidence: reportConfidence(signs, report.doubt, ledger) };
}

/** A common noun that no list knows for somebody who speaks: *the road points to …*; a bare number; *that*. */
const isUnknownThing = (tree: SentenceTree, head: number, described: boolean): boolean =>
  (tree.part(head) === 'NOUN' && !tree.isSpeaker(head) && (described || /^\p{Ll}/u.test(tree.raw(head)))) ||
  (tree.part(head) === 'NUM' && !/^\d/.test(tree.word(head))) ||
  pointers.has(tree.word(head));

/** Words further apart than this, in UTF-16 units, are not one cue. */
const longestCue = 300;

/** How sure the subject that the tree gives is, as long as nothing else speaks for or against it. */
const sourceConfidence = 0.9;

const spanOf = (tree: SentenceTree, from: number, to: number): Span => [
  tree.tokens.starts[from] ?? 0,
  tree.tokens.ends[to - 1] ?? 0,
];

/** Token ranges without the punctuation and conjunctions at their edges. */
function segmentsOf(tree: SentenceTree, { ranges, cueEnd }: ReportedClause): Span[] {
  const spans: Span[] = [];
  for (const [first, last] of ranges) {
    let [from, to] = [first, last];
    while (from < to && (tree.isPunctuation(from) || tree.part(from) === 'CCONJ')) from++;
    // Before the cue a bracket is the speaker's: what is said goes on behind it.
    const keeps = from < cueEnd;
    while (to > from && tree.isPunctuation(to - 1) && !(keeps && closesBracket(tree, from, to - 1))) to--;
    if (!keeps) to = beforeBracket(tree, from, to);
    if (to > from) spans.push(spanOf(tree, from, to));
  }
  return spans;
}

/** Whether a token closes a bracket that was opened behind `from`. */
function closesBracket(tree: SentenceTree, from: number, token: number): boolean {
  if (tree.word(token) !== ')') return false;
  for (let before = token - 1; before > from; before--) if (tree.word(before) === '(') return true;
  return false;
}

/** A comment in brackets at the end is the writer's. */
function beforeBracket(tree: SentenceTree, from: number, to: number): number {
  for (let token = to - 1; token > from; token--) {
    const word = tree.word(token);
    if (word === ')') return to;
    if (word === '(') return token;
  }
  return to;
}
