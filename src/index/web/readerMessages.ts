import type { Resources } from '../../engine/resources';
import type { UserLists } from '../../engine/userLists';
import type { MergedSegment } from '../articleReaders';
import type { IndexPlace } from '../folderProtocol';
import type { FoundFile } from '../scanFolder';
import type { FileAnswer, FileCall } from './fileCalls';

/** Sent first to the worker that reads: what it cannot read for itself. */
export interface ReaderStart {
  readonly kind: 'initReader';
  readonly resources: Resources;
  /** The code of SQLite. */
  readonly wasm: Uint8Array;
}

/** To the worker that reads articles, with the number of what is answered. */
export type ToWebReader =
  | ReaderStart
  | FileAnswer
  | ({ readonly id: number } & (
      | {
          readonly kind: 'read';
          readonly place: IndexPlace;
          readonly lists: UserLists;
          readonly files: readonly FoundFile[];
          /** What was read is given as a segment so often, in ms. */
          readonly keepEvery: number;
        }
      /** Read on: a segment is kept. */
      | { readonly kind: 'kept' }
      | { readonly kind: 'stop' }
      | { readonly kind: 'merge'; readonly place: IndexPlace; readonly segments: readonly MergedSegment[] }
    ));

/** From it. */
export type FromWebReader =
  | FileCall
  | ({ readonly id: number } & (
      | { readonly kind: 'read'; readonly path: string; readonly problem: string | null }
      /** These files, by their places in the list; it waits until it hears that they are kept. */
      | { readonly kind: 'segment'; readonly bytes: Uint8Array; readonly files: readonly number[] }
      | { readonly kind: 'done' }
      | { readonly kind: 'merged'; readonly bytes: Uint8Array | null; readonly articles: number }
      | { readonly kind: 'failed'; readonly message: string }
    ));
