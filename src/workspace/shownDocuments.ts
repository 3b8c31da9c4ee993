import * as vscode from 'vscode';

/**
 * The documents that are shown in an editor of their own: not in a side of a comparison, a peek, a cell or a comment.
 * Which tab is in front is known a moment later than which editors are visible: look again when tabs change.
 */
export function shownDocuments(): Set<vscode.TextDocument> {
  const inFront = new Map(vscode.window.tabGroups.all.map(({ viewColumn, activeTab }) => [viewColumn, activeTab]));
  const shown = vscode.window.visibleTextEditors.filter(({ viewColumn, document }) => {
    // Only an editor that fills an editor group has a column.
    if (viewColumn === undefined) return false;
    const tab = inFront.get(viewColumn);
    if (tab?.input instanceof vscode.TabInputText) return tab.input.uri.toString() === document.uri.toString();
    // Two views of one document in a group have a tab that says nothing of itself.
    return tab !== undefined && tab.input === undefined;
  });
  return new Set(shown.map(({ document }) => document));
}
