import type { Analysis, DatedAnalysis } from '../engine/analysis';
import type { Analyzer, SourceText } from '../engine/analyzer';
import { articleDate } from '../engine/dates/articleDate';
import { fromIso } from '../engine/dates/days';
import type { CountingLedger } from '../engine/rules/ledger';
import { shownAnalysis, usualChoice } from '../engine/shownQuotations';
import { noLists } from '../engine/userLists';
import { annotationsOf } from '../export/annotations';
import { toCodePoints } from '../export/codePoints';
import { quotationRows } from '../export/csv';
import { htmlPage, type PageFigures } from '../export/html';
import { jsonPieces } from '../export/jsonPieces';
import { markdownReport } from '../export/markdown';
import { mapSheet, MOST_TOWNS, type Atlas } from '../export/overview/mapFigure';
import { mapPointsOf } from '../export/overview/mapPoints';
import { townsArea, type World } from '../export/overview/worldMap';
import { reasoned } from '../export/reasons';
import { spellingWords, wordList } from '../export/wordList';
import { englishOverview } from './englishOverview';
import { englishWords } from './englishWords';
import { readJsonLine, type InputLine, type LineBytes } from './jsonLines';
import { refusal } from './memory';
import type { AnalyzeOptions } from './options';
import { readArticle, type Failure } from './readArticle';
import { messageOf } from '../engine/messageOf';
import { OutputError, type Tell } from './streams';
import { whyReport } from './why';

/** A document that is asked for: a file, or a line of the input. */
export type Wanted = { readonly file: string } | { readonly line: LineBytes };

/** What documents are read with. */
export interface Engine {
  readonly analyzer: Analyzer;
  /** What the analyzer's rules are noted in; without it nobody counts, which is faster. */
  readonly ledger?: CountingLedger | undefined;
  /** Coasts for the maps of pages. */
  readonly world?: World | undefined;
}

/** Where an answer goes. */
export interface Sink {
  /** Takes a part of the output. Rejects with OutputError. */
  readonly put: (text: string) => Promise<void>;
  /** Says something to a person, in one line. */
  readonly tell: Tell;
}

/** A document, or why there is none; `place` says where it comes from. */
interface Input {
  readonly place: readonly string[];
  readonly id: string | null;
  readonly read: SourceText | Failure;
  /** The day of the document, where it is told with it. */
  readonly date?: string | undefined;
}

/**
 * Reads one document and gives its answer, whatever happens to it. Resolves with whether it was read. Rejects with
 * OutputError when the output takes no more.
 */
export async function answerDocument(
  wanted: Wanted,
  options: AnalyzeOptions,
  engine: Engine,
  sink: Sink,
): Promise<boolean> {
  const { place, id, read, date } =
    'file' in wanted ? await fileOf(wanted.file, options, sink) : lineOf(wanted.line, options);
  const answer = 'error' in read ? read : await answerTo(read, options, engine, options.date ?? date);
  const failure = 'error' in answer ? answer : await give(answer, sink);
  if (failure === null) return true;
  await giveFailure(place, id, failure.error, options, sink);
  return false;
}

/** Answers a document that nobody can read: the thread that tried has ended. */
export async function answerLost(wanted: Wanted, why: string, options: AnalyzeOptions, sink: Sink): Promise<void> {
  const { place, id } =
    'file' in wanted ? { place: [wanted.file], id: wanted.file } : placeOf(readJsonLine(wanted.line));
  await giveFailure(place, id, why, options, sink);
}

async function giveFailure(
  place: readonly string[],
  id: string | null,
  error: string,
  options: AnalyzeOptions,
  sink: Sink,
): Promise<void> {
  await sink.tell(...place, error);
  if (isLines(options)) await sink.put(`${JSON.stringify({ id, error })}\n`);
}

async function fileOf(file: string, options: AnalyzeOptions, { tell }: Sink): Promise<Input> {
  return { place: [file], id: file, read: await readArticle(file, options, tell) };
}

function lineOf(line: LineBytes, { textFormat, home }: AnalyzeOptions): Input {
  const document = readJsonLine(line);
  const { place, id } = placeOf(document);
  if (document.error !== undefined) return { place, id, read: { error: document.error } };
  const format = textFormat === 'auto' ? 'plain' : textFormat;
  const { text, date } = document;
  return { place, id, read: { id: document.id, text, format, lists: { ...noLists, home } }, date };
}

