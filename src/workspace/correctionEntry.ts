import type * as vscode from 'vscode';
import type { Correction, Ignored } from '../engine/corrections/correction';
import { LATEST } from '../engine/corrections/entry';
import {
  emptySidecar,
  isEmpty,
  mergeSidecars,
  writeSidecar,
  type Sidecar,
  type SidecarProblem,
} from '../engine/corrections/sidecar';
import { createCorrectionHistory, type CorrectionHistory, type CorrectionStep } from './correctionHistory';
import type { FoundSidecar, SidecarFile } from './sidecarFile';

/**
 * Where corrections are kept: in the `file` beside the article; in `memory`, where there is none or it cannot be written; in
 * memory because the file is `damaged` (or of a newer version), so that nobody may write to it.
 */
export type Storage = 'file' | 'memory' | 'damaged';

export interface CorrectionEntryEvents {
  /** What is known has changed, or where it is kept. */
  changed(): void;
  /** The file cannot be used; it is left as it is. */
  damaged(file: vscode.Uri, problem: SidecarProblem | 'unreadable'): void;
  /** The file could not be written. */
  failed(file: vscode.Uri, error: unknown): void;
}

/** A file is replaced by deleting and renaming: so long it may be missing, in ms. */
const MISSING = 150;
/** So long after we wrote it, another window may write the file without having seen what we wrote, in ms. */
const FRESH = 10_000;

/** What is known of one document's corrections, in step with the file beside it. */
export class CorrectionEntry {
  readonly uri: vscode.Uri;
  readonly history: CorrectionHistory = createCorrectionHistory();
  readonly #file: SidecarFile | undefined;
  readonly #events: CorrectionEntryEvents;
  /** When the entries that we wrote were written. */
  readonly #written = new Map<string, number>();
  /** What was in the file when it was last read or written, and what is to be in it. */
  #base = emptySidecar;
  #mine = emptySidecar;
  #storage: Storage;
  #loading: Promise<void> | undefined;
  #queue = Promise.resolve();
  #clock = 0;

  constructor(uri: vscode.Uri, file: SidecarFile | undefined, events: CorrectionEntryEvents) {
    this.uri = uri;
    this.#file = file;
    this.#events = events;
    this.#storage = file ? 'file' : 'memory';
  }

