import * as vscode from 'vscode';

/** Whether something may be written into the folder; says what to do when not: a folder of strangers is only read. */
export function mayWrite(): boolean {
  if (vscode.workspace.isTrusted) return true;
  askForTrust(notTrusted());
  return false;
}

/** Why nothing is written, and what to do. */
export function notTrusted(): string {
  return vscode.l10n.t('News Lens writes nothing into a folder that you do not trust. Trust it, then try again.');
}

/** Says why something needs trust, and leads to where it is given. */
export function askForTrust(why: string): void {
  const manage = vscode.l10n.t('Manage Trust…');
  void vscode.window.showInformationMessage(why, manage).then((chosen) => {
    if (chosen === manage) void vscode.commands.executeCommand('workbench.trust.manage');
  });
}
