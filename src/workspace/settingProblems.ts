import * as vscode from 'vscode';
import type { ListLimits } from './listSettings';

/** The settings that were told of since the window was opened. */
const told = new Set<string>();

/** Says once that a part of a list in the settings does not count, and leads there. */
export function tellOfLongList(setting: string, { entries, entry }: ListLimits): void {
  if (told.has(setting)) return;
  told.add(setting);
  void offerSetting(
    setting,
    vscode.l10n.t(
      'A part of {0} does not count. It takes up to {1} entries of up to {2} characters.',
      setting,
      entries,
      entry,
    ),
  );
}

/** Says what is wrong with a setting and leads there. */
export async function offerSetting(setting: string, problem: string): Promise<void> {
  const open = vscode.l10n.t('Open Setting');
  if ((await vscode.window.showWarningMessage(problem, open)) === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', setting);
  }
}
