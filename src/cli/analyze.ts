import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Analysis } from '../engine/analysis';
import type { Analyzer, SourceText } from '../engine/analyzer';
import { annotationsOf } from '../export/annotations';
import { toCodePoints } from '../export/codePoints';
import { csvHeader, quotationRows } from '../export/csv';
import { htmlPage } from '../export/html';
import { jsonPieces } from '../export/jsonPieces';
import { markdownReport } from '../export/markdown';
import { englishWords } from './englishWords';
import { readJsonLines } from './jsonLines';
import type { AnalyzeOptions } from './options';
import { readCorrections } from './corrections';
import { refusal } from './memory';
import { formatOf, readTextFile } from './textFile';

/** The streams and the engine a run works with. */
export interface Run {
  readonly analyzer: Analyzer;
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

type Write = (source: SourceText) => Promise<boolean>;

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
      if (!(await write({ id: input.id, text: input.text, format }))) failed += 1;
      continue;
    }
    failed += 1;
    await put(run.errors, `news-lens: line ${String(input.line)}: ${input.error}\n`);
    if (isLines(options)) await put(run.output, `${JSON.stringify({ id: input.id, error: input.error })}\n`);
  }
  return failed;
}

/** Analyses one document and writes it; says so on the error stream, and in its place, when the engine fails. */
function writer(options: AnalyzeOptions, { analyzer, output, errors }: Run): Write {
  return async (source) => {
    let message = refusal(source.text.length);
    let analysis: Analysis | undefined;
    try {
      if (message === null) analysis = analyzer.analyze(source);
    } catch (error) {
      message = `the engine failed: ${messageOf(error)}`;
    }
    if (!analysis) {
      await put(errors, `news-lens: ${source.id}: ${message ?? ''}\n`);
      if (isLines(options)) await put(output, `${JSON.stringify({ id: source.id, error: message })}\n`);
      return false;
    }
    for (const piece of written(analysis, source, options)) await put(output, piece);
    return true;
  };
}

/** Whether each document is a line of JSON, so that one that cannot be read has a line too. */
const isLines = ({ format }: AnalyzeOptions): boolean => format === 'json' || format === 'annotations';

/** An analysis, whose offsets are UTF-16, as it goes to the output, in pieces. */
function* written(
  analysis: Analysis,
  { id, text }: SourceText,
  { format, offsets }: AnalyzeOptions,
): Generator<string> {
  switch (format) {
    case 'json':
      yield* jsonPieces(counted(analysis, text, offsets));
      yield '\n';
      break;
    case 'csv':
      yield quotationRows(counted(analysis, text, offsets), text, true);
      break;
    case 'markdown':
      yield `${markdownReport({ analysis, text, file: id }, englishWords)}\n`;
      break;
    case 'html':
      yield htmlPage({ analysis, text, file: id }, englishWords);
      break;
    case 'annotations':
      yield* jsonPieces(annotationsOf(analysis, text, id));
      yield '\n';
      break;
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
