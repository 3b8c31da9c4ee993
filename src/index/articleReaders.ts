import type { FoundFile } from './scanFolder';

/** What readers tell: each in its own time. */
export interface ReaderEvents {
  /** A file was read, or could not be; it counts when its segment comes. */
  onRead(path: string, problem: string | null): void;
  /** A segment with these files, which were read since the one before. */
  onSegment(bytes: Uint8Array, files: readonly FoundFile[]): Promise<void>;
  /** A file over which a reader has ended: it can be read by none. */
  onLost(file: FoundFile): void;
}

/** A segment to be written anew. */
export interface MergedSegment {
  readonly file: string;
  readonly size: number;
  readonly dead: readonly number[];
}

/** Who reads articles into segments. */
export interface ArticleReaders {
  /** Reads files; resolves when all are in segments, or, after a stop, those that were begun. */
  read(files: Iterable<FoundFile>, events: ReaderEvents, signal?: AbortSignal): Promise<void>;
  /** Writes segments anew as one, without their dead articles; null when nothing is left of them. Rejects for a damaged one. */
  merge(segments: readonly MergedSegment[]): Promise<{ bytes: Uint8Array | null; articles: number }>;
}
