import * as vscode from 'vscode';
import { textOf } from './copyCommands';
import { spanOf, type TreeNode } from '../editor/treeNodes';

/** Rows of our view, so that a drop in an editor is told from that of any other text. */
const ROWS = 'application/vnd.news-lens.rows';

/**
 * Rows of the tree can be dragged out: into an editor (with Shift) as the citation of a quote, a name, or the words of
 * the text; beside the editors they open the article where the row leads. Nothing can be dropped on the tree.
 */
export function createTreeDrag(): vscode.TreeDragAndDropController<TreeNode> {
  return {
    dragMimeTypes: [ROWS, 'text/plain', 'text/uri-list'],
    dropMimeTypes: [],
    handleDrag(nodes, transfer) {
      const text = nodes.flatMap((node) => textOf(node) ?? []).join('\n');
      if (text === '') return;
      transfer.set(ROWS, new vscode.DataTransferItem(text));
      transfer.set('text/plain', new vscode.DataTransferItem(text));
      transfer.set('text/uri-list', new vscode.DataTransferItem(addressesOf(nodes).join('\r\n')));
    },
  };
}

/** Without this the editor would insert the article's path, which it prefers to plain text. */
export function registerTreeDrop(): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider('*', {
    async provideDocumentDropEdits(_document, _position, transfer, token) {
      const text = await transfer.get(ROWS)?.asString();
      return text === undefined || text === '' || token.isCancellationRequested
        ? undefined
        : new vscode.DocumentDropEdit(text);
    },
  });
}

/** The article of each row, with the place that the row leads to. */
function addressesOf(nodes: readonly TreeNode[]): string[] {
  return nodes.flatMap((node) => {
    const span = spanOf(node);
    if (!span) return [];
    const { reader, text, uri } = node.source;
    const line = reader.line(span[0]);
    const before = text.slice(0, span[0]);
    const column = span[0] - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
    return vscode.Uri.parse(uri, true)
      .with({ fragment: `L${line},${column}` })
      .toString();
  });
}
