import type { Entity, Quotation, Span } from '../engine/analysis';
import { partsOf, type AnalysisIndex } from '../engine/analysisIndex';
import { greatestOf, leastOf } from '../engine/lists';
import { quoteKindOf } from '../engine/shownQuotations';
import type { Ruling } from '../engine/rules/ruling';
import { attributionsOf } from './attribution';
import { speakerSureness } from '../engine/sureness';
import { speakerOf } from './citation';
import { contentOf } from './content';
import { markdownText } from './markdownText';
import { placeTitle, type ReportWords } from './reportWords';
import { createTextReader } from './textReader';

/** One thing that was read at a place of a text, as plain text: what, and why. */
export interface ReadingFact {
  readonly what: string;
  /** Reasons with their confidence, 0 to 1; empty when there is none to tell. */
  readonly why: string;
  /** Where it shows; UTF-16. */
  readonly spans: readonly Span[];
}

/** The words of a report of a wrong reading, in the reader's language. */
export interface WrongReadingWords {
  readonly title: string;
  readonly sentence: string;
  readonly read: string;
  readonly nothing: string;
  readonly wanted: string;
  readonly write: string;
  /** What the reader may do with the text, and that nothing was sent. */
  readonly note: string;
}

/** What goes into a report of a wrong reading. */
export interface WrongReading {
  /** Undefined when the reader does not want to show it. */
  readonly sentence: string | undefined;
  readonly facts: readonly ReadingFact[];
  /** The names and versions of the programs that read it. */
  readonly versions: string;
}

/** Sentences longer than this are cut: the report shows a place, not the article. */
const LONGEST = 600;

/** What was read where a span touches: quotations, then names. An empty span touches what it stands in or beside. */
export function factsAt(index: AnalysisIndex, text: string, [from, to]: Span, words: ReportWords): ReadingFact[] {
  const touched = ([start, end]: Span): boolean => start <= to && end >= from;
  const { quotes, entities } = index.analysis;
  return [
    ...quotes.filter((item) => partsOf(item).some(touched)).map((item) => quoteFact(item, index, text, words)),
    ...entities.flatMap((item) => nameFact(item, touched, words)),
  ];
}

/** The sentences in which spans stand, each once, on one line; no more than some hundred characters. */
export function sentenceAt(text: string, spans: readonly Span[]): string {
  const [first] = spans;
  if (!first) return '';
  const from = leastOf(spans.map(([start]) => start));
  const to = Math.min(greatestOf(spans.map(([, end]) => end)), from + LONGEST);
  const begin = lineStart(text, from);
  const line = text.slice(begin, lineEnd(text, to));
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)].filter(
    ({ index, segment }) => begin + index <= to && begin + index + segment.trimEnd().length >= from,
  );
  const whole = sentences
    .map(({ segment }) => segment)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : whole;
}

/** The report as Markdown, with the words of the document escaped. */
export function wrongReadingReport({ sentence, facts, versions }: WrongReading, words: WrongReadingWords): string {
  const read = facts.map(({ what, why }) => `- ${markdownText(why === '' ? what : `${what} (${why})`)}`);
  const blocks = [
    `# ${words.title}`,
    ...(sentence === undefined ? [] : [`## ${words.sentence}`, `> ${markdownText(sentence)}`]),
    `## ${words.read}`,
    read.length === 0 ? words.nothing : read.join('\n'),
    `## ${words.wanted}`,
    words.write,
    '---',
    markdownText(versions),
    words.note,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function quoteFact(quotation: Quotation, index: AnalysisIndex, text: string, words: ReportWords): ReadingFact {
  const content = contentOf(quotation, createTextReader(text), { bare: false, paragraphs: ' ' });
  const who = speakerOf(attributionsOf(quotation, index), words);
  const reasons = quotation.speakers.map((speaker) => why(speaker, speakerSureness(speaker), words));
  return {
    what: `${words.kinds[quoteKindOf(quotation)]}: ${who}: ${shortened(content)}`,
    why: reasons.join('; '),
    spans: partsOf(quotation),
  };
}

function nameFact(entity: Entity, touched: (span: Span) => boolean, words: ReportWords): ReadingFact[] {
  const mention = entity.mentions.find(({ span }) => touched(span));
  if (!mention) return [];
  const { name, place } = entity;
  const located = place ? [`${name}: ${placeTitle(place, words)}`] : [name];
  const reasons = [mention, ...(place ? [place] : [])].map((each) => why(each, each.confidence, words));
  return [{ what: [words.types[entity.type], ...located].join(': '), why: reasons.join('; '), spans: [mention.span] }];
}

/** The reason in words, the rule behind it and how sure it is: *subject of the verb of saying [source/subject] 0.96*. */
function why(judgement: Ruling, sure: number, words: ReportWords): string {
  return `${words.reason(judgement)} [${judgement.rule}] ${sure.toFixed(2)}`.trimStart();
}

/** The first and the last words of a longer quotation tell which one it is. */
function shortened(content: string): string {
  return content.length <= 120 ? content : `${content.slice(0, 60)} […] ${content.slice(-50)}`;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < LONGEST && !/[\r\n]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && at - offset < LONGEST && !/[\r\n]/.test(text.charAt(at))) at += 1;
  return at;
}
