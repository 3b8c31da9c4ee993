import * as path from 'node:path';
import { messageOf } from '../../cli/streams';
import { noLists, type UserLists } from '../../engine/userLists';
import type { Manifest, SegmentEntry } from '../manifest';
import { mergesOf } from '../mergePolicy';
import { unreadRecord, type FileState } from '../record';
import { problemOfSegment, statesOf, writeSegment } from '../segment';
import { loadSqlite, type Sqlite3Static } from '../sqlite';
import { IndexStore } from './indexStore';
import { hasHash } from './readArticle';
import { openFile } from './readOnlyFiles';
import { ReaderPool } from './readerPool';
import { scanFolder, type FoundFile } from './scanFolder';
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
}

export interface IndexProgress {
  readonly read: number;
  readonly toRead: number;
  readonly failed?: { readonly path: string; readonly problem: string };
}

export interface IndexResult {
  /** `busy`: another process writes this index; nothing was done. `stopped`: what was read is kept. */
  readonly outcome: 'done' | 'stopped' | 'busy';
  /** In the index now. */
  readonly articles: number;
  /** Read just now, those that could not be read among them. */
  readonly read: number;
  /** Gone from the index, as their files have gone. */
  readonly removed: number;
  /** Segments that were damaged and put aside; their articles were read again. */
  readonly damaged: readonly string[];
}

/** An article of the index: where it stands, and the state in which its file was. */
interface Known {
  readonly segment: string;
  readonly article: number;
  readonly state: FileState;
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
    return await new IndexRun(options, store, await loadSqlite()).run();
  } finally {
    await lock.release();
  }
}

/** The threads that read for an index; none is started before there is something to read. */
export function poolOf({ script, media, folder, index, lists, jobs, keepEvery }: IndexOptions): ReaderPool {
  return new ReaderPool(script, { media, folder, index, lists: lists ?? noLists }, jobs, keepEvery ?? 60_000);
}

class IndexRun {
  readonly #options: IndexOptions;
  readonly #store: IndexStore;
  readonly #sqlite: Sqlite3Static;
  readonly #known = new Map<string, Known>();
  readonly #damaged: string[] = [];
  #segments: SegmentEntry[] = [];
  /** Of the manifest that is made next; that it is free proves that nobody else has written meanwhile. */
  #generation = 1;
  /** Segments come from several threads; they are published one after the other. */
  #last: Promise<void> = Promise.resolve();

  constructor(options: IndexOptions, store: IndexStore, sqlite: Sqlite3Static) {
    this.#options = options;
    this.#store = store;
    this.#sqlite = sqlite;
  }

