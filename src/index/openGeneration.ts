import { messageOf } from '../engine/messageOf';
import type { Manifest } from './manifest';
import { FolderQueries, type OpenSegment } from './queries';
import type { SegmentStore } from './segmentStore';
import { SharedSegments } from './sharedSegments';
import type { Sqlite3Static } from './sqlite';

/** A generation that is open to be read. What is written meanwhile does not change its answers: open the next for that. */
export interface OpenGeneration {
  readonly queries: FolderQueries;
  readonly manifest: Manifest;
  /** Segments that cannot be read, with why: their articles are missing until the index is written again. */
  readonly problems: readonly string[];
  close(): void;
}

/** A writer deletes segments that the newest manifest no longer names: then that one is asked. */
const ATTEMPTS = 5;

/**
 * Opens the newest generation of an index; null when there is none. Waits for nobody and writes nothing.
 * @param shared segments that are open already, where others ask the same index
 */
export async function openGeneration(
  store: SegmentStore,
  sqlite: Sqlite3Static,
  shared = new SharedSegments(),
): Promise<OpenGeneration | null> {
  for (let attempt = 1; ; attempt++) {
    const manifest = await store.manifest();
    if (!manifest) return null;
    const files: string[] = [];
    const segments: OpenSegment[] = [];
    const problems: string[] = [];
    for (const segment of manifest.segments) {
      try {
        const db = await shared.take(store, sqlite, segment);
        files.push(segment.file);
        segments.push({ db, dead: new Set(segment.dead) });
      } catch (error) {
        problems.push(`${segment.file}: ${messageOf(error)}`);
      }
    }
    const close = (): void => {
      for (const file of files.splice(0)) shared.release(file);
    };
    const isOld = problems.length > 0 && (await store.manifest())?.generation !== manifest.generation;
    if (isOld && attempt < ATTEMPTS) {
      close();
      continue;
    }
    return { queries: new FolderQueries(segments), manifest, problems, close };
  }
}
