import * as vscode from 'vscode';
import { usualChoice } from '../engine/shownQuotations';
import { shownChoice } from '../workspace/shownIndex';

/**
 * Registers the switch for quotations that are not sure enough to be marked: it marks all, or what is usual again. It writes the
 * setting where it is set already (workspace before user), so that it takes effect, and lasts.
 */
export function registerToggleLessSure(): vscode.Disposable {
  return vscode.commands.registerCommand('newsLens.toggleLessSure', async () => {
    const settings = vscode.workspace.getConfiguration('newsLens.quotes');
    const inWorkspace = settings.inspect<number>('leastConfidence')?.workspaceValue !== undefined;
    const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    await settings.update('leastConfidence', shownChoice().least > 0 ? 0 : usualChoice.least, target);
  });
}
