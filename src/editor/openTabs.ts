import * as vscode from 'vscode';

/** Whether a document is in a tab; the editor keeps documents for a while after their tab was closed. */
export function isOpen(document: vscode.TextDocument): boolean {
  if (vscode.window.visibleTextEditors.some((editor) => editor.document === document)) return true;
  const address = document.uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => showsText(tab, address)));
}

function showsText({ input }: vscode.Tab, address: string): boolean {
  if (input instanceof vscode.TabInputText) return input.uri.toString() === address;
  if (input instanceof vscode.TabInputTextDiff) {
    return input.original.toString() === address || input.modified.toString() === address;
  }
  return false;
}
