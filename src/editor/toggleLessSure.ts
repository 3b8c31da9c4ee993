import * as vscode from 'vscode';
import { usualChoice } from '../engine/shownQuotations';
import { shownChoice } from '../workspace/shownIndex';
import { otherLeast } from './otherLeast';

/**
 * Registers the switch for quotations that are not sure enough to be marked: it marks all, or what was marked before. It writes the
 * setting where it is set already (workspace before user), so that it takes effect, and lasts.
 */
export function registerToggleLessSure(): vscode.Disposable {
  /** What was set before, for each place of the setting. */
  const before = new Map<vscode.ConfigurationTarget, number | undefined>();
  return vscode.commands.registerCommand('newsLens.toggleLessSure', async () => {
    const settings = vscode.workspace.getConfiguration('newsLens.quotes');
    const set = settings.inspect<number>('leastConfidence');
    const inWorkspace = set?.workspaceValue !== undefined;
    const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    const { least } = shownChoice();
    const inherited = (inWorkspace ? set.globalValue : undefined) ?? usualChoice.least;
    const next = otherLeast(least, before.get(target), inherited, usualChoice.least);
    if (least > 0) before.set(target, inWorkspace ? set.workspaceValue : set?.globalValue);
    await settings.update('leastConfidence', next, target);
  });
}
