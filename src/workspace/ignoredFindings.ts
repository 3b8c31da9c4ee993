import type * as vscode from 'vscode';
import type { Ignored } from '../engine/corrections/correction';
import type { NewIgnored } from './ignored';
import type { CorrectionStore } from './correctionStore';

/** Remembers which findings of a document are not wanted, without writing into it. */
export interface IgnoredFindings {
  /** Fires with the address of a document whose list may have changed. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  ignoredIn(uri: vscode.Uri): readonly Ignored[];
  ignore(uri: vscode.Uri, finding: NewIgnored): PromiseLike<void>;
  /** Shows all of them again, and tells how many there were. */
  forget(uri: vscode.Uri): PromiseLike<number>;
}

/** Keeps the lists with the corrections: beside the article, or in memory where that is not possible. */
export function createIgnoredFindings(corrections: CorrectionStore): IgnoredFindings {
  return {
    onDidChange: corrections.onDidChange,
    ignoredIn: (uri) => corrections.get(uri).ignored,
    ignore: (uri, { rule, target }) => corrections.ignore(uri, rule, target),
    async forget(uri) {
      const ids = corrections.get(uri).ignored.map(({ id }) => id);
      if (ids.length > 0) await corrections.forget(uri, ids);
      return ids.length;
    },
  };
}
