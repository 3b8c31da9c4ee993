import * as vscode from 'vscode';
import type { CorrectionStore } from '../workspace/correctionStore';

/** How long a word in the status bar stays, in milliseconds. */
const MESSAGE_TIME = 3000;

/** Registers *Undo Correction* and *Redo Correction*, for the article in the active editor, and keeps their context keys true. */
export function registerCorrectionHistory(corrections: CorrectionStore): vscode.Disposable {
  const uriOf = (request: unknown): vscode.Uri | undefined =>
    request instanceof vscode.Uri ? request : vscode.window.activeTextEditor?.document.uri;
  const update = (): void => {
    const uri = uriOf(undefined);
    const tell = (key: string, value: boolean): void => void vscode.commands.executeCommand('setContext', key, value);
    tell('newsLens.canUndoCorrection', uri !== undefined && corrections.canUndo(uri));
    tell('newsLens.canRedoCorrection', uri !== undefined && corrections.canRedo(uri));
  };
  update();
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsLens.undoCorrection', async (request?: unknown) => {
      const uri = uriOf(request);
      const done = uri !== undefined && (await corrections.undo(uri));
      if (!done) vscode.window.setStatusBarMessage(vscode.l10n.t('There is no correction to undo'), MESSAGE_TIME);
      return done;
    }),
    vscode.commands.registerCommand('newsLens.redoCorrection', async (request?: unknown) => {
      const uri = uriOf(request);
      const done = uri !== undefined && (await corrections.redo(uri));
      if (!done) vscode.window.setStatusBarMessage(vscode.l10n.t('There is no correction to redo'), MESSAGE_TIME);
      return done;
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    corrections.onDidChange(update),
  );
}
