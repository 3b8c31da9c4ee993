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

/** What is known of one document's corrections, in step with the file beside it. */
export interface CorrectionEntry {
  readonly uri: vscode.Uri;
  readonly sidecar: Sidecar;
  readonly storage: Storage;
  readonly history: CorrectionHistory;
  /** Reads the file, once; again after `close`. */
  load(): Promise<void>;
  /** The file may have changed: reads it, and writes what it lacks. */
  sync(): Promise<void>;
  /** Takes out and puts in. At once; resolves when it is in the file. */
  apply(step: CorrectionStep): Promise<void>;
  /** Notes where the same corrections are now. */
  renew(corrections: readonly Correction[]): Promise<void>;
  ignore(finding: Ignored): Promise<void>;
  forget(ids: readonly string[]): Promise<void>;
  close(): void;
}

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

export function createCorrectionEntry(
  uri: vscode.Uri,
  file: SidecarFile | undefined,
  events: CorrectionEntryEvents,
): CorrectionEntry {
  const history = createCorrectionHistory();
  /** When the entries that we wrote were written. */
  const written = new Map<string, number>();
  /** What was in the file when it was last read or written, and what is to be in it. */
  let base = emptySidecar;
  let mine = emptySidecar;
  let storage: Storage = file ? 'file' : 'memory';
  let loading: Promise<void> | undefined;
  let queue = Promise.resolve();
  let clock = 0;

  /** A time later than all that is known: the clock of another machine may be ahead of ours. */
  function now(): string {
    const known = [...mine.corrections, ...mine.removed].map(({ time }) => Date.parse(time) + 1);
    const latest = known.reduce((most, time) => Math.max(most, time || 0), Math.max(Date.now(), clock + 1));
    clock = Math.min(latest, LATEST);
    return new Date(clock).toISOString();
  }

  function enter(next: Sidecar, where: Storage): void {
    const same = where === storage && writeSidecar(next) === writeSidecar(mine);
    if (same) return;
    mine = next;
    storage = where;
    events.changed();
  }

  async function step(target: SidecarFile, missing: 'deleted' | 'unwritten'): Promise<void> {
    const found = await look(target);
    if (isProblem(found)) {
      if (storage !== 'damaged') events.damaged(target.uri, found);
      enter(mine, 'damaged');
      return;
    }
    const start = mine;
    const known = found === 'none' && missing === 'unwritten' ? emptySidecar : base;
    const theirs = found === 'none' ? { ...emptySidecar, foreign: known.foreign } : found;
    // A file that is gone was deleted on purpose, by hand or with the last entry.
    const merged = mergeSidecars(known, start, theirs, found === 'none' ? new Set() : fresh(), Date.now());
    const isWritten = found === 'none' ? isEmpty(merged) : writeSidecar(found) === writeSidecar(merged);
    let where: Storage = target.writable ? 'file' : 'memory';
    if (!isWritten && target.writable) {
      try {
        await target.write(merged);
        const before = new Set([...theirs.corrections, ...theirs.ignored].map(({ id }) => id));
        for (const { id } of [...merged.corrections, ...merged.ignored]) {
          if (!before.has(id)) written.set(id, Date.now());
        }
      } catch (error) {
        if (storage !== 'memory') events.failed(target.uri, error);
        where = 'memory';
      }
    }
    base = isWritten || where === 'file' ? merged : theirs;
    // More may have been said meanwhile: a later step writes it.
    enter(mine === start ? merged : mergeSidecars(start, mine, merged, new Set(), Date.now()), where);
  }

  /** A file that has gone is looked for again: somebody may just be replacing it. */
  async function look(target: SidecarFile): Promise<FoundSidecar> {
    const found = await target.read();
    if (found !== 'none' || isEmpty(base)) return found;
    await new Promise((resolve) => setTimeout(resolve, MISSING));
    return target.read();
  }

  function fresh(): Set<string> {
    const since = Date.now() - FRESH;
    for (const [id, time] of written) if (time < since) written.delete(id);
    return new Set(written.keys());
  }

  function enqueue(missing: 'deleted' | 'unwritten'): Promise<void> {
    if (!file) return Promise.resolve();
    queue = queue
      .then(() => step(file, missing))
      // Whatever goes wrong with one step, the next ones are done.
      .catch((error: unknown) => {
        events.failed(file.uri, error);
        if (storage !== 'file') return;
        storage = 'memory';
        events.changed();
      });
    return queue;
  }

  function change(next: Sidecar): Promise<void> {
    enter(next, storage);
    return enqueue('unwritten');
  }

  const withRemoved = (ids: readonly string[]): Sidecar['removed'] => {
    const time = now();
    return [...mine.removed, ...ids.map((id) => ({ id, time }))];
  };

  return {
    uri,
    history,
    get sidecar() {
      return mine;
    },
    get storage() {
      return storage;
    },
    load: () => (loading ??= enqueue('deleted')),
    sync: () => enqueue('deleted'),
    apply({ added, removed }) {
      const ids = removed.map(({ id }) => id);
      const gone = new Set(ids);
      const tombstones = withRemoved(ids);
      // What is put back is later than its removal.
      const fresh = added.map((correction): Correction => ({ ...correction, time: now() }));
      const kept = mine.corrections.filter(({ id }) => !gone.has(id));
      return change({ ...mine, corrections: [...kept, ...fresh], removed: tombstones });
    },
    renew: (corrections) => change({ ...mine, corrections }),
    ignore: (finding) => change({ ...mine, ignored: [...mine.ignored, finding] }),
    forget(ids) {
      const gone = new Set(ids);
      return change({ ...mine, ignored: mine.ignored.filter(({ id }) => !gone.has(id)), removed: withRemoved(ids) });
    },
    close() {
      loading = undefined;
    },
  };
}

function isProblem(found: FoundSidecar): found is SidecarProblem | 'unreadable' {
  return typeof found === 'string' && found !== 'none';
}
