import type { Writable } from 'node:stream';
import { csvHeader } from '../export/csv';
import { wordList } from '../export/wordList';
import { answerDocument, answerLost, type Engine, type Sink, type Wanted } from './answerDocument';
import { lineBytes } from './jsonLines';
import type { AnalyzeOptions } from './options';
import type { Progress } from './progress';
import type { ReadingThreads } from './readingThreads';
import { put, tell } from './streams';

/** The streams of a run, and who reads: an engine in this thread, or several threads. */
export interface Run {
  readonly readers: Engine | ReadingThreads;
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: Writable;
  readonly errors: Writable;
  readonly progress?: Progress | undefined;
  /** What an earlier run has answered already is taken out of what is wanted; how many of those failed is given back. */
  readonly resume?: ((wanted: AsyncIterable<Wanted>) => Resumed) | undefined;
}

/** What is left of a run that was broken off. */
export interface Resumed {
  readonly wanted: AsyncIterable<Wanted>;
  /** How many of the documents answered before had failed; true when `wanted` has come to its end. */
  readonly failed: () => number;
}

/**
 * Analyses the files, or the lines of the input, in their order. Whatever happens to one of them, it is answered and
 * the next one is read. Resolves with the number that failed. Throws OutputError when the output takes no more.
 */
export async function analyze(options: AnalyzeOptions, run: Run): Promise<number> {
  const { readers, output, errors, progress } = run;
  if (options.format === 'csv') await put(output, csvHeader(true, options.separator));
  const all = options.jsonl ? linesOf(run.input) : filesOf(options.files);
  const { wanted, failed: before } = run.resume?.(all) ?? { wanted: all, failed: () => 0 };
  // A word list is one of all documents, written at the end.
  const words = options.format === 'words' ? new Set<string>() : undefined;
  const give = (text: string): Promise<void> => {
    if (!words) return put(output, text);
    for (const word of text.split('\n')) if (word !== '') words.add(word);
    return Promise.resolve();
  };
  const sink: Sink = {
    put: give,
    tell: async (...parts) => {
      progress?.clear();
      await tell(errors, ...parts);
    },
  };
  let failed = 0;
  const count = (isRead: boolean, what: Wanted): void => {
    if (!isRead) failed += 1;
    progress?.add('line' in what ? (what.line.bytes?.length ?? 0) : 0);
  };
  if ('analyzer' in readers) {
    for await (const what of wanted) count(await answerDocument(what, options, readers, sink), what);
  } else {
    for await (const { what, answer } of readers.answers(wanted)) {
      if (typeof answer === 'string') await answerLost(what, answer, options, sink);
      else {
        for (const parts of answer.told) await sink.tell(...parts);
        for (const chunk of answer.chunks) await (words ? give(decoder.decode(chunk)) : put(output, chunk));
      }
      count(typeof answer !== 'string' && answer.isRead, what);
    }
  }
  if (words) await put(output, wordList(words));
  progress?.end();
  return failed + before();
}

const decoder = new TextDecoder();

async function* filesOf(files: readonly string[]): AsyncGenerator<Wanted> {
  for (const file of files) yield await Promise.resolve({ file });
}

async function* linesOf(input: Run['input']): AsyncGenerator<Wanted> {
  for await (const line of lineBytes(input)) yield { line };
}
