import * as vscode from 'vscode';
import { placeCorrections } from '../engine/corrections/placing';
import type { Correction } from '../engine/corrections/correction';
import type { Span } from '../engine/analysis';
import type { CorrectionStore, DocumentCorrections } from '../workspace/correctionStore';
import { inTurns } from '../workspace/nextTurn';
import { sidecarUri } from '../workspace/sidecarFile';
import { correctionWords } from './correctionWords';
import { select } from './navigation';
import { toRange } from './positions';

/** A correction in the list. */
export interface CorrectionRow extends vscode.QuickPickItem {
  readonly correction: Correction;
  /** Undefined for one whose words are no longer in the text. */
  readonly span: Span | undefined;
}

/** Registers *Show Corrections…*: what was said about the article, to go to or to take back. */
export function registerShowCorrections(corrections: CorrectionStore): vscode.Disposable {
  return vscode.commands.registerCommand('newsLens.showCorrections', async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    await corrections.load(editor.document);
    show(editor, corrections);
  });
}

function show(editor: vscode.TextEditor, corrections: CorrectionStore): void {
  const { document } = editor;
  const remove: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('trash'),
    tooltip: vscode.l10n.t('Take back'),
  };
  const file: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('go-to-file'),
    tooltip: vscode.l10n.t('Open the file of corrections'),
  };
  const picker = vscode.window.createQuickPick<CorrectionRow>();
  const fill = async (): Promise<void> => {
    const known = corrections.get(document.uri);
    const rows = await correctionRows(document, known.corrections);
    // There is a later list.
    if (corrections.get(document.uri).corrections !== known.corrections) return;
    const nothing = rows.length === 0 && known.foreign === 0 && known.storage !== 'damaged';
    picker.items = rows.map((row) => ({ ...row, buttons: [remove] }));
    picker.placeholder = nothing ? vscode.l10n.t('Nothing was corrected in this text') : storageWords(known);
    picker.buttons = known.storage === 'memory' || nothing ? [] : [file];
    picker.busy = false;
  };
  const changes = corrections.onDidChange((uri) => {
    if (uri.toString() === document.uri.toString()) void fill();
  });
  picker.busy = true;
  picker.title = vscode.l10n.t('Corrections');
  picker.matchOnDescription = true;
  void fill();
  picker.onDidTriggerItemButton(({ item }) => void corrections.remove(document.uri, [item.correction.id]));
  picker.onDidTriggerButton(() => {
    picker.hide();
    void vscode.commands.executeCommand('vscode.open', sidecarUri(document.uri));
  });
  picker.onDidAccept(() => {
    const span = picker.selectedItems[0]?.span;
    if (!span) return;
    picker.hide();
    select(editor, span);
  });
  picker.onDidHide(() => {
    changes.dispose();
    picker.dispose();
  });
  picker.show();
}

/** The corrections in text order; at the end those whose words are no longer there. */
export async function correctionRows(
  document: vscode.TextDocument,
  corrections: readonly Correction[],
): Promise<CorrectionRow[]> {
  const { version } = document;
  const steps = placeCorrections(document.getText(), corrections);
  const placement = await inTurns(steps, () => document.version === version);
  // It was edited meanwhile.
  if (!placement) return correctionRows(document, corrections);
  const spans = new Map(placement.placed.map(({ id, target }) => [id, target]));
  const rows = corrections.map((correction): CorrectionRow => {
    const span = spans.get(correction.id);
    const icon = span ? (correction.confirmed === true ? 'check' : 'edit') : 'warning';
    const line = span && toRange(document, span).start.line + 1;
    return {
      label: `$(${icon}) ${correctionWords(correction).replaceAll('$(', '\\$(')}`,
      description: [
        line === undefined ? vscode.l10n.t('no longer in the text') : vscode.l10n.t('line {0}', line),
        ...(correction.confirmed === true ? [vscode.l10n.t('confirmed')] : []),
      ].join(' · '),
      correction,
      span,
    };
  });
  const place = ({ span }: CorrectionRow): number => span?.[0] ?? Number.MAX_SAFE_INTEGER;
  return rows.sort((a, b) => place(a) - place(b));
}

/** Where the corrections are kept, and what else there is to know of that. */
export function storageWords({ storage, foreign }: DocumentCorrections): string {
  switch (storage) {
    case 'memory':
      return vscode.workspace.isTrusted
        ? vscode.l10n.t('Kept until the text is closed, as there is no file to keep them in')
        : vscode.l10n.t('Kept until the window is closed, as this folder is not trusted');
    case 'damaged':
      return vscode.l10n.t('Kept in memory until the file of corrections is repaired');
    case 'file':
      return foreign > 0
        ? vscode.l10n.t('Kept beside the article; {0} of its entries are not understood and left as they are', foreign)
        : vscode.l10n.t('Kept beside the article. Choose one to go there');
  }
}
