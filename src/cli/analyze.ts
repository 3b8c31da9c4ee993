import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Analysis } from '../engine/analysis';
import type { Analyzer, SourceText } from '../engine/analyzer';
import { toCodePoints } from '../export/codePoints';
import { csvHeader, quotationRows } from '../export/csv';
import { readJsonLines } from './jsonLines';
import type { AnalyzeOptions } from './options';
import { readCorrections } from './corrections';
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
    if (options.format === 'json') await put(run.output, `${JSON.stringify({ id: input.id, error: input.error })}\n`);
  }
  return failed;
}

/** Analyses one document and writes it; says so on the error stream, and in its place, when the engine fails. */
function writer(options: AnalyzeOptions, { analyzer, output, errors }: Run): Write {
  return async (source) => {
    let analysis: Analysis;
    try {
      analysis = analyzer.analyze(source);
    } catch (error) {
      const message = `the engine failed: ${messageOf(error)}`;
      await put(errors, `news-lens: ${source.id}: ${message}\n`);
      if (options.format === 'json') await put(output, `${JSON.stringify({ id: source.id, error: message })}\n`);
      return false;
    }
    const shown = options.offsets === 'codepoint' ? toCodePoints(analysis, source.text) : analysis;
    await put(
      output,
      options.format === 'csv' ? quotationRows(shown, source.text, true) : `${JSON.stringify(shown)}\n`,
    );
    return true;
  };
}

/** Writes and, when the reader is slower than we are, waits for it. */
async function put(stream: Writable, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
