import type * as vscode from 'vscode';
import { createAnalysisIndex } from '../engine/analysisIndex';
import type { DocumentAnalysis } from './analysisStore';
import { documentLength, formatOf } from './eligibility';
import type { GuidanceSource } from './guidance';
import type { ReadableText } from './reading';
import { shownIndex } from './shownIndex';
import type { KeyTable } from './stableKeys';

/** The text of a document as it is at each moment, with what people told of it. */
export function readableText(document: vscode.TextDocument, guide: GuidanceSource): ReadableText {
  return {
    uri: document.uri.toString(),
    format: formatOf(document),
    get version() {
      return document.version;
    },
    get length() {
      return documentLength(document);
    },
    get guidance() {
      return guide.of(document);
    },
    getText: () => document.getText(),
  };
}

/** What the store says of a version that was read, by the keys its parts were given. */
export function documentAnalysis(
  uri: vscode.Uri,
  version: number,
  { analysis, keys, ids }: KeyTable,
): DocumentAnalysis {
  const index = createAnalysisIndex(analysis);
  return {
    uri,
    version,
    index,
    ...shownIndex(index),
    keyOf: (id) => keys.get(id) ?? id,
    idOf: (key) => ids.get(key),
  };
}

/** The name of a document's file; where it lies is not the log's business. */
export function nameOf({ uri }: vscode.TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
