import * as vscode from 'vscode';
import type { AnalysisStore } from './analysisStore';

/** Keeps `newsLens.state` and `newsLens.hasAnalysis` true to the active editor, for the `when` clauses of menus and keys. */
export function registerContextKeys(store: AnalysisStore): vscode.Disposable {
  const told = new Map<string, unknown>();
  const tell = (key: string, value: unknown): void => {
    if (told.has(key) && told.get(key) === value) return;
    told.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    tell('newsLens.state', document && store.state(document));
    tell('newsLens.hasAnalysis', document !== undefined && store.get(document) !== undefined);
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    store.onDidChange((uri) => {
      if (uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()) update();
    }),
  );
}
