import type { Analysis } from '../engine/analysis';
import type { Analyzer, DocumentReader, SourceText } from '../engine/analyzer';
import type { Correction } from '../engine/corrections/correction';
import { placeCorrections } from '../engine/corrections/placing';
import { noGuidance, type Guidance } from '../engine/guidance';
import type { TextFormat } from '../engine/text/textFormat';
import { applyEdits, changeOf, summarize, type TextChange } from './changes';
import type { ToEngine } from './protocol';

/** A document that the worker has the text of, and how far it is read. */
export interface OpenDocument {
  readonly uri: string;
  readonly format: TextFormat;
  /** The number of the message that brought the version. */
  request: number;
  version: number;
  text: string;
  guidance: Guidance;
  /** The one that `reader` is of. */
  analyzer: Analyzer | null;
  /** Keeps what it learnt from earlier versions; thrown away when it failed. */
  reader: DocumentReader | null;
  steps: Generator<number, Analysis, void> | null;
  /** The share of it done. */
  done: number;
  /** The analysis the other side has, and the version it is of. */
  sent: Analysis | null;
  sentVersion: number;
  /** What was changed since. */
  changes: TextChange[];
}

/** A document as the other side opens it: nothing is read yet. */
export function openDocument(message: Extract<ToEngine, { type: 'open' }>): OpenDocument {
  const { uri, request, version, text, format, guidance = noGuidance } = message;
  const nothingRead = { analyzer: null, reader: null, steps: null, done: 0, sent: null, sentVersion: -1, changes: [] };
  return { uri, request, version, text, format, guidance, ...nothingRead };
}

/** Finds the corrections in the text, then reads it. */
export function* readCorrected(
  reader: DocumentReader,
  source: SourceText,
  corrections: readonly Correction[],
): Generator<number, Analysis, void> {
  const places = placeCorrections(source.text, corrections);
  let step = places.next();
  for (; !step.done; step = places.next()) yield 0;
  return yield* reader.read({ ...source, corrections: step.value.placed });
}

/** Brings a document to the message's version; false when the edits do not fit. */
export function changeDocument(
  document: OpenDocument,
  { request, version, edits, length, guidance }: Extract<ToEngine, { type: 'change' }>,
): boolean {
  const before = document.text.length;
  const grown = edits.reduce((sum, edit) => sum + edit.text.length - edit.length, before);
  if (grown !== length) return false;
  try {
    document.text = applyEdits(document.text, edits);
  } catch {
    return false;
  }
  document.request = request;
  document.version = version;
  document.guidance = guidance ?? document.guidance;
  document.changes = summarize([...document.changes, ...edits.map(changeOf)]);
  return true;
}
