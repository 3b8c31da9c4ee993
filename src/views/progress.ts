import * as vscode from 'vscode';
import { isReadable } from '../workspace/eligibility';
import { fileOf } from '../workspace/newsTextUri';
import {
  articlesWith,
  badgeOf,
  keptProgress,
  movedProgress,
  progressMarks,
  readProgress,
  toggleMark,
  type Progress,
  type ProgressMark,
} from '../workspace/progressMarks';
import { progressMarkWord, showMarkedArticles, type MarkedArticles } from './markedArticles';

/** Under this name it is kept in the workspace's own state. */
const KEY = 'newsLens.progress';
/** How long a word in the status bar stays, in milliseconds. */
const MESSAGE_TIME = 3000;

/**
 * What somebody notes of articles for themselves, beside their names. It is nobody else's business: it is kept in the
 * workspace's own state, never in a file. Its badge stands beside that of the findings; both are named when pointed at.
 */
export class ProgressNotes implements vscode.FileDecorationProvider, MarkedArticles, vscode.Disposable {
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<vscode.Uri[] | undefined>();
  readonly #subscriptions: vscode.Disposable;
  #progress: Progress;
  readonly onDidChangeFileDecorations = this.#changed.event;

  constructor(state: vscode.Memento) {
    this.#state = state;
    this.#progress = readProgress(state.get(KEY));
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidRenameFiles(({ files }) => {
        this.#move(files.map(({ oldUri, newUri }) => [oldUri, newUri]));
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        this.#move(files.map((uri) => [uri, null]));
      }),
    );
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const marks = this.#progress.get(uri.toString());
    if (!marks) return undefined;
    return { badge: badgeOf(marks), tooltip: this.wordsOf(uri) };
  }

  /** The notes of an article in words, such as *seen, to be checked*; empty when there are none. */
  wordsOf(uri: vscode.Uri): string {
    const marks = this.#progress.get(fileOf(uri).toString());
    return progressMarks
      .filter((mark) => marks?.has(mark))
      .map(progressMarkWord)
      .join(', ');
  }

  /** The articles with a mark. */
  articlesWith(mark: ProgressMark): vscode.Uri[] {
    return articlesWith(this.#progress, mark).map((address) => vscode.Uri.parse(address, true));
  }

  /** Sets a mark, or takes it off where all have it; says which. */
  toggle(uris: readonly vscode.Uri[], mark: ProgressMark): boolean {
    const addresses = uris.map((uri) => fileOf(uri).toString());
    this.#keep(toggleMark(this.#progress, addresses, mark), uris.map(fileOf));
    return addresses.some((address) => this.#progress.get(address)?.has(mark) ?? false);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #move(files: readonly (readonly [vscode.Uri, vscode.Uri | null])[]): void {
    const next = files.reduce(
      (progress, [from, to]) => movedProgress(progress, from.toString(), to?.toString() ?? null),
      this.#progress,
    );
    if (next !== this.#progress) this.#keep(next);
  }

  #keep(progress: Progress, changed?: vscode.Uri[]): void {
    this.#progress = progress;
    void this.#state.update(KEY, progress.size > 0 ? keptProgress(progress) : undefined);
    this.#changed.fire(changed);
  }
}

/** Registers the badges of the notes and their commands. */
export function registerProgress(notes: ProgressNotes): vscode.Disposable {
  const toggle =
    (mark: ProgressMark) =>
    (uri: unknown, chosen: unknown): void => {
      const uris = targetsOf(uri, chosen);
      const [word, on] = [progressMarkWord(mark), uris.length > 0 && notes.toggle(uris, mark)];
      if (uris.length === 0) {
        const message = vscode.l10n.t('Open an article or choose files in the explorer first.');
        void vscode.window.showInformationMessage(message);
      } else {
        const words = on ? vscode.l10n.t('Noted: {0}', word) : vscode.l10n.t('No longer noted: {0}', word);
        vscode.window.setStatusBarMessage(words, MESSAGE_TIME);
      }
    };
  return vscode.Disposable.from(
    vscode.window.registerFileDecorationProvider(notes),
    vscode.commands.registerCommand('newsLens.toggleSeen', toggle('seen')),
    vscode.commands.registerCommand('newsLens.toggleRelevant', toggle('relevant')),
    vscode.commands.registerCommand('newsLens.toggleToCheck', toggle('toCheck')),
    vscode.commands.registerCommand('newsLens.showToCheck', () => {
      showMarkedArticles(notes, 'toCheck');
    }),
  );
}

/** What is chosen in the explorer, else the article in the editor that is active. */
function targetsOf(uri: unknown, chosen: unknown): vscode.Uri[] {
  const uris = (Array.isArray(chosen) && chosen.length > 0 ? chosen : [uri]).filter(
    (each): each is vscode.Uri => each instanceof vscode.Uri,
  );
  const active = vscode.window.activeTextEditor?.document;
  if (uris.length > 0 || !active || active.isUntitled || !isReadable(active)) return uris;
  return [active.uri];
}
