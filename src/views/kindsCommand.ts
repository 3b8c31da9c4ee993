import * as vscode from 'vscode';
import { isTreeNode } from '../editor/treeNodes';
import { kindOfGroup, treeKinds, type TreeKind } from './treeKinds';
import type { TreeOptions } from './treeOptions';
import { kindWord } from './treeWords';

/** Registers what turns kinds of row on and off in the list: several at once, the one of a row, and all of them again. */
export function registerKindsCommands(options: TreeOptions): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsLens.chooseTreeKinds', async () => {
      const chosen = await choose(options.kinds);
      if (chosen) await options.setKinds(chosen);
    }),
    vscode.commands.registerCommand('newsLens.hideTreeKind', async (node: unknown) => {
      if (!isTreeNode(node) || node.type !== 'group') return;
      const hidden = kindOfGroup(node.group);
      await options.setKinds(treeKinds.filter((kind) => kind !== hidden && options.kinds.has(kind)));
    }),
    vscode.commands.registerCommand('newsLens.showAllTreeKinds', () => options.setKinds(treeKinds)),
  );
}

/** Asks with a tick before each kind that is listed; undefined when a person has thought better of it. */
async function choose(kinds: ReadonlySet<TreeKind>): Promise<readonly TreeKind[] | undefined> {
  const items = treeKinds.map((kind) => ({ listed: kind, label: kindWord(kind), picked: kinds.has(kind) }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Kinds in the List'),
    placeHolder: vscode.l10n.t('What is ticked is listed; marks, counts and exports stay as they are'),
  });
  return chosen?.map(({ listed }) => listed);
}
