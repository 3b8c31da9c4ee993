import * as vscode from 'vscode';

/**
 * Registers the one switch for all highlights. It writes the setting where it is set already (workspace before user), so
 * that it takes effect, and lasts.
 */
export function registerToggleHighlights(): vscode.Disposable {
  return vscode.commands.registerCommand('newsLens.toggleHighlights', async () => {
    const settings = vscode.workspace.getConfiguration('newsLens.highlights');
    const inWorkspace = settings.inspect<boolean>('enabled')?.workspaceValue !== undefined;
    const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    await settings.update('enabled', !settings.get<boolean>('enabled', true), target);
  });
}
