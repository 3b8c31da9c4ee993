import { messageOf } from '../engine/messageOf';
import type { ArticleReaders } from './articleReaders';
import type { FolderFiles } from './folderFiles';
import type { SegmentEntry } from './manifest';
import { mergesOf } from './mergePolicy';
import { hasHash } from './readArticle';
import { unreadRecord, type FileState } from './record';
import { scanFolder, type FoundFile } from './scanFolder';
import { statesOf, writeSegment } from './segment';
import type { SegmentStore } from './segmentStore';
import { OtherVersion, SharedSegments } from './sharedSegments';
import type { Sqlite3Static } from './sqlite';

/** What an index is made of, and by whom: the same on a disk and in a browser. */
export interface RunParts {
  readonly files: FolderFiles;
  readonly store: SegmentStore;
  readonly sqlite: Sqlite3Static;
  readonly readers: ArticleReaders;
  /** The folder as the manifest tells it. */
  readonly folder: string;
  /** Patterns of files that are left out, as in a `.gitignore`. */
  readonly exclude: readonly string[];
  /** What reads the articles: articles that another one read are read again. */
  readonly reader: string;
  /** Tells of the files read so far, of those to be read, and of one that cannot be. */
  readonly onProgress?: ((progress: IndexProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Segments of this index that are open here already. */
  readonly segments?: SharedSegments | undefined;
  /** Tells that what was read is in the answers; merging may follow. */
  readonly onWritten?: ((result: IndexResult) => void) | undefined;
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
 * segments. Whatever was finished is there after a kill. Rejects when the index cannot be written. Run once.
 */
export class IndexRun {
  readonly #parts: RunParts;
  readonly #known = new Map<string, Known>();
  readonly #damaged: string[] = [];
  #segments: SegmentEntry[] = [];
  /** Of the manifest that is made next; that it is free proves that nobody else has written meanwhile. */
  #generation = 1;
  /** Segments come from several threads; they are published one after the other. */
  #last: Promise<void> = Promise.resolve();

  constructor(parts: RunParts) {
    this.#parts = parts;
  }

  async run(): Promise<IndexResult> {
    const { signal, onProgress, readers } = this.#parts;
    const before = await this.#parts.store.manifest();
    this.#generation = await this.#parts.store.nextGeneration();
    for (const segment of before?.segments ?? []) await this.#take(segment);
    const found = new Map<string, FoundFile>();
    for await (const files of scanFolder(this.#parts.files, this.#parts.exclude)) {
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
    if (toRead.length > 0) {
      const lost: FoundFile[] = [];
      await readers.read(
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
    if (!signal?.aborted) await this.#merge();
    await this.#publish();
    await this.#parts.store.cleanUp();
    return this.#result(signal?.aborted ? 'stopped' : 'done', Math.min(read, toRead.length), gone.length);
  }

  /** By time and size, else, as after a copy of the whole folder, by the bytes. */
  async #isUnchanged(file: FoundFile): Promise<boolean> {
    const state = this.#known.get(file.path)?.state;
    if (file.size !== state?.size || file.corrections !== state.corrections) return false;
    return file.mtime === state.mtime || (await hasHash(this.#parts.files, file.path, state.hash));
  }

  /** Takes over a segment of the generation before, unless it is damaged or made by another version. */
  async #take(segment: SegmentEntry): Promise<void> {
    if (segment.reader !== this.#parts.reader) return;
    const states: [string, Known][] = [];
    try {
      const { store, sqlite, segments: shared = new SharedSegments() } = this.#parts;
      // Opened first: where it is read for that, it is known whether it is whole.
      const db = await shared.take(store, sqlite, segment);
      try {
        if (!(await store.isWhole(segment))) throw new Error('its bytes are not those that were written');
        const dead = new Set(segment.dead);
        for (const { article, path: place, state } of statesOf(db)) {
          if (!dead.has(article)) states.push([place, { segment: segment.file, article, state }]);
        }
      } finally {
        shared.release(segment.file);
      }
    } catch (error) {
      if (error instanceof OtherVersion) return;
      this.#damaged.push(`${segment.file}: ${messageOf(error)}`);
      await this.#parts.store.putAside(segment.file);
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
    const { reader } = this.#parts;
    const segment = await this.#parts.store.addSegment(bytes, { articles: files.length, reader });
    this.#forget(files.map((file) => file.path));
    this.#segments.push(segment);
    await this.#publish();
  }

  async #addLost(files: readonly FoundFile[]): Promise<void> {
    const records = files.map(({ path: place, corrections, ...state }) =>
      unreadRecord(place, { ...state, hash: '', corrections }, LOST),
    );
    await this.#add(writeSegment(this.#parts.sqlite, records), files);
  }

  async #merge(): Promise<void> {
    for (const group of mergesOf(this.#segments)) {
      const { bytes, articles } = await this.#parts.readers.merge(group);
      const { reader } = this.#parts;
      const merged = bytes ? [await this.#parts.store.addSegment(bytes, { articles, reader })] : [];
      this.#segments = [...this.#segments.filter((segment) => !group.includes(segment)), ...merged];
      await this.#publish();
    }
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work);
    return this.#last;
  }

  async #publish(): Promise<void> {
    const { folder } = this.#parts;
    const manifest = { generation: this.#generation++, folder, checked: Date.now(), segments: this.#segments };
    if (!(await this.#parts.store.publish(manifest)))
      throw new Error('another process has written this index meanwhile');
  }

  #result(outcome: IndexResult['outcome'], read: number, removed: number): IndexResult {
    const articles = this.#segments.reduce((sum, segment) => sum + segment.articles - segment.dead.length, 0);
    return { outcome, articles, read, removed, damaged: this.#damaged };
  }
}

/** Why a file is not in the index over which a reader has ended. */
export const LOST = 'the engine has ended over it';
