import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Analysis, DatedAnalysis } from '../engine/analysis';
import type { Analyzer, SourceText } from '../engine/analyzer';
import type { CountingLedger } from '../engine/rules/ledger';
import { articleDate } from '../engine/dates/articleDate';
import { fromIso } from '../engine/dates/days';
import { annotationsOf } from '../export/annotations';
import { toCodePoints } from '../export/codePoints';
import { csvHeader, quotationRows } from '../export/csv';
import { htmlPage } from '../export/html';
import { markdownReport } from '../export/markdown';
import { withReasons } from '../export/reasons';
import { englishWords } from './englishWords';
import { readJsonLines } from './jsonLines';
import type { AnalyzeOptions } from './options';
import { readCorrections } from './corrections';
import { formatOf, readTextFile } from './textFile';
import { whyReport } from './why';

/** The streams and the engine a run works with. */
export interface Run {
  readonly analyzer: Analyzer;
  /** What the analyzer's rules are noted in. */
  readonly ledger: CountingLedger;
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: Writable;
  readonly errors: Writable;
}

/** Analyses the files, or the lines of the input, one after the other. Resolves with the number that could not be read. */
export async function analyze(options: AnalyzeOptions, run: Run): Promise<number> {
  const write = writer(options, run);
  if (options.format === 'csv') await put(run.output, csvHeader(true));
  return options.jsonl ? analyzeLines(options, run, write) : analyzeFiles(options, run, write);
}

/** `date`: the day of the document, where it is told with it. */
type Write = (source: SourceText, date?: string) => Promise<boolean>;

async function analyzeFiles(options: AnalyzeOptions, run: Run, write: Write): Promise<number> {
  let failed = 0;
  for (const file of options.files) {
    const format = options.textFormat === 'auto' ? formatOf(file) : options.textFormat;
    try {
      const text = await readTextFile(file);
      const { corrections, problem } = options.corrections ? await readCorrections(file, text) : {};
      if (problem !== undefined) await put(run.errors, `news-lens: ${problem}\n`);
      if (!(await write({ id: file, text, format, ...(corrections ? { corrections } : {}) }))) failed += 1;
    } catch (error) {
      failed += 1;
      await put(run.errors, `news-lens: ${file}: ${messageOf(error)}\n`);
    }
  }
  return failed;
}

async function analyzeLines(options: AnalyzeOptions, run: Run, write: Write): Promise<number> {
  const format = options.textFormat === 'markdown' ? 'markdown' : 'plain';
  let failed = 0;
  for await (const input of readJsonLines(run.input)) {
    if (input.error === undefined) {
      if (!(await write({ id: input.id, text: input.text, format }, input.date))) failed += 1;
      continue;
    }
    failed += 1;
    await put(run.errors, `news-lens: line ${String(input.line)}: ${input.error}\n`);
    if (isLines(options)) await put(run.output, `${JSON.stringify({ id: input.id, error: input.error })}\n`);
  }
  return failed;
}

/** Analyses one document and writes it; says so on the error stream, and in its place, when the engine fails. */
function writer(options: AnalyzeOptions, { analyzer, ledger, output, errors }: Run): Write {
  return async (source, date) => {
    let analysis: Analysis;
    try {
      ledger.clear();
      analysis = analyzer.analyze(source);
      if (options.dates) analysis = await withDates(analysis, source, analyzer, options.date ?? date);
    } catch (error) {
      const message = `the engine failed: ${messageOf(error)}`;
      await put(errors, `news-lens: ${source.id}: ${message}\n`);
      if (isLines(options)) await put(output, `${JSON.stringify({ id: source.id, error: message })}\n`);
      return false;
    }
    await put(output, written(analysis, source, options, ledger.counts));
    return true;
  };
}

/** What reads dates is a bundle of its own, loaded when it is first asked for. */
async function withDates(
  analysis: Analysis,
  source: SourceText,
  analyzer: Analyzer,
  told = '',
): Promise<DatedAnalysis> {
  const { resolveDates } = await import('../engine/dates/resolveDates.js');
  const date = fromIso(told) === null ? articleDate(source.text) : told;
  return { ...analysis, date, dates: resolveDates(analysis, date, analyzer.tagged(source)) };
}

/** Whether each document is a line of JSON, so that one that cannot be read has a line too. */
const isLines = ({ format }: AnalyzeOptions): boolean => format === 'json' || format === 'annotations';

/** An analysis, whose offsets are UTF-16, as it goes to the output. */
function written(
  analysis: Analysis,
  { id, text }: SourceText,
  { format, offsets }: AnalyzeOptions,
  fired: ReadonlyMap<string, number>,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(withReasons(counted(analysis, text, offsets)))}\n`;
    case 'why':
      return whyReport(analysis, text, fired);
    case 'csv':
      return quotationRows(counted(analysis, text, offsets), text, true);
    case 'markdown':
      return `${markdownReport({ analysis, text, file: id }, englishWords)}\n`;
    case 'html':
      return htmlPage({ analysis, text, file: id }, englishWords);
    case 'annotations':
      return `${JSON.stringify(annotationsOf(analysis, text, id))}\n`;
  }
}

function counted(analysis: Analysis, text: string, offsets: AnalyzeOptions['offsets']): Analysis {
  return offsets === 'codepoint' ? toCodePoints(analysis, text) : analysis;
}

/** Writes and, when the reader is slower than we are, waits for it. */
async function put(stream: Writable, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
