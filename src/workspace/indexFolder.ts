import * as vscode from 'vscode';
import type { FolderIndex } from './folderIndex';
import { askForTrust } from './trust';

/** Registers *Index Folder*: makes the index of a folder, with progress; from then on it is kept up to date. */
export function registerIndexFolder(index: FolderIndex, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('newsLens.indexFolder', async () => {
    const folder = await folderToIndex(index);
    if (!folder) return;
    try {
      const written = await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t('News Lens: indexing the folder'),
          cancellable: true,
        },
        (progress, token) => {
          let told = 0;
          return index.create(folder, token, (read, toRead) => {
            if (toRead === 0) return;
            const share = (100 * read) / toRead;
            const message = vscode.l10n.t('{0} of {1} articles', read, toRead);
            progress.report({ increment: share - told, message });
            told = share;
          });
        },
      );
      if (written.outcome === 'busy') {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('Another window is indexing this folder. What it has finished can be searched here, too.'),
        );
        return;
      }
      for (const problem of written.damaged) log.warn(`index: put aside as damaged: ${problem}`);
      const find = vscode.l10n.t('Find in All Articles…');
      const message =
        written.outcome === 'stopped'
          ? vscode.l10n.t(
              'Stopped: {0} articles are in the index. Index the folder again for the rest.',
              written.articles,
            )
          : inIndex(written.articles);
      // Who stopped it has not seen whether there are any.
      if (written.articles === 0 && written.outcome === 'done') {
        void vscode.window.showInformationMessage(noArticles());
        return;
      }
      // The command ends before somebody answers.
      void vscode.window.showInformationMessage(message, find).then((chosen) => {
        if (chosen === find) void vscode.commands.executeCommand('newsLens.findInArticles');
      });
    } catch (error) {
      log.error(`index: ${String(error)}`);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The index could not be written; the log says why. Is there room on the disk?'),
      );
    }
  });
}

/** Tells why when there is none. */
async function folderToIndex(index: FolderIndex): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders?.filter(({ uri }) => index.isPossible(uri)) ?? [];
  if (folders.length === 0 && vscode.workspace.workspaceFolders) {
    void vscode.window.showInformationMessage(indexIsNotHere());
    return undefined;
  }
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder with your articles first.'));
    return undefined;
  }
  if (!vscode.workspace.isTrusted) {
    askForTrust(
      vscode.l10n.t('News Lens writes no index for a folder that you do not trust. Trust it, then try again.'),
    );
    return undefined;
  }
  return folders.length === 1 ? folders[0]?.uri : (await vscode.window.showWorkspaceFolderPick())?.uri;
}

const inIndex = (articles: number): string =>
  articles === 1
    ? vscode.l10n.t('1 article is in the index, which follows the folder from now on.')
    : vscode.l10n.t('{0} articles are in the index, which follows the folder from now on.', articles);

/** What is said of a folder in whose files nobody is named: there is nothing to find. */
export function noArticles(): string {
  return vscode.l10n.t(
    'There is no article in this folder yet. Put some into it, as texts, Markdown files or saved pages: the index follows the folder.',
  );
}

/** What is said where there can be no index. */
export function indexIsNotHere(): string {
  return vscode.l10n.t('An index needs a folder on a disk: open one, or open this one in the browser.');
}
