import type { Span } from '../../analysis';
import { RuleBook } from '../../rules/ruleBook';
import type { SentenceTree } from '../../syntax/sentenceTree';
import data from '../../words/data/reports.json';
import syntax from '../../words/data/syntax.json';
import type { CueClass } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';
import type { SpeakerMention } from '../reading';
import type { ClausePattern, Report } from './report';
import type { ReportSign } from './reportConfidence';
import { isRefusal, type VerbCue } from './verbCues';

const demonstratives = wordSet(data.demonstratives);
const idioms = wordSet(data.saidIdioms);
const quoting = wordSet(syntax.quoting);

/** A report inside another's words is what the outer speaker says; only one this sure is one of its own, too. Set by hand. */
const leastNested = 0.7;

/** A cue with what it reports, before anybody knows who speaks. */
interface Finding {
  readonly tree: SentenceTree;
  /** Behind the words of the cue. */
  readonly to: number;
  /** The token of the verb, or -1. */
  readonly verb: number;
  readonly lemma: string;
  readonly form: VerbCue['form'] | 'noun';
  readonly pattern: ClausePattern;
  /** What stands in marks. */
  readonly marked: readonly Span[];
}

/** Cues that report nothing of their own. */
export const omitBook = new RuleBook<Finding, true>('Is what this cue reports left out?', [
  {
    id: 'omit/in-marks',
    // What a speaker reports of others is part of what the speaker says.
    example: '|“Brown denied that it rained,”| Smith said.',
    find: ({ tree, to, marked }) => isInside(tree.tokens.starts[to - 1] ?? 0, marked) || null,
  },
  {
    id: 'omit/refused-report',
    // A verb of saying follows that is a cue of its own.
    example: 'Vale refused to say |whether the ferry was late|.',
    find: ({ tree, verb, lemma }) => (isRefusal(lemma) && refusesReport(tree, verb)) || null,
  },
  {
    id: 'omit/idiom',
    example: 'It goes without saying |that the ferry was late|.',
    find: ({ tree, verb }) => (verb >= 0 && isIdiom(tree, verb)) || null,
  },
  {
    id: 'omit/quoted-as',
    // *quoted Vale as saying …*: what Vale says is the report.
    example: 'The paper quoted |Vale as saying the ferry was late|.',
    find: ({ tree, verb, lemma }) => (quoting.has(lemma) && quotesAs(tree, verb)) || null,
  },
  {
    id: 'omit/infinitive-thing',
    example: 'Vale went home to praise the crew.',
    find: ({ form, pattern }) => (form === 'infinitive' && /^(?:thing|topic|predicate)$/.test(pattern)) || null,
  },
]);

/** A report with its speakers. */
interface Doubted {
  readonly text: string;
  readonly form: VerbCue['form'] | 'noun';
  readonly pattern: ClausePattern;
  readonly cueClass: CueClass;
  readonly speakers: readonly SpeakerMention[];
  readonly signs: readonly ReportSign[];
  /** The source is a noun that no list knows for somebody who speaks. */
  readonly unknown: boolean;
}

/** Reports that too little speaks for. */
export const doubtBook = new RuleBook<Doubted, true>('Does too little speak for this report?', [
  {
    id: 'omit/nobody',
    // *weighed in to defend him*, *a plan agreed in May*: nobody has said it here.
    example: 'Saying that the road was shut is easy.',
    find: (at) => isUnspoken(at) || null,
  },
  {
    id: 'omit/unnamed',
    // *is credited with the plan*: nobody is shown to have said it, and no clause says what.
    example: 'The ferry was described |as unsafe|.',
    find: (at) =>
      (at.pattern === 'noun' ? isBare(at) : at.speakers.length === 0 && isPhrase(at.pattern) && !isPut(at)) || null,
  },
  {
    id: 'omit/thing-acts',
    example: 'The storm threatened |to flood the town|.',
    find: ({ pattern, unknown }) => (unknown && isPhrase(pattern)) || null,
  },
]);

interface ReportAmongOthers {
  readonly report: Report;
  /** Its cue stands in what another of its sentence reports. */
  readonly within: boolean;
}

/** Reports in the words of another. */
export const nestedBook = new RuleBook<ReportAmongOthers, true>('Is this report part of what somebody else says?', [
  {
    id: 'omit/nested',
    example: 'Merrill says |Machado wants to help the town|.',
    // Thoughts are the speaker's to tell; a thing that is told of seldom says something.
    find: ({ report, within }) =>
      (within && (report.act === 'thought' || report.unknown || report.confidence < leastNested)) || null,
  },
]);

/** No clause says what. */
const isPhrase = (pattern: ClausePattern): boolean => /^(?:thing|topic|predicate|infinitive|noun)$/.test(pattern);

/** *the claim of a win*, *its promise to fight*: a noun alone, with nobody who speaks. */
const isBare = ({ signs }: Doubted): boolean =>
  !signs.includes('opened-by-that') && (signs.includes('source-nobody') || signs.includes('source-thing'));

/** Whether an offset stands in one of the spans. */
export function isInside(offset: number, spans: readonly Span[]): boolean {
  return spans.some(([from, to]) => from <= offset && offset < to);
}

function refusesReport(tree: SentenceTree, verb: number): boolean {
  const said = tree.child(verb, 'xcomp');
  return said > verb && tree.isCue(said) && tree.child(said, 'ccomp') >= 0;
}

/** *asked about it*: a question of somebody's. */
function isPut({ form, pattern, cueClass }: Pick<Doubted, 'form' | 'pattern' | 'cueClass'>): boolean {
  return form === 'participle' && cueClass === 'ask' && (pattern === 'clause' || pattern === 'topic');
}

/** What a demonstrative stands for does not speak; but *asked about it* is a question of somebody's. */
function isUnspoken({ text, form, pattern, cueClass, speakers }: Doubted): boolean {
  if (isPut({ form, pattern, cueClass }) || !/^(?:participle|infinitive|gerund)$/.test(form)) return false;
  return speakers.every((speaker) => demonstratives.has(text.slice(...speaker.span).toLowerCase()));
}

/** Whether the cue of a report stands in what another of its sentence reports as said. */
export function standsInOther(report: Report, reports: readonly Report[]): boolean {
  return reports.some(
    (other) =>
      other !== report &&
      other.act === 'speech' &&
      other.segments.some(([from, to]) => from <= report.cue.span[0] && report.cue.span[1] <= to),
  );
}

/** *goes without saying*, *needless to say* */
function isIdiom(tree: SentenceTree, verb: number): boolean {
  const word = tree.word(verb);
  // *Say a storm hits …*; *Having said that, …*
  if (word === 'say' && tree.first(tree.root) === verb && tree.subject(verb) < 0) return true;
  if (word === 'said' && tree.word(verb - 1) === 'having') return tree.isPunctuation(verb + 2);
  const before = tree.word(verb - 1) === 'to' ? verb - 2 : verb - 1;
  return /^say(?:ing)?$/.test(word) && idioms.has(tree.word(before));
}

function quotesAs(tree: SentenceTree, verb: number): boolean {
  return tree
    .children(verb)
    .some(
      (child) => child > verb && tree.isCue(child) && tree.word(child).endsWith('ing') && tree.word(child - 1) === 'as',
    );
}
