import type { Writable } from 'node:stream';
import type { Analysis, DatedAnalysis } from '../engine/analysis';
import type { Analyzer, SourceText } from '../engine/analyzer';
import { articleDate } from '../engine/dates/articleDate';
import { fromIso } from '../engine/dates/days';
import type { CountingLedger } from '../engine/rules/ledger';
import { annotationsOf } from '../export/annotations';
import { toCodePoints } from '../export/codePoints';
import { csvHeader, quotationRows } from '../export/csv';
import { htmlPage, type PageFigures } from '../export/html';
import { jsonPieces } from '../export/jsonPieces';
import { markdownReport } from '../export/markdown';
import { reasoned } from '../export/reasons';
import { noLists } from '../engine/userLists';
import { mapSheet, MOST_TOWNS, type Atlas } from '../export/overview/mapFigure';
import { mapPointsOf } from '../export/overview/mapPoints';
import { townsArea, type World } from '../export/overview/worldMap';
import { englishOverview } from './englishOverview';
import { englishWords } from './englishWords';
import { readJsonLines } from './jsonLines';
import type { AnalyzeOptions } from './options';
import { refusal } from './memory';
import { readArticle, type Failure } from './readArticle';
import { messageOf, OutputError, put, tell } from './streams';
import { whyReport } from './why';

/** The streams and the engine a run works with. */
export interface Run {
  readonly analyzer: Analyzer;
  /** What the analyzer's rules are noted in; without it nobody counts, which is faster. */
  readonly ledger?: CountingLedger | undefined;
  /** Coasts for the maps of pages. */
  readonly world?: World | undefined;
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: Writable;
  readonly errors: Writable;
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
 * Analyses the files, or the lines of the input, one after the other. Whatever happens to one of them, it is answered
 * and the next one is read. Resolves with the number that failed. Throws OutputError when the output takes no more.
 */
export async function analyze(options: AnalyzeOptions, run: Run): Promise<number> {
  if (options.format === 'csv') await put(run.output, csvHeader(true, options.separator));
  let failed = 0;
  for await (const { place, id, read, date } of options.jsonl ? linesOf(options, run) : filesOf(options, run)) {
    const answer = 'error' in read ? read : await answerTo(read, options, run, options.date ?? date);
    const failure = 'error' in answer ? answer : await give(answer, run.output);
    if (failure === null) continue;
    failed += 1;
    await tell(run.errors, ...place, failure.error);
    if (isLines(options)) await put(run.output, `${JSON.stringify({ id, error: failure.error })}\n`);
  }
  return failed;
}

async function* filesOf(options: AnalyzeOptions, { errors }: Run): AsyncGenerator<Input> {
  for (const file of options.files) {
    yield { place: [file], id: file, read: await readArticle(file, options, errors) };
  }
}

async function* linesOf({ textFormat, home }: AnalyzeOptions, { input }: Run): AsyncGenerator<Input> {
  const format = textFormat === 'auto' ? 'plain' : textFormat;
  const lists = { ...noLists, home };
  for await (const { line, ...document } of readJsonLines(input)) {
    const { id } = document;
    // Ids may be given twice: the line tells them apart.
    const place = [`line ${String(line)}`, ...(id === null ? [] : [id])];
    if (document.error !== undefined) yield { place, id, read: { error: document.error } };
    else yield { place, id, read: { id: document.id, text: document.text, format, lists }, date: document.date };
  }
}

/** About so many UTF-16 units are written at once. */
const MUCH = 1 << 16;

/** Writes the pieces of an answer; says what failed, on a line of its own, when they cannot be made. */
async function give(pieces: Iterable<string>, output: Writable): Promise<Failure | null> {
  let begun = false;
  let held = '';
  try {
    for (const piece of pieces) {
      held += piece;
      if (held.length < MUCH) continue;
      await put(output, held);
      begun = true;
      held = '';
    }
    await put(output, held);
    return null;
  } catch (error) {
    if (error instanceof OutputError) throw error;
    if (begun) await put(output, '\n');
    return { error: `the analysis cannot be written: ${messageOf(error)}` };
  }
}

/** An analysis as it goes to the output, in pieces; or why there is none. */
async function answerTo(
  source: SourceText,
  options: AnalyzeOptions,
  { analyzer, ledger, world }: Run,
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
  { analyzer, ledger }: Pick<Run, 'analyzer' | 'ledger'>,
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
    case 'why':
      yield whyReport(analysis, text, fired);
      break;
    case 'csv':
      yield quotationRows(counted(), text, true, options.separator);
      break;
    case 'markdown':
      yield `${markdownReport({ analysis, text, file: id }, englishWords)}\n`;
      break;
    case 'html':
      yield htmlPage({ analysis, text, file: id, figures: figuresOf(analysis, atlas) }, englishWords);
      break;
    case 'annotations':
      yield* jsonPieces(annotationsOf(analysis, text, id));
      yield '\n';
      break;
  }
}
