import * as vscode from 'vscode';
import type { Ignored } from './ignored';

/** Remembers which findings of a document are not wanted, without writing into it. */
export interface IgnoredFindings extends vscode.Disposable {
  /** Fires with the address of a document whose list has changed. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  ignoredIn(uri: vscode.Uri): readonly Ignored[];
  ignore(uri: vscode.Uri, finding: Ignored): PromiseLike<void>;
  /** Shows all of them again, and tells how many there were. */
  forget(uri: vscode.Uri): PromiseLike<number>;
}

const KEY = 'ignoredFindings:';

/** Keeps the lists with the workspace's state; for a text without a file only as long as the window is open. */
export function createIgnoredFindings(state: vscode.Memento): IgnoredFindings {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const untitled = new Map<string, readonly Ignored[]>();
  const listOf = (uri: vscode.Uri): readonly Ignored[] =>
    untitled.get(uri.toString()) ?? state.get<readonly Ignored[]>(KEY + uri.toString(), []);

  async function keep(uri: vscode.Uri, list: readonly Ignored[]): Promise<void> {
    if (uri.scheme === 'untitled') untitled.set(uri.toString(), list);
    else await state.update(KEY + uri.toString(), list.length > 0 ? list : undefined);
    changed.fire(uri);
  }

  return {
    onDidChange: changed.event,
    ignoredIn: listOf,
    ignore: (uri, finding) => keep(uri, [...listOf(uri), finding]),
    async forget(uri) {
      const { length } = listOf(uri);
      if (length > 0) await keep(uri, []);
      return length;
    },
    dispose: () => changed.dispose(),
  };
}
