import * as vscode from 'vscode';

const MESSAGE_TIME = 5000;

/**
 * Registers the one switch for all highlights. It writes the setting where it is set already (workspace before user), so
 * that it takes effect, and lasts.
 */
export function registerToggleHighlights(): vscode.Disposable {
  return vscode.commands.registerCommand('newsLens.toggleHighlights', async () => {
    const settings = vscode.workspace.getConfiguration('newsLens.highlights');
    const inWorkspace = settings.inspect<boolean>('enabled')?.workspaceValue !== undefined;
    const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    const isOn = !settings.get<boolean>('enabled', true);
    await settings.update('enabled', isOn, target);
    // Without an article in view nothing else would show it.
    vscode.window.setStatusBarMessage(
      isOn ? vscode.l10n.t('Marks are shown') : vscode.l10n.t('Marks are hidden; “Toggle Highlights” shows them again'),
      MESSAGE_TIME,
    );
  });
}
