import * as vscode from 'vscode';
import { treeItem } from './treeItems';
import type { TreeModel } from './treeModel';
import type { TreeNode } from '../editor/treeNodes';
import { treeTooltip } from './treeTooltips';

/** Gives a tree model to the editor's tree view. */
export interface EntityTreeProvider extends vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  /** What is shown; undefined: nothing, and the view's welcome text says why. */
  model: TreeModel | undefined;
  readonly onDidChangeTreeData: vscode.Event<void>;
  getTreeItem(node: TreeNode): vscode.TreeItem;
  getChildren(node?: TreeNode): TreeNode[];
  getParent(node: TreeNode): TreeNode | undefined;
  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem;
}

export function createTreeProvider(): EntityTreeProvider {
  const changed = new vscode.EventEmitter<void>();
  let model: TreeModel | undefined;
  return {
    onDidChangeTreeData: changed.event,
    get model() {
      return model;
    },
    set model(next) {
      if (next === model) return;
      model = next;
      changed.fire();
    },
    getTreeItem: (node) => treeItem(node),
    getChildren(node) {
      if (!model) return [];
      // The editor may still ask for a node of the model before.
      return [...(node ? model.children(model.successor(node) ?? node) : model.roots)];
    },
    getParent: (node) => node.parent,
    resolveTreeItem(item, node) {
      const tooltip = treeTooltip(node);
      if (tooltip) item.tooltip = tooltip;
      return item;
    },
    dispose: () => changed.dispose(),
  };
}
