import type { Analysis } from '../engine/analysis';
import type { TextFormat } from '../engine/text/textFormat';
import type { Guidance } from '../engine/guidance';
import type { TextChange } from '../worker/changes';

/** A document as the engine's client sees it; its parts say what is true now. */
export interface ReadableText {
  readonly uri: string;
  readonly format: TextFormat;
  readonly version: number;
  /** In UTF-16 code units. */
  readonly length: number;
  /** The same object as long as it is the same. */
  readonly guidance: Guidance;
  /** Called only when the worker does not have the text, or has another one. */
  getText(): string;
}

/** How a reading ended. */
export type Reading =
  | {
      readonly outcome: 'ready';
      readonly version: number;
      readonly analysis: Analysis;
      /** What was changed in the text since the last `ready` of this document; null when that is not known. */
      readonly changes: readonly TextChange[] | null;
    }
  /** Cancelled, closed, or a newer version was asked for. */
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly message: string };
