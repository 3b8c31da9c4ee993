import * as path from 'node:path';
import type { Writable } from 'node:stream';
import { parseFolderCommand } from './folderOptions';
import { runIndex } from './indexCommand';
import { runQuery } from './queryCommand';

/**
 * Runs `news-lens index` or `news-lens query`: loaded for these only. An interrupt ends the reading in order.
 * Resolves with the exit status. Throws UsageError and OutputError.
 */
export async function runFolderCommand(words: readonly string[], output: Writable): Promise<number> {
  const command = parseFolderCommand(words);
  const { stderr: errors } = process;
  if (command.kind === 'query') return runQuery(command, { output, errors, folder: process.cwd() });
  const stop = new AbortController();
  const abort = (): void => {
    stop.abort();
  };
  process.once('SIGINT', abort);
  try {
    const media = path.join(__dirname, '..', 'media');
    const script = path.join(__dirname, 'readerThread.mjs');
    return await runIndex(command, { errors, media, script, signal: stop.signal });
  } finally {
    process.off('SIGINT', abort);
  }
}
