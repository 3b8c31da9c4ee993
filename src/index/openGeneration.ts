import { messageOf } from '../engine/messageOf';
import type { Manifest } from './manifest';
import { FolderQueries, type OpenSegment } from './queries';
import { problemOfSegment } from './segment';
import type { SegmentStore } from './segmentStore';
import type { Database, Sqlite3Static } from './sqlite';

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

/** Opens the newest generation of an index; null when there is none. Waits for nobody and writes nothing. */
export async function openGeneration(store: SegmentStore, sqlite: Sqlite3Static): Promise<OpenGeneration | null> {
  for (let attempt = 1; ; attempt++) {
    const manifest = await store.manifest();
    if (!manifest) return null;
    const databases: Database[] = [];
    const segments: OpenSegment[] = [];
    const problems: string[] = [];
    for (const segment of manifest.segments) {
      try {
        const db = await store.open(sqlite, segment);
        databases.push(db);
        const problem = problemOfSegment(db);
        if (problem !== null) throw new Error(problem);
        segments.push({ db, dead: new Set(segment.dead) });
      } catch (error) {
        problems.push(`${segment.file}: ${messageOf(error)}`);
      }
    }
    const close = (): void => {
      for (const db of databases) db.close();
    };
    const isOld = problems.length > 0 && (await store.manifest())?.generation !== manifest.generation;
    if (isOld && attempt < ATTEMPTS) {
      close();
      continue;
    }
    return { queries: new FolderQueries(segments), manifest, problems, close };
  }
}
