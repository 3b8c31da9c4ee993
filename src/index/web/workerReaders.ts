import type { Analyzer } from '../../engine/analyzer';
import type { UserLists } from '../../engine/userLists';
import type { ArticleReaders, MergedSegment, ReaderEvents } from '../articleReaders';
import type { FolderFiles } from '../folderFiles';
import { FULL } from '../mergePolicy';
import { readArticle } from '../readArticle';
import type { ArticleRecord } from '../record';
import type { FoundFile } from '../scanFolder';
import { readRecords, writeSegment } from '../segment';
import type { SegmentStore } from '../segmentStore';
import type { Sqlite3Static } from '../sqlite';

/** So many files are fetched while one is read. */
const AHEAD = 4;

export interface WorkerReaderParts {
  readonly files: FolderFiles;
  readonly store: SegmentStore;
  readonly sqlite: Sqlite3Static;
  /** Asked for when the first article is read. */
  readonly analyzer: () => Analyzer;
  readonly lists: UserLists;
  /** What was read is given as a segment so often, in ms; and when it fills one, so that memory is bounded. */
  readonly keepEvery: number;
}

/** What was read since the last segment. */
interface Batch {
  readonly files: FoundFile[];
  readonly records: ArticleRecord[];
  readonly since: number;
}

const newBatch = (): Batch => ({ files: [], records: [], since: Date.now() });

/** Reads articles where it runs itself. */
export class WorkerReaders implements ArticleReaders {
  readonly #parts: WorkerReaderParts;

  constructor(parts: WorkerReaderParts) {
    this.#parts = parts;
  }

  async read(files: Iterable<FoundFile>, events: ReaderEvents, signal?: AbortSignal): Promise<void> {
    const { sqlite, keepEvery } = this.#parts;
    const queue = files[Symbol.iterator]();
    const begun: { readonly file: FoundFile; readonly record: Promise<ArticleRecord> }[] = [];
    let batch = newBatch();
    for (;;) {
      while (begun.length < AHEAD && !signal?.aborted) {
        const next = queue.next();
        if (next.done) break;
        begun.push({ file: next.value, record: this.#read(next.value) });
      }
      const first = begun.shift();
      if (!first) break;
      const record = await first.record;
      batch.records.push(record);
      batch.files.push(first.file);
      events.onRead(record.path, record.problem);
      if (batch.records.length < FULL && Date.now() - batch.since < keepEvery) continue;
      await events.onSegment(writeSegment(sqlite, batch.records), batch.files);
      batch = newBatch();
    }
    if (batch.records.length > 0) await events.onSegment(writeSegment(sqlite, batch.records), batch.files);
  }

  async merge(segments: readonly MergedSegment[]): Promise<{ bytes: Uint8Array | null; articles: number }> {
    const { sqlite, store } = this.#parts;
    const kept: ArticleRecord[] = [];
    for (const segment of segments) {
      const db = await store.open(sqlite, segment);
      try {
        const gone = new Set(segment.dead);
        for (const record of readRecords(db, (article) => !gone.has(article))) kept.push(record);
      } finally {
        db.close();
      }
    }
    return { bytes: kept.length === 0 ? null : writeSegment(sqlite, kept), articles: kept.length };
  }

  #read(file: FoundFile): Promise<ArticleRecord> {
    const { files, analyzer, lists } = this.#parts;
    return readArticle(files, file, analyzer(), lists);
  }
}
