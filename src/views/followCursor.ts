import * as vscode from 'vscode';
import { toOffset } from '../editor/positions';
import { nodeAt, type TreeModel } from './treeModel';
import { covers, type TreeNode } from '../editor/treeNodes';

/** The editor refreshes trees 200 ms after they changed; a row can be revealed only when it is there. */
const AFTER_REFRESH = 250;

/** The tree that follows. */
export interface FollowingTree {
  readonly view: vscode.TreeView<TreeNode>;
  /** The model on show, if it is of the document's present version. */
  modelOf(document: vscode.TextDocument): TreeModel | undefined;
  enabled(): boolean;
  readonly onDidChange: vscode.Event<void>;
}

/**
 * Selects in the tree what the cursor is on. Only while the tree is visible, so that it never opens a side bar, and
 * without taking the focus.
 */
export function registerFollowCursor(tree: FollowingTree): vscode.Disposable {
  const { view } = tree;
  const open = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function follow(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const model = editor && tree.enabled() && view.visible ? tree.modelOf(editor.document) : undefined;
    if (!editor || !model) return;
    const offset = toOffset(editor.document, editor.selection.active);
    // There the cursor is when a text is opened: nobody put it on its first word, and the list begins at its top.
    if (offset === 0) return;
    // What the user chose in the tree stays chosen: it led the cursor here.
    if (view.selection.some((node) => covers(node, offset))) return;
    const node = nodeAt(model, offset, open);
    if (node) await view.reveal(node, { select: true, focus: false, expand: false });
  }

  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // A refresh in between may take the row away: the next change tries again.
      follow().then(undefined, () => undefined);
    }, AFTER_REFRESH);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection((event) => {
      if (event.textEditor === vscode.window.activeTextEditor) schedule();
    }),
    vscode.window.onDidChangeActiveTextEditor(schedule),
    view.onDidChangeVisibility(schedule),
    view.onDidExpandElement(({ element }) => open.add(element.key)),
    view.onDidCollapseElement(({ element }) => open.delete(element.key)),
    tree.onDidChange(schedule),
    { dispose: () => clearTimeout(timer) },
  );
}
