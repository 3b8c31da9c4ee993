import * as vscode from 'vscode';
import type { AnalysisStore } from '../workspace/analysisStore';
import { commandLink } from './links';
import { languageStatusEnabled } from './settings';
import { statusLook, type StatusLook } from './statusLook';

/**
 * Says in the language status, the braces of the status bar, what the status item says, for those who want the status
 * bar free. It is off unless it is asked for, so that nothing is said twice.
 */
class LanguageStatus implements vscode.Disposable {
  readonly #store: AnalysisStore;
  readonly #subscriptions: vscode.Disposable;
  #item: vscode.LanguageStatusItem | undefined;

  constructor(store: AnalysisStore) {
    this.#store = store;
    this.#subscriptions = vscode.Disposable.from(
      store.onDidChange((uri) => {
        if (uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()) this.#show();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('newsLens.languageStatus')) this.#show();
      }),
    );
    this.#show();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#item?.dispose();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const look = document && languageStatusEnabled() ? statusLook(this.#store, document) : undefined;
    if (!document || !look) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= createItem();
    fill(this.#item, look, this.#store.state(document) === 'reading' && !this.#store.get(document));
  }
}

/** Registers the entry in the language status. */
export function registerLanguageStatus(store: AnalysisStore): vscode.Disposable {
  return new LanguageStatus(store);
}

function createItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('newsLens.languageStatus', '*');
  item.name = vscode.l10n.t('News Lens');
  return item;
}

/** Puts a look into the entry: the state, its command, and links to the others. All of it has one short line. */
export function fill(item: vscode.LanguageStatusItem, look: StatusLook, busy: boolean): void {
  const name = vscode.l10n.t('News Lens');
  const text = look.text.replace(/^\$\([\w~-]+\) /, '');
  item.text = text.startsWith(name) ? text : `${name}: ${text}`;
  item.busy = busy;
  item.severity =
    look.command === 'newsLens.showLog' && !busy
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
  item.command = { command: look.command, title: commandTitle(look.command) };
  item.detail = [
    commandLink(vscode.l10n.t('Marks'), 'newsLens.toggleHighlights'),
    commandLink(vscode.l10n.t('Legend'), 'newsLens.showLegend'),
    commandLink(vscode.l10n.t('Log'), 'newsLens.showLog'),
  ].join(' · ');
  item.accessibilityInformation = { label: `${name}: ${look.explanation}` };
}

function commandTitle(command: string): string {
  switch (command) {
    case 'newsLens.analyze':
      return vscode.l10n.t('Analyse now');
    case 'newsLens.showLog':
      return vscode.l10n.t('Show log');
    default:
      return vscode.l10n.t('Open the list');
  }
}
