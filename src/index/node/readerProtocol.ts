import type { UserLists } from '../../engine/userLists';
import type { MergedSegment } from '../articleReaders';
import type { FoundFile } from '../scanFolder';

/** What a reading thread is started with. */
export interface ReaderData {
  /** The path of the extension's `media` folder. */
  readonly media: string;
  readonly folder: string;
  /** The folder of the index. */
  readonly index: string;
  readonly lists: UserLists;
}

/** To a reading thread, which does one after the other. */
export type ToReader =
  | { readonly kind: 'read'; readonly file: FoundFile }
  /** Give what was read as a segment. */
  | { readonly kind: 'flush' }
  | { readonly kind: 'merge'; readonly segments: readonly MergedSegment[] };

/** From a reading thread: an answer to each message, in their order. */
export type FromReader =
  | { readonly kind: 'read'; readonly path: string; readonly problem: string | null }
  /** Null when nothing was read since the last. */
  | { readonly kind: 'segment'; readonly bytes: Uint8Array | null; readonly articles: number }
  | { readonly kind: 'failed'; readonly message: string };