/** Ids may be given twice: the line tells them apart. */
const placeOf = ({ line, id }: InputLine): Pick<Input, 'place' | 'id'> => ({
  place: [`line ${String(line)}`, ...(id === null ? [] : [id])],
  id,
});

/** About so many UTF-16 units are written at once. */
const MUCH = 1 << 16;

/** Writes the pieces of an answer; says what failed, on a line of its own, when they cannot be made. */
async function give(pieces: Iterable<string>, { put }: Sink): Promise<Failure | null> {
  let begun = false;
  let held = '';
  try {
    for (const piece of pieces) {
      held += piece;
      if (held.length < MUCH) continue;
      await put(held);
      begun = true;
      held = '';
    }
    await put(held);
    return null;
  } catch (error) {
    if (error instanceof OutputError) throw error;
    if (begun) await put('\n');
    return { error: `the analysis cannot be written: ${messageOf(error)}` };
  }
}

/** An analysis as it goes to the output, in pieces; or why there is none. */
async function answerTo(
  source: SourceText,
  options: AnalyzeOptions,
  { analyzer, ledger, world }: Engine,
  date: string | undefined,
): Promise<Iterable<string> | Failure> {
  const tooLarge = refusal(source.text.length);
  if (tooLarge !== null) return { error: tooLarge };
  try {
    ledger?.clear();
    const analysis = analyzer.analyze(source);
    const dated = options.dates ? await withDates(analysis, source, { analyzer, ledger }, date) : analysis;
    const atlas = world ? atlasOf(dated, world, analyzer) : null;
    return written(dated, source, options, ledger?.counts ?? new Map(), atlas);
  } catch (error) {
    return { error: `the engine failed: ${messageOf(error)}` };
  }
}

/** What reads dates is a bundle of its own, loaded when it is first asked for. */
async function withDates(
  analysis: Analysis,
  source: SourceText,
  { analyzer, ledger }: Pick<Engine, 'analyzer' | 'ledger'>,
  told = '',
): Promise<DatedAnalysis> {
  const { resolveDates } = await import('../engine/dates/resolveDates.js');
  const date = fromIso(told) === null ? articleDate(source.text) : told;
  return { ...analysis, date, dates: resolveDates(analysis, date, analyzer.tagged(source), ledger) };
}

/** Whether each document is a line of JSON, so that one that cannot be read has a line too. */
const isLines = ({ format }: AnalyzeOptions): boolean => format === 'json' || format === 'annotations';

/** What a page's map is drawn with. */
function atlasOf({ entities }: Analysis, coarse: World, analyzer: Analyzer): Atlas {
  const area = townsArea(mapSheet(mapPointsOf(entities), 1));
  return { coarse, towns: area ? analyzer.townsIn(area, MOST_TOWNS) : [] };
}

/** What a page's figures are drawn with; the dates, where they were asked for. */
function figuresOf(analysis: Analysis | DatedAnalysis, atlas: Atlas | null): PageFigures {
  return { atlas, dates: 'dates' in analysis ? analysis.dates : null, words: englishOverview };
}

/** An analysis, whose offsets are UTF-16, as it goes to the output, in pieces. */
function* written(
  analysis: Analysis,
  { id, text }: SourceText,
  options: AnalyzeOptions,
  fired: ReadonlyMap<string, number>,
  atlas: Atlas | null,
): Generator<string> {
  const counted = (): Analysis => (options.offsets === 'codepoint' ? toCodePoints(analysis, text) : analysis);
  switch (options.format) {
    case 'json':
      yield* jsonPieces(counted(), reasoned);
      yield '\n';
      break;
    case 'words':
      yield wordList(spellingWords(analysis));
      break;
    case 'why':
      yield whyReport(analysis, text, fired);
      break;
    case 'csv':
      yield quotationRows(counted(), text, true, options.separator);
      break;
    case 'markdown':
      yield `${markdownReport({ analysis: toBeRead(analysis), text, file: id }, englishWords)}\n`;
      break;
    case 'html': {
      const shown = toBeRead(analysis);
      yield htmlPage({ analysis: shown, text, file: id, figures: figuresOf(shown, atlas) }, englishWords);
      break;
    }
    case 'annotations':
      yield* jsonPieces(annotationsOf(analysis, text, id));
      yield '\n';
      break;
  }
}

/** What people read has what the editor shows: neither thoughts nor what is as likely no quotation. */
const toBeRead = (analysis: Analysis): Analysis => shownAnalysis(analysis, usualChoice).shown;
