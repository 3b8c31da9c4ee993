import * as vscode from 'vscode';
import { trackArticle } from './articleTracker';

/** As many signs as the editor shows beside a file. */
const MOST = 99;

/**
 * Counts what the checks still find: of the article on the view, of every file that has been read beside its name. The
 * counts are those of the diagnostics, so a file that was not read has none.
 */
export class FindingBadges implements vscode.FileDecorationProvider, vscode.Disposable {
  readonly #view: Pick<vscode.TreeView<unknown>, 'badge'>;
  readonly #article = trackArticle();
  readonly #changed = new vscode.EventEmitter<vscode.Uri[]>();
  readonly #counts = new Map<string, number>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChangeFileDecorations = this.#changed.event;

  constructor(view: Pick<vscode.TreeView<unknown>, 'badge'>) {
    this.#view = view;
    this.#subscriptions = vscode.Disposable.from(
      this.#article,
      this.#changed,
      this.#article.onDidChange(() => this.#showOnView()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => this.#count(uris)),
    );
    this.#count(vscode.workspace.textDocuments.map(({ uri }) => uri));
    this.#showOnView();
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const count = this.#counts.get(uri.toString());
    return count === undefined ? undefined : { badge: String(Math.min(count, MOST)), tooltip: findingCount(count) };
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Other extensions change diagnostics all the time; only files whose count of ours changes are told of. */
  #count(uris: readonly vscode.Uri[]): void {
    const changed = uris.filter((uri) => {
      const key = uri.toString();
      const count = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'News Lens').length;
      if (count === (this.#counts.get(key) ?? 0)) return false;
      if (count === 0) this.#counts.delete(key);
      else this.#counts.set(key, count);
      return true;
    });
    if (changed.length === 0) return;
    this.#changed.fire(changed);
    this.#showOnView();
  }

  #showOnView(): void {
    const uri = this.#article.document?.uri.toString();
    const count = uri === undefined ? 0 : (this.#counts.get(uri) ?? 0);
    this.#view.badge = count === 0 ? undefined : { value: count, tooltip: findingCount(count) };
  }
}

/** Registers the counts of findings on the view and on files. */
export function registerFindingBadges(view: Pick<vscode.TreeView<unknown>, 'badge'>): vscode.Disposable {
  const badges = new FindingBadges(view);
  return vscode.Disposable.from(badges, vscode.window.registerFileDecorationProvider(badges));
}

function findingCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 finding of the checks') : vscode.l10n.t('{0} findings of the checks', count);
}
