import * as vscode from 'vscode';
import { usualChoice } from '../engine/shownQuotations';
import { stepsOfSureness } from '../engine/sureness';
import { shownChoice } from '../workspace/shownIndex';
import { otherLeast, type LeastStep } from './otherLeast';

const all: LeastStep = { least: 0, reached: (value) => value <= 0 };

const certain: LeastStep = { least: stepsOfSureness.certain, reached: (value) => value >= stepsOfSureness.certain };

const MESSAGE_TIME = 5000;

/** Whether only what is certain is marked. */
export function isFewerMarks(): boolean {
  return certain.reached(shownChoice().least);
}

/**
 * Registers the switches for how sure a quotation must be to be marked: all of them or what was set before, the certain ones
 * or what was set before. They write the one setting where it is set already (workspace before user), so that it lasts.
 */
export function registerToggleLessSure(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsLens.toggleLessSure', switchTo(all)),
    vscode.commands.registerCommand('newsLens.toggleFewerMarks', switchTo(certain)),
  );
}

function switchTo(step: LeastStep): () => Promise<void> {
  /** What was set before, for each place of the setting. */
  const before = new Map<vscode.ConfigurationTarget, number | undefined>();
  return async () => {
    const settings = vscode.workspace.getConfiguration('newsLens.quotes');
    const set = settings.inspect<number>('leastConfidence');
    const inWorkspace = set?.workspaceValue !== undefined;
    const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    const { least } = shownChoice();
    const inherited = (inWorkspace ? set.globalValue : undefined) ?? usualChoice.least;
    const next = otherLeast(step, least, before.get(target), inherited, usualChoice.least);
    if (!step.reached(least)) before.set(target, inWorkspace ? set.workspaceValue : set?.globalValue);
    await settings.update('leastConfidence', next, target);
    vscode.window.setStatusBarMessage(wordsFor(shownChoice().least), MESSAGE_TIME);
  };
}

/** What is marked from now on: without an article in view nothing else would show it. */
function wordsFor(least: number): string {
  if (all.reached(least)) return vscode.l10n.t('Less sure quotes are marked, too');
  return certain.reached(least)
    ? vscode.l10n.t('Fewer marks: only quotes that are certain')
    : vscode.l10n.t('Quotes are marked as usual, without the less sure ones');
}
