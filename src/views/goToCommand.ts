import * as vscode from 'vscode';
import { select } from '../editor/navigation';
import type { AnalysisStore, DocumentAnalysis } from '../workspace/analysisStore';
import { isTreeNode, spanOf, type TreeNode } from '../editor/treeNodes';

/** Finds a node again in a newer analysis of its document; the node itself when there is none. */
export type FindAgain = (node: TreeNode, document: vscode.TextDocument, analysis: DocumentAnalysis) => TreeNode;

/** Registers the command of a click on a row, and of its *Go to* button. */
export function registerGoTo(store: AnalysisStore, findAgain: FindAgain): vscode.Disposable {
  return vscode.commands.registerCommand('newsLens.entities.goTo', async (node: unknown, how: unknown) => {
    if (!isTreeNode(node)) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(node.source.uri, true));
    const analysis = await store.current(document);
    const span = spanOf(analysis ? findAgain(node, document, analysis) : node);
    if (!span) return;
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = await vscode.window.showTextDocument(document, {
      preserveFocus: isLook(how),
      ...(visible?.viewColumn ? { viewColumn: visible.viewColumn } : {}),
    });
    select(editor, span);
  });
}

/** A click in the tree looks at the place and leaves the focus in the tree; *Go to* goes there. */
function isLook(how: unknown): boolean {
  return typeof how === 'object' && how !== null && 'preserveFocus' in how && how.preserveFocus === true;
}