  /** A time later than all that is known: the clock of another machine may be ahead of ours. */
  #now(): string {
    const known = [...this.#mine.corrections, ...this.#mine.removed].map(({ time }) => Date.parse(time) + 1);
    const latest = known.reduce((most, time) => Math.max(most, time || 0), Math.max(Date.now(), this.#clock + 1));
    this.#clock = Math.min(latest, LATEST);
    return new Date(this.#clock).toISOString();
  }

  #enter(next: Sidecar, where: Storage): void {
    const same = where === this.#storage && writeSidecar(next) === writeSidecar(this.#mine);
    if (same) return;
    this.#mine = next;
    this.#storage = where;
    this.#events.changed();
  }

  async #step(target: SidecarFile, missing: 'deleted' | 'unwritten'): Promise<void> {
    const found = await this.#look(target);
    if (isProblem(found)) {
      if (this.#storage !== 'damaged') this.#events.damaged(target.uri, found);
      this.#enter(this.#mine, 'damaged');
      return;
    }
    const start = this.#mine;
    const known = found === 'none' && missing === 'unwritten' ? emptySidecar : this.#base;
    const theirs = found === 'none' ? { ...emptySidecar, foreign: known.foreign } : found;
    // A file that is gone was deleted on purpose, by hand or with the last entry.
    const merged = mergeSidecars(known, start, theirs, found === 'none' ? new Set() : this.#fresh(), Date.now());
    const isWritten = found === 'none' ? isEmpty(merged) : writeSidecar(found) === writeSidecar(merged);
    let where: Storage = target.writable ? 'file' : 'memory';
    if (!isWritten && target.writable) {
      try {
        await target.write(merged);
        const before = new Set([...theirs.corrections, ...theirs.ignored].map(({ id }) => id));
        for (const { id } of [...merged.corrections, ...merged.ignored]) {
          if (!before.has(id)) this.#written.set(id, Date.now());
        }
      } catch (error) {
        if (this.#storage !== 'memory') this.#events.failed(target.uri, error);
        where = 'memory';
      }
    }
    this.#base = isWritten || where === 'file' ? merged : theirs;
    // More may have been said meanwhile: a later step writes it.
    this.#enter(this.#mine === start ? merged : mergeSidecars(start, this.#mine, merged, new Set(), Date.now()), where);
  }

  /** A file that has gone is looked for again: somebody may just be replacing it. */
  async #look(target: SidecarFile): Promise<FoundSidecar> {
    const found = await target.read();
    if (found !== 'none' || isEmpty(this.#base)) return found;
    await new Promise((resolve) => setTimeout(resolve, MISSING));
    return target.read();
  }

  #fresh(): Set<string> {
    const since = Date.now() - FRESH;
    for (const [id, time] of this.#written) if (time < since) this.#written.delete(id);
    return new Set(this.#written.keys());
  }

  #enqueue(missing: 'deleted' | 'unwritten'): Promise<void> {
    const file = this.#file;
    if (!file) return Promise.resolve();
    this.#queue = this.#queue
      .then(() => this.#step(file, missing))
      // Whatever goes wrong with one step, the next ones are done.
      .catch((error: unknown) => {
        this.#events.failed(file.uri, error);
        if (this.#storage !== 'file') return;
        this.#storage = 'memory';
        this.#events.changed();
      });
    return this.#queue;
  }

  #change(next: Sidecar): Promise<void> {
    this.#enter(next, this.#storage);
    return this.#enqueue('unwritten');
  }

  #withRemoved(ids: readonly string[]): Sidecar['removed'] {
    const time = this.#now();
    return [...this.#mine.removed, ...ids.map((id) => ({ id, time }))];
  }

  get sidecar(): Sidecar {
    return this.#mine;
  }

  get storage(): Storage {
    return this.#storage;
  }

  /** Reads the file, once; again after `close`. */
  load(): Promise<void> {
    return (this.#loading ??= this.#enqueue('deleted'));
  }

  /** The file may have changed: reads it, and writes what it lacks. */
  sync(): Promise<void> {
    return this.#enqueue('deleted');
  }

  /** Takes out and puts in. At once; resolves when it is in the file. */
  apply({ added, removed }: CorrectionStep): Promise<void> {
    const ids = removed.map(({ id }) => id);
    const gone = new Set(ids);
    const tombstones = this.#withRemoved(ids);
    // What is put back is later than its removal.
    const fresh = added.map((correction): Correction => ({ ...correction, time: this.#now() }));
    const kept = this.#mine.corrections.filter(({ id }) => !gone.has(id));
    return this.#change({ ...this.#mine, corrections: [...kept, ...fresh], removed: tombstones });
  }

  /** Notes where the same corrections are now. */
  renew(corrections: readonly Correction[]): Promise<void> {
    return this.#change({ ...this.#mine, corrections });
  }

  ignore(finding: Ignored): Promise<void> {
    return this.#change({ ...this.#mine, ignored: [...this.#mine.ignored, finding] });
  }

  forget(ids: readonly string[]): Promise<void> {
    const gone = new Set(ids);
    return this.#change({
      ...this.#mine,
      ignored: this.#mine.ignored.filter(({ id }) => !gone.has(id)),
      removed: this.#withRemoved(ids),
    });
  }

  close(): void {
    this.#loading = undefined;
  }
}

function isProblem(found: FoundSidecar): found is SidecarProblem | 'unreadable' {
  return typeof found === 'string' && found !== 'none';
}
