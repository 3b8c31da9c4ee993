import * as path from 'node:path';
import { noLists, type UserLists } from '../../engine/userLists';
import { bringUpToDate } from '../changedRun';
import type { IndexProgress, IndexResult } from '../indexRun';
import type { SharedSegments } from '../sharedSegments';
import { loadSqlite } from '../sqlite';
import { diskFiles } from './diskFiles';
import { IndexStore } from './indexStore';
import { ReaderPool } from './readerPool';
import { lockWriter } from './writerLock';

/** What an index is to be made of, and by whom. */
export interface IndexOptions {
  /** The folder with the articles, absolute. */
  readonly folder: string;
  /** The folder of the index, absolute. */
  readonly index: string;
  /** Patterns of files that are left out, as in a `.gitignore`. */
  readonly exclude: readonly string[];
  /** Threads that read. */
  readonly jobs: number;
  /** The path of the extension's `media` folder. */
  readonly media: string;
  /** The file of `readerThread`. */
  readonly script: string;
  /** What reads the articles: articles that another one read are read again. */
  readonly reader: string;
  readonly lists?: UserLists;
  /** Threads that are kept from one time to the next, of the same folder, index and lists; else they are started and ended. */
  readonly pool?: ReaderPool;
  /** What was read is kept so often, in ms, that a kill costs little: a minute. */
  readonly keepEvery?: number;
  /** Tells of the files read so far, of those to be read, and of one that cannot be. */
  readonly onProgress?: (progress: IndexProgress) => void;
  readonly signal?: AbortSignal;
  /** Paths of the files that were made, changed or deleted, from the folder; undefined: the whole folder is compared. */
  readonly changed?: readonly string[];
  /** Segments of this index that are open here already. */
  readonly segments?: SharedSegments;
  /** Tells that what was read is in the answers; merging may follow. */
  readonly onWritten?: (result: IndexResult) => void;
}

/**
 * Makes the index of a folder, or brings it up to date: reads what is new or has changed, forgets what has gone, merges small
 * segments. Whatever was finished is there after a kill. Rejects when the index cannot be written.
 */
export async function writeIndex(options: IndexOptions): Promise<IndexResult> {
  const store = new IndexStore(options.index);
  await store.prepare();
  const lock = await lockWriter(options.index);
  if (!lock) return { outcome: 'busy', articles: 0, read: 0, removed: 0, damaged: [] };
  try {
    return await run(options, store);
  } finally {
    await lock.release();
  }
}

/** The threads that read for an index; none is started before there is something to read. */
export function poolOf({ script, media, folder, index, lists, jobs, keepEvery }: IndexOptions): ReaderPool {
  return new ReaderPool(script, { media, folder, index, lists: lists ?? noLists }, jobs, keepEvery ?? 60_000);
}

async function run(options: IndexOptions, store: IndexStore): Promise<IndexResult> {
  const { folder, index, exclude, reader, onProgress, signal, segments, onWritten } = options;
  const inside = path.relative(folder, index);
  const told = inside.startsWith('..') || path.isAbsolute(inside) ? folder : path.relative(index, folder);
  const pool = options.pool ?? poolOf(options);
  let isDone = false;
  try {
    const parts = { files: diskFiles(folder), store, sqlite: await loadSqlite(), readers: pool, folder: told };
    const run = { ...parts, exclude, reader, onProgress, signal, segments, onWritten };
    const result = await bringUpToDate(run, options.changed);
    isDone = true;
    return result;
  } finally {
    // What went wrong in a thread may still be in it.
    await (isDone && pool === options.pool ? pool.rest() : pool.end());
  }
}