  async run(): Promise<IndexResult> {
    const { signal, onProgress } = this.#options;
    const before = await this.#store.manifest();
    this.#generation = await this.#store.nextGeneration();
    for (const segment of before?.segments ?? []) await this.#take(segment);
    const found = new Map<string, FoundFile>();
    for await (const files of scanFolder(this.#options.folder, this.#options.exclude)) {
      if (signal?.aborted) break;
      for (const file of files) found.set(file.path, file);
    }
    if (signal?.aborted) return this.#result('stopped', 0, 0);
    const gone = [...this.#known.keys()].filter((place) => !found.has(place));
    this.#forget(gone);
    const toRead: FoundFile[] = [];
    for (const file of found.values()) if (!(await this.#isUnchanged(file))) toRead.push(file);
    if (gone.length > 0 || this.#damaged.length > 0 || !before) await this.#publish();
    let read = 0;
    const told = (problem?: { path: string; problem: string }): void => {
      onProgress?.({ read, toRead: toRead.length, ...(problem ? { failed: problem } : {}) });
    };
    told();
    const pool = this.#options.pool ?? poolOf(this.#options);
    let isDone = false;
    try {
      if (toRead.length > 0) {
        const lost: FoundFile[] = [];
        await pool.read(
          toRead,
          {
            onRead: (place, problem) => {
              read++;
              told(problem === null ? undefined : { path: place, problem });
            },
            onSegment: (bytes, files) => this.#inTurn(() => this.#add(bytes, files)),
            onLost: (file) => {
              read++;
              told({ path: file.path, problem: LOST });
              lost.push(file);
            },
          },
          signal,
        );
        if (lost.length > 0) await this.#addLost(lost);
      }
      if (!signal?.aborted) await this.#merge(pool);
      isDone = true;
    } finally {
      // What went wrong in a thread may still be in it.
      await (isDone && pool === this.#options.pool ? pool.rest() : pool.end());
    }
    await this.#publish();
    await this.#store.cleanUp();
    return this.#result(signal?.aborted ? 'stopped' : 'done', Math.min(read, toRead.length), gone.length);
  }

  /** By time and size, else, as after a copy of the whole folder, by the bytes. */
  async #isUnchanged(file: FoundFile): Promise<boolean> {
    const state = this.#known.get(file.path)?.state;
    if (file.size !== state?.size || file.corrections !== state.corrections) return false;
    return file.mtime === state.mtime || (await hasHash(this.#options.folder, file.path, state.hash));
  }

  /** Takes over a segment of the generation before, unless it is damaged or made by another version. */
  async #take(segment: SegmentEntry): Promise<void> {
    if (segment.reader !== this.#options.reader) return;
    const states: [string, Known][] = [];
    try {
      if (!(await this.#store.isWhole(segment))) throw new Error('its bytes are not those that were written');
      const db = openFile(this.#sqlite, path.join(this.#options.index, segment.file));
      try {
        if (problemOfSegment(db) !== null) return;
        const dead = new Set(segment.dead);
        for (const { article, path: place, state } of statesOf(db)) {
          if (!dead.has(article)) states.push([place, { segment: segment.file, article, state }]);
        }
      } finally {
        db.close();
      }
    } catch (error) {
      this.#damaged.push(`${segment.file}: ${messageOf(error)}`);
      await this.#store.putAside(segment.file);
      return;
    }
    this.#segments.push(segment);
    for (const [place, known] of states) this.#known.set(place, known);
  }

  /** Marks the articles of files as dead, where they stand. */
  #forget(places: readonly string[]): void {
    const dead = new Map<string, number[]>();
    for (const place of places) {
      const known = this.#known.get(place);
      if (!known) continue;
      this.#known.delete(place);
      dead.set(known.segment, [...(dead.get(known.segment) ?? []), known.article]);
    }
    this.#segments = this.#segments
      .map((segment) => {
        const more = dead.get(segment.file);
        return more ? { ...segment, dead: [...segment.dead, ...more].sort((a, b) => a - b) } : segment;
      })
      .filter((segment) => segment.dead.length < segment.articles);
  }

  async #add(bytes: Uint8Array, files: readonly FoundFile[]): Promise<void> {
    const { reader } = this.#options;
    const segment = await this.#store.addSegment(bytes, { articles: files.length, reader });
    this.#forget(files.map((file) => file.path));
    this.#segments.push(segment);
    await this.#publish();
  }

  async #addLost(files: readonly FoundFile[]): Promise<void> {
    const records = files.map(({ path: place, corrections, ...state }) =>
      unreadRecord(place, { ...state, hash: '', corrections }, LOST),
    );
    await this.#add(writeSegment(this.#sqlite, records), files);
  }

  async #merge(pool: ReaderPool): Promise<void> {
    for (const group of mergesOf(this.#segments)) {
      const { bytes, articles } = await pool.merge(group);
      const { reader } = this.#options;
      const merged = bytes ? [await this.#store.addSegment(bytes, { articles, reader })] : [];
      this.#segments = [...this.#segments.filter((segment) => !group.includes(segment)), ...merged];
      await this.#publish();
    }
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work);
    return this.#last;
  }

  async #publish(): Promise<void> {
    const { folder, index } = this.#options;
    const inside = path.relative(folder, index);
    const manifest: Manifest = {
      generation: this.#generation++,
      folder: inside.startsWith('..') || path.isAbsolute(inside) ? folder : path.relative(index, folder),
      checked: Date.now(),
      segments: this.#segments,
    };
    if (!(await this.#store.publish(manifest))) throw new Error('another process has written this index meanwhile');
  }

  #result(outcome: IndexResult['outcome'], read: number, removed: number): IndexResult {
    const articles = this.#segments.reduce((sum, segment) => sum + segment.articles - segment.dead.length, 0);
    return { outcome, articles, read, removed, damaged: this.#damaged };
  }
}

const LOST = 'the engine has ended over it';
