import type { SegmentEntry } from './manifest';
import { problemOfSegment } from './segment';
import type { SegmentStore } from './segmentStore';
import type { Database, Sqlite3Static } from './sqlite';

/** A segment that another version has made. */
export class OtherVersion extends Error {}

interface Shared {
  readonly db: Database;
  users: number;
}

/**
 * The segments of one index that are open, each once: as they never change, one generation takes over those of the one before,
 * with all that SQLite has in memory of them.
 */
export class SharedSegments {
  readonly #open = new Map<string, Shared>();

  /** A segment, to be given back by `release`; rejects when it is not as it was written, or of another version. */
  async take(store: SegmentStore, sqlite: Sqlite3Static, segment: SegmentEntry): Promise<Database> {
    const { file } = segment;
    const known = this.#open.get(file) ?? (await this.#opened(store, sqlite, segment));
    known.users++;
    return known.db;
  }

  /** Closes it when nobody else has it. */
  release(file: string): void {
    const shared = this.#open.get(file);
    if (!shared || --shared.users > 0) return;
    this.#open.delete(file);
    shared.db.close();
  }

  async #opened(store: SegmentStore, sqlite: Sqlite3Static, segment: SegmentEntry): Promise<Shared> {
    const db = await store.open(sqlite, segment);
    try {
      const problem = problemOfSegment(db);
      if (problem !== null) throw new OtherVersion(problem);
    } catch (error) {
      db.close();
      throw error;
    }
    // Somebody else may have opened it meanwhile.
    const other = this.#open.get(segment.file);
    if (other) db.close();
    const shared = other ?? { db, users: 0 };
    this.#open.set(segment.file, shared);
    return shared;
  }
}
