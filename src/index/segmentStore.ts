import type { Manifest, SegmentEntry } from './manifest';
import type { Database, Sqlite3Static } from './sqlite';

/** What the name of a file ends in until it is whole. */
export const DRAFT = '.tmp';
/** A draft that is older than this is nobody's any more, in ms. */
export const OLD_DRAFT = 10 * 60_000;
/** A manifest larger than this was not written by us, in bytes. */
export const LARGEST_MANIFEST = 64 * 1024 * 1024;

/** The files of an index, wherever they lie. What is written is never changed; what no manifest names does not count. */
export interface SegmentStore {
  /** The newest manifest that is whole; null when there is none. */
  manifest(): Promise<Manifest | null>;
  /** The generation after all there are, whole or not. */
  nextGeneration(): Promise<number>;
  /** Writes a segment's file; it counts when a manifest names it. */
  addSegment(bytes: Uint8Array, about: Pick<SegmentEntry, 'articles' | 'reader'>): Promise<SegmentEntry>;
  /**
   * Makes a manifest the newest one.
   * @returns whether it is: not when somebody else has made one of this generation meanwhile
   */
  publish(manifest: Manifest): Promise<boolean>;
  /** Whether a segment's file is there, byte for byte. */
  isWhole(segment: SegmentEntry): Promise<boolean>;
  /** Puts a damaged segment aside. */
  putAside(file: string): Promise<void>;
  /** Deletes what the last two manifests do not need. */
  cleanUp(): Promise<void>;
  /**
   * Opens a segment to be read, to be closed by the caller; rejects when its file is not as it was written, as far as that is seen
   * without reading more of it than is needed.
   */
  open(
    sqlite: Sqlite3Static,
    segment: Pick<SegmentEntry, 'file' | 'size'> & Partial<Pick<SegmentEntry, 'sha256'>>,
  ): Promise<Database>;
}
