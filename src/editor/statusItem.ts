import * as vscode from 'vscode';
import type { AnalysisStore } from '../workspace/analysisStore';
import { createLaterTask } from '../workspace/nextTurn';
import { commandLink } from './links';
import { statusItemEnabled } from './settings';
import { statusLook, type StatusLook } from './statusLook';
import { isFewerMarks } from './toggleLessSure';

/** Says in the status bar what was found in the active editor, or what can be done. */
class StatusItem implements vscode.Disposable {
  readonly #store: AnalysisStore;
  readonly #item = vscode.window.createStatusBarItem('newsLens.status', vscode.StatusBarAlignment.Right, 100);
  readonly #subscriptions: vscode.Disposable;

  constructor(store: AnalysisStore) {
    this.#store = store;
    this.#item.name = vscode.l10n.t('News Lens');
    // To count what is found takes a while in a long text; what stands in it goes first.
    const show = createLaterTask(() => this.#show());
    this.#subscriptions = vscode.Disposable.from(
      show,
      store.onDidChange((uri) => {
        if (uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()) show.soon();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        const ours = ['newsLens.statusItem', 'newsLens.highlights', 'newsLens.quotes'];
        if (ours.some((section) => event.affectsConfiguration(section))) this.#show();
      }),
    );
    this.#show();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const look = document && statusItemEnabled() ? statusLook(this.#store, document) : undefined;
    if (!look) {
      this.#item.hide();
      return;
    }
    this.#item.text = look.text;
    this.#item.command = look.command;
    this.#item.tooltip = tooltip(look);
    this.#item.accessibilityInformation = {
      label: `${vscode.l10n.t('News Lens')}: ${look.explanation}`,
      role: 'button',
    };
    this.#item.show();
  }
}

/** Registers the status item. */
export function registerStatus(store: AnalysisStore): vscode.Disposable {
  return new StatusItem(store);
}

function tooltip({ explanation }: StatusLook): vscode.MarkdownString {
  const commands = [
    'newsLens.toggleFewerMarks',
    'newsLens.toggleLessSure',
    'newsLens.toggleHighlights',
    'newsLens.showLegend',
    'newsLens.entities.focus',
    'newsLens.showLog',
  ];
  const labels = [
    isFewerMarks() ? vscode.l10n.t('As many marks as before') : vscode.l10n.t('Fewer marks'),
    vscode.l10n.t('Toggle less sure quotes'),
    vscode.l10n.t('Toggle highlights'),
    vscode.l10n.t('What the marks mean'),
    vscode.l10n.t('Open the list'),
    vscode.l10n.t('Show log'),
  ];
  const markdown = new vscode.MarkdownString(`**${vscode.l10n.t('News Lens')}**\n\n`);
  markdown.isTrusted = { enabledCommands: commands };
  markdown.appendText(explanation);
  return markdown.appendMarkdown(
    `\n\n${commands.map((command, i) => commandLink(labels[i] ?? command, command)).join(' · ')}`,
  );
}
