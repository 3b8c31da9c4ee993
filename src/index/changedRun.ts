import type { SegmentEntry } from './manifest';
import { mergesOf } from './mergePolicy';
import { hasHash } from './readArticle';
import { unreadRecord, type FileState } from './record';
import { IndexRun, LOST, type IndexResult, type RunParts } from './indexRun';
import { findArticle, type FoundFile } from './scanFolder';
import { articlesAt, stateOfArticle, writeSegment } from './segment';
import { SharedSegments } from './sharedSegments';
import type { Database } from './sqlite';

/** An open segment, and those of its articles that no longer count. */
interface Held {
  readonly entry: SegmentEntry;
  readonly db: Database;
  readonly dead: Set<number>;
}

/**
 * Makes the index of a folder, or brings it up to date: about the files that have changed, where they are told and that is
 * enough, else about all.
 */
export async function bringUpToDate(parts: RunParts, changed?: readonly string[]): Promise<IndexResult> {
  const found = changed && (await indexChanged(parts, changed));
  return found ?? new IndexRun(parts).run();
}

/**
 * Brings an index up to date about some files, without a look at the others: their new states are in the answers at once. Null
 * when the whole folder has to be compared: there is no index yet, another version or other lists have made it, or a part of it
 * is damaged.
 * @param changed paths of files that were made, changed or deleted, from the folder, with slashes
 */
async function indexChanged(parts: RunParts, changed: readonly string[]): Promise<IndexResult | null> {
  const { store, sqlite, reader, segments: shared = new SharedSegments() } = parts;
  const before = await store.manifest();
  if (before?.folder !== parts.folder || before.segments.some((segment) => segment.reader !== reader)) return null;
  const held: Held[] = [];
  try {
    for (const entry of before.segments) {
      held.push({ entry, db: await shared.take(store, sqlite, entry), dead: new Set(entry.dead) });
    }
    return await new ChangedRun(parts, held).run(changed, before.checked);
  } catch (error) {
    if (held.length === before.segments.length) throw error;
    return null;
  } finally {
    for (const { entry } of held) shared.release(entry.file);
  }
}

class ChangedRun {
  readonly #parts: RunParts;
  readonly #held: readonly Held[];
  #segments: readonly SegmentEntry[] = [];
  #generation = 0;

  constructor(parts: RunParts, held: readonly Held[]) {
    this.#parts = parts;
    this.#held = held;
  }

  /** @param checked when the whole folder was compared */
  async run(changed: readonly string[], checked: number): Promise<IndexResult> {
    const { files, exclude, signal, onWritten, store } = this.#parts;
    this.#generation = await store.nextGeneration();
    const toRead: FoundFile[] = [];
    let removed = 0;
    for (const path of new Set(changed)) {
      const found = await findArticle(files, exclude, path);
      if (!found) removed += this.#forget(path);
      else if (!(await this.#isUnchanged(found))) toRead.push(found);
    }
    const added = await this.#read(toRead);
    const kept = this.#held.map(({ entry, dead }) => ({ ...entry, dead: [...dead].sort((a, b) => a - b) }));
    this.#segments = [...kept.filter(({ articles, dead }) => dead.length < articles), ...added];
    const read = added.reduce((sum, { articles }) => sum + articles, 0);
    const articles = this.#segments.reduce((sum, segment) => sum + segment.articles - segment.dead.length, 0);
    const outcome = signal?.aborted ? 'stopped' : 'done';
    const result: IndexResult = { outcome, articles, read, removed, damaged: [] };
    if (read + removed === 0) return result;
    await this.#publish(checked);
    onWritten?.(result);
    // One at a time: who saves next does not wait long.
    const [group] = mergesOf(this.#segments);
    if (group && outcome === 'done') await this.#merge(group, checked);
    await store.cleanUp();
    return result;
  }

  async #read(toRead: readonly FoundFile[]): Promise<SegmentEntry[]> {
    const { readers, reader, store, sqlite, signal, onProgress } = this.#parts;
    const added: SegmentEntry[] = [];
    const add = async (bytes: Uint8Array, files: readonly FoundFile[]): Promise<void> => {
      added.push(await store.addSegment(bytes, { articles: files.length, reader }));
      // What they were until now counts as long as they are not read.
      for (const { path } of files) this.#forget(path);
    };
    if (toRead.length === 0) return added;
    let read = 0;
    const told = (path: string, problem: string | null): void => {
      read++;
      onProgress?.({ read, toRead: toRead.length, ...(problem === null ? {} : { failed: { path, problem } }) });
    };
    const lost: FoundFile[] = [];
    const onLost = (file: FoundFile): void => {
      told(file.path, LOST);
      lost.push(file);
    };
    await readers.read(toRead, { onRead: told, onSegment: add, onLost }, signal);
    const unread = lost.map(({ path, corrections, ...state }) =>
      unreadRecord(path, { ...state, hash: '', corrections }, LOST),
    );
    if (lost.length > 0) await add(writeSegment(sqlite, unread), lost);
    return added;
  }

  /** The states in which a file is in the index: one, or none. */
  #known(path: string): { readonly held: Held; readonly article: number; readonly state: FileState }[] {
    return this.#held.flatMap((held) =>
      articlesAt(held.db, path)
        .filter((article) => !held.dead.has(article))
        .map((article) => ({ held, article, state: stateOfArticle(held.db, article) })),
    );
  }

  /** How many articles it was. */
  #forget(path: string): number {
    const known = this.#known(path);
    for (const { held, article } of known) held.dead.add(article);
    return known.length;
  }

  async #isUnchanged({ path, size, mtime, corrections }: FoundFile): Promise<boolean> {
    const [known] = this.#known(path);
    if (size !== known?.state.size || corrections !== known.state.corrections) return false;
    return mtime === known.state.mtime || (await hasHash(this.#parts.files, path, known.state.hash));
  }

  async #merge(group: readonly SegmentEntry[], checked: number): Promise<void> {
    const { readers, reader, store } = this.#parts;
    const { bytes, articles } = await readers.merge(group);
    const merged = bytes ? [await store.addSegment(bytes, { articles, reader })] : [];
    this.#segments = [...this.#segments.filter((segment) => !group.includes(segment)), ...merged];
    await this.#publish(checked);
  }

  async #publish(checked: number): Promise<void> {
    const { folder, store } = this.#parts;
    const manifest = { generation: this.#generation++, folder, checked, segments: this.#segments };
    if (!(await store.publish(manifest))) throw new Error('another process has written this index meanwhile');
  }
}
