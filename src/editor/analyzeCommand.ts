import * as vscode from 'vscode';
import type { AnalysisStore } from '../workspace/analysisStore';
import { isEmpty, isInOtherLanguage, isMail } from '../workspace/eligibility';

/** Registers *Analyse Now*, which reads the active text whatever the settings say, and *Show Log*. */
export function registerAnalyzeCommand(store: AnalysisStore, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsLens.analyze', () => analyze(store, log)),
    vscode.commands.registerCommand('newsLens.showLog', () => log.show()),
  );
}

/** The status item shows that the text is being read; a message comes only when there is something left to do. */
async function analyze(store: AnalysisStore, log: vscode.LogOutputChannel): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    const open = vscode.l10n.t('Open File…');
    const message = vscode.l10n.t(
      'There is no text to read. Open an article, then run “News Lens: Analyse Now” again.',
    );
    if ((await vscode.window.showInformationMessage(message, open)) === open) {
      await vscode.commands.executeCommand('workbench.action.files.openFile');
    }
    return;
  }
  if (isMail(document)) {
    await vscode.commands.executeCommand('newsLens.openAsText', document.uri);
    return;
  }
  if (isEmpty(document)) {
    await sayEmpty();
    return;
  }
  if (await store.analyze(document)) {
    if (!isInOtherLanguage(document)) return;
    await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'This text is in another language. News Lens reads English only, so little of what it finds is right.',
      ),
    );
    return;
  }
  switch (store.state(document)) {
    case 'unknown':
    case 'excluded':
      await vscode.window.showInformationMessage(
        vscode.l10n.t(
          'This is not a text of its own, so News Lens cannot read it. Save it as a file or copy it into a new editor, then run “News Lens: Analyse Now” again.',
        ),
      );
      return;
    case 'failed': {
      const show = vscode.l10n.t('Show Log');
      const message = vscode.l10n.t('News Lens could not read this text. The log says why.');
      if ((await vscode.window.showWarningMessage(message, show)) === show) log.show();
      return;
    }
    case 'offered':
    case 'tooLarge':
    case 'reading':
    case 'ready':
      // Somebody cancelled it, or a newer version is being read.
      return;
  }
}

async function sayEmpty(): Promise<void> {
  const sample = vscode.l10n.t('Open a Sample Article');
  const message = vscode.l10n.t(
    'There is nothing in this text yet. Write or paste an article, and it is read by itself.',
  );
  if ((await vscode.window.showInformationMessage(message, sample)) === sample) {
    await vscode.commands.executeCommand('newsLens.openSample');
  }
}
