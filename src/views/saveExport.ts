import * as vscode from 'vscode';
import { offerToOpen } from './exportPreview';
import { baseName } from './treeWords';

/** Where an export goes, and how it is called in the question for that. */
export interface ExportTarget {
  /** What the dialog proposes, in the first folder that is open. */
  readonly name: string;
  readonly filters: Readonly<Record<string, string[]>>;
  readonly title: string;
  /** Settled in advance: nothing is asked then. */
  readonly wanted?: vscode.Uri | undefined;
}

/** Writes an export where the user wants it and returns its address; undefined when cancelled, or, as is told, failed. */
export async function saveExport(
  content: string,
  { name, filters, title, wanted }: ExportTarget,
  log: vscode.LogOutputChannel,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target =
    wanted ??
    (await vscode.window.showSaveDialog({
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
      ...{ filters, title, saveLabel: vscode.l10n.t('Export') },
    }));
  if (!target) return undefined;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
  } catch (error) {
    log.error(`export to ${target.toString(true)}: ${String(error)}`);
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', baseName(target), why));
    return undefined;
  }
  void offerToOpen(target);
  return target;
}
