import type { DateReading, PlaceCandidate } from '../engine/analysis';
import type { Area } from '../engine/places/placeCandidate';
import type { TextFormat } from '../engine/text/textFormat';
import type { Finding, Rule } from '../engine/checks/finding';
import type { Guidance } from '../engine/guidance';
import type { Resources } from '../engine/resources';
import type { TextEdit } from './changes';
import type { AnalysisPatch } from './patch';
import type { FileText } from './fileText';

/**
 * What the extension tells the worker. `uri` names a document in all messages; `request` is a number of the sender's that
 * comes back with everything that answers it.
 */
export type ToEngine =
  /** Comes first. `resources` is null where the worker reads its data files itself. */
  | { readonly type: 'init'; readonly resources: Resources | null }
  /** A document with its whole text; it is read at once. Replaces what was known of it. */
  | {
      readonly type: 'open';
      readonly uri: string;
      readonly request: number;
      readonly version: number;
      readonly text: string;
      readonly format: TextFormat;
      readonly guidance?: Guidance;
    }
  /** Edits lead to a newer version, or people told something else: that is read instead of anything older. */
  | {
      readonly type: 'change';
      readonly uri: string;
      readonly request: number;
      readonly version: number;
      readonly edits: readonly TextEdit[];
      /** The text's length after the edits: when the worker finds another, it asks for the text again. */
      readonly length: number;
      /** What people told; absent when it is the same as before. */
      readonly guidance?: Guidance;
    }
  /** Stops the reading under way; the text stays known. */
  | { readonly type: 'cancel'; readonly uri: string }
  | { readonly type: 'close'; readonly uri: string }
  /** Asks what the rules find in a version of a document that was read. */
  | {
      readonly type: 'check';
      readonly uri: string;
      readonly request: number;
      readonly version: number;
      readonly rules: readonly Rule[];
    }
  /** Asks which days a version of a document names. What reads dates comes along where the worker cannot load it itself. */
  | {
      readonly type: 'dates';
      readonly uri: string;
      readonly request: number;
      readonly version: number;
      readonly script?: string;
    }
  /** Asks what a name may mean. */
  | { readonly type: 'places'; readonly request: number; readonly name: string }
  /** Asks for the towns of an area that have the most people. */
  | { readonly type: 'towns'; readonly request: number; readonly area: Area; readonly most: number }
  /** Asks for the words of a file that is no text, such as a document of a word processor. */
  | { readonly type: 'readable'; readonly request: number; readonly name: string; readonly bytes: Uint8Array };

/** What the worker answers. */
export type FromEngine =
  /** `problem`: why the language model cannot be used, so that the engine works by rules; else null. */
  | { readonly type: 'ready'; readonly problem: string | null }
  /** The engine could not be set up; nothing will be read. */
  | { readonly type: 'unusable'; readonly message: string }
  /** What a name may mean, the most important place first. */
  | { readonly type: 'places'; readonly request: number; readonly places: readonly PlaceCandidate[] }
  /** The largest first. */
  | { readonly type: 'towns'; readonly request: number; readonly towns: readonly PlaceCandidate[] }
  /** In text order; null when the worker has no analysis of that version, or no longer. */
  | { readonly type: 'findings'; readonly request: number; readonly findings: readonly Finding[] | null }
  /** In text order; null when the worker has no analysis of that version, or cannot read dates. */
  | { readonly type: 'dates'; readonly request: number; readonly dates: readonly DateReading[] | null }
  | { readonly type: 'readable'; readonly request: number; readonly answer: FileText }
  | DocumentAnswer;

export type DocumentAnswer = { readonly uri: string; readonly request: number } & (
  | { readonly type: 'analysis'; readonly version: number; readonly patch: AnalysisPatch }
  /** Sent when the worker turns to a document, and from time to time while it is at it. `done` is a share, 0 to 1. */
  | { readonly type: 'progress'; readonly done: number }
  /** A newer version came, or it was asked to stop. */
  | { readonly type: 'cancelled' }
  /** The edits do not fit the text the worker has: open the document again. */
  | { readonly type: 'outOfStep' }
  | { readonly type: 'failed'; readonly message: string }
);
