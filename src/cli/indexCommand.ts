import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import type { Writable } from 'node:stream';
import { writeIndex } from '../index/node/indexWriter';
import { version } from '../../package.json';
import type { IndexCommand } from './folderOptions';
import { put, tell } from './streams';

/** What the command works with. */
export interface IndexRun {
  readonly errors: Writable & { readonly isTTY?: boolean };
  /** The path of `media`. */
  readonly media: string;
  /** The file of the reading threads. */
  readonly script: string;
  readonly signal?: AbortSignal;
}

/** How often a terminal is told how far it is, in ms. */
const BEAT = 500;

/**
 * Makes the index of a folder, or brings it up to date; tells on standard error how far it is and what cannot be read.
 * Resolves with the exit status: 0 when every article was read, 1 when one could not be, or it was stopped.
 */
export async function runIndex({ folder, index, jobs, exclude }: IndexCommand, run: IndexRun): Promise<number> {
  const { errors, media, script, signal } = run;
  const place = path.resolve(folder);
  if (!(await isFolder(place))) {
    await tell(errors, folder, 'is no folder');
    return 1;
  }
  let failed = 0;
  let told = 0;
  const result = await writeIndex({
    folder: place,
    index: index === undefined ? path.join(place, '.news-lens') : path.resolve(index),
    ...{ exclude, jobs, media, script, reader: version },
    ...(signal ? { signal } : {}),
    onProgress: ({ read, toRead, failed: problem }) => {
      if (problem) {
        failed++;
        void tell(errors, problem.path, problem.problem);
      }
      const now = Date.now();
      if (!errors.isTTY || toRead === 0 || (now - told < BEAT && read < toRead)) return;
      told = now;
      void put(errors, `\rreading ${String(read)} of ${String(toRead)}${read === toRead ? '\n' : ''}`).catch(
        () => undefined,
      );
    },
  });
  const { outcome, articles, read, removed, damaged } = result;
  for (const problem of damaged) await tell(errors, 'damaged and put aside, its articles were read again', problem);
  if (outcome === 'busy') {
    await tell(errors, 'another process writes this index; what it has finished can be asked');
    return 1;
  }
  const figures = `${String(articles)} articles, ${String(read)} read just now, ${String(removed)} gone`;
  await tell(errors, outcome === 'stopped' ? `stopped; run it again for the rest: ${figures}` : figures);
  return outcome === 'stopped' || failed > 0 ? 1 : 0;
}

async function isFolder(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch {
    return false;
  }
}
