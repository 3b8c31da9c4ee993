import { createWriteStream, existsSync, fstatSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Writable } from 'node:stream';
import { createAnalyzer } from '../engine/analyzer';
import type { World } from '../export/overview/worldMap';
import { loadResources } from '../worker/nodeResources';
import { analyze } from './analyze';
import type { Engine } from './answerDocument';
import { check } from './check';
import { isFolderCommand } from './folderOptions';
import { openEngine } from './openEngine';
import { HELP, parseCommand, UsageError, type AnalyzeOptions } from './options';
import { optimizeLater } from './optimizeLater';
import { Progress } from './progress';
import { ReadingThreads } from './readingThreads';
import { openBrokenRun } from './resume';
import { messageOf } from '../engine/messageOf';
import { OutputError, put, tell } from './streams';
import { version } from '../../package.json';

/** The engine's data. */
const MEDIA = path.join(__dirname, '..', 'media');

async function main(words: readonly string[]): Promise<number> {
  optimizeLater();
  const { stderr: errors } = process;
  try {
    const output = standardOutput();
    if (isFolderCommand(words) && !asksForHelp(words)) {
      const { runFolderCommand } = await import('./folderCommands.js');
      return await runFolderCommand(words, output);
    }
    if (words[0] === 'mcp' && !asksForHelp(words)) {
      const { runMcpCommand } = await import('./mcpCommand.js');
      return await runMcpCommand(words);
    }
    const command = parseCommand(words);
    if (command.kind === 'help') await put(output, HELP);
    else if (command.kind === 'version') await put(output, `${version}\n`);
    else if (command.kind === 'check') {
      const analyzer = createAnalyzer(loadResources(MEDIA));
      if (analyzer.problem !== null) await tell(errors, 'reading by rules alone', analyzer.problem);
      return (await check(command.options, { analyzer, output, errors })) > 0 ? 1 : 0;
    } else {
      return (await runAnalyze(command.options, output)) > 0 ? 1 : 0;
    }
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      await tell(errors, error.message);
      await tell(errors, 'try: news-lens --help');
      return 2;
    }
    if (error instanceof OutputError) {
      await tell(errors, 'the output is not complete', error.message);
      return 3;
    }
    await tell(errors, messageOf(error));
    return 1;
  }
}

/** Resolves with how many documents failed. */
async function runAnalyze(options: AnalyzeOptions, standard: Writable): Promise<number> {
  const { stdin: input, stderr: errors } = process;
  const broken = options.resume === undefined ? undefined : await openBrokenRun(options.resume, options);
  const output = broken?.output ?? standard;
  const onProblem = (problem: string): void => void tell(errors, 'reading by rules alone', problem);
  let readers: Engine | ReadingThreads;
  if (options.jobs > 1 && options.format !== 'html') {
    const script = path.join(__dirname, 'analyzeThread.mjs');
    readers = new ReadingThreads(script, { options, media: MEDIA }, options.jobs, onProblem);
  } else {
    readers = { ...openEngine(options, MEDIA), world: options.format === 'html' ? readWorld() : undefined };
    if (readers.analyzer.problem !== null) onProblem(readers.analyzer.problem);
  }
  const isFileIn = options.jsonl && fstatSync(0).isFile();
  const all = options.jsonl ? { bytes: isFileIn ? fstatSync(0).size : 0 } : { documents: options.files.length };
  // Where the output is seen on the same terminal, it says itself how far it is.
  const progress = broken || !process.stdout.isTTY ? new Progress(errors, all) : undefined;
  try {
    const failed = await analyze(options, { readers, input, output, errors, progress, resume: broken?.left });
    if (broken) await new Promise<void>((resolve) => broken.output.end(resolve));
    return failed;
  } finally {
    // What ended the run is told on a line of its own.
    progress?.clear();
  }
}

const asksForHelp = (words: readonly string[]): boolean => words.includes('--help') || words.includes('-h');

/** The map's data lie beside this file; without them pages have no map. */
function readWorld(): World | undefined {
  const file = path.join(__dirname, 'countries-110m.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as World) : undefined;
}

/** Node's own stream to a file takes what a full disk left of a text for all of it; a stream of files writes the rest. */
function standardOutput(): Writable {
  return fstatSync(1).isFile() ? createWriteStream('', { fd: 1, autoClose: false }) : process.stdout;
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
