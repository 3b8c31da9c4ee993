import * as vscode from 'vscode';
import { LARGEST_SIDECAR, type SidecarProblem } from '../engine/corrections/sidecar';
import { askForTrust } from './trust';

/** How long a word in the status bar stays, in milliseconds. */
const MESSAGE_TIME = 8000;

/** Says what is wrong with a file of corrections, that nothing was done to it, and what can be done. */
export async function reportDamage(file: vscode.Uri, problem: SidecarProblem | 'unreadable'): Promise<void> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const open = vscode.l10n.t('Open File');
  const chosen = await vscode.window.showWarningMessage(damageWords(name, problem), open);
  if (chosen === open) await vscode.commands.executeCommand('vscode.open', file);
}

function damageWords(name: string, problem: SidecarProblem | 'unreadable'): string {
  switch (problem) {
    case 'syntax':
      return vscode.l10n.t(
        '{0} is not valid JSON, so its corrections do not count and it is left as it is. Repair it; what you correct until then is kept in memory and added to it.',
        name,
      );
    case 'shape':
      return vscode.l10n.t(
        '{0} is not a file of corrections, so it is left as it is. Repair or move it; what you correct until then is kept in memory and added to it.',
        name,
      );
    case 'version':
      return vscode.l10n.t(
        '{0} was written by a newer version of News Lens, so it is left as it is. Update News Lens; what you correct until then is kept in memory.',
        name,
      );
    case 'size':
      return vscode.l10n.t(
        '{0} is larger than {1} MB, so its corrections do not count and it is left as it is. Take out of it what is not needed; what you correct until then is kept in memory and added to it.',
        name,
        LARGEST_SIDECAR / 1e6,
      );
    case 'unreadable':
      return vscode.l10n.t(
        '{0} could not be read, so it is left as it is. What you correct is kept in memory until it can be read.',
        name,
      );
  }
}

const told = new Set<string>();

/** Says, once for each text and in passing, that its corrections are kept in memory; for a folder that is not trusted once, and what to do. */
export function reportMemory(why: 'noFile' | 'unwritable' | 'untrusted', uri?: vscode.Uri): void {
  const key = why === 'untrusted' ? why : `${why} ${uri?.toString() ?? ''}`;
  if (told.has(key)) return;
  told.add(key);
  if (why === 'untrusted') {
    askForTrust(
      vscode.l10n.t(
        'This folder is not trusted, so nothing is written into it: what you correct is kept until you close this window. Trust the folder to keep it beside the article.',
      ),
    );
    return;
  }
  vscode.window.setStatusBarMessage(
    why === 'noFile'
      ? vscode.l10n.t('Corrections of this text are kept until you close it; save it as a file to keep them')
      : vscode.l10n.t('Corrections could not be saved beside the article; they are kept until you close this window'),
    MESSAGE_TIME,
  );
}
