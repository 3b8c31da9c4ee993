import * as vscode from 'vscode';
import type { Correction } from '../engine/corrections/correction';
import { correctionWords } from './correctionWords';

/** How long it stays, in milliseconds. */
const NOTICE_TIME = 12_000;

/** Says in the status bar which correction was just made; a click takes it back. */
export interface CorrectionNotice extends vscode.Disposable {
  show(uri: vscode.Uri, correction: Correction): void;
}

/** A message in a corner would ask to be closed after each correction: the status bar is quiet, and at hand. */
export function createCorrectionNotice(): CorrectionNotice {
  const item = vscode.window.createStatusBarItem('newsLens.corrected', vscode.StatusBarAlignment.Left, -1);
  item.name = vscode.l10n.t('News Lens: Correction');
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    show(uri, correction) {
      const words = correctionWords(correction);
      item.text = `$(check) ${vscode.l10n.t('Corrected: {0}', words)} $(discard) ${vscode.l10n.t('Undo')}`;
      item.tooltip = vscode.l10n.t(
        'Take this correction back. “News Lens: Show Corrections…” lists all of this article.',
      );
      item.command = { command: 'newsLens.undoCorrection', title: vscode.l10n.t('Undo'), arguments: [uri] };
      item.accessibilityInformation = { label: `${vscode.l10n.t('Corrected: {0}', words)}. ${vscode.l10n.t('Undo')}` };
      item.show();
      clearTimeout(timer);
      timer = setTimeout(() => item.hide(), NOTICE_TIME);
    },
    dispose() {
      clearTimeout(timer);
      item.dispose();
    },
  };
}
