import * as vscode from 'vscode';
import { isLegend } from '../editor/legendText';
import { isOpen } from '../editor/openTabs';
import { isReadableTab } from '../workspace/readableTab';
import { isComparisonText } from './comparisonTexts';
import { isReadingView } from './readingText';

/** The document that views show: the one in the active editor, or the last one there as long as it is open in a tab. */
export interface ArticleTracker extends vscode.Disposable {
  readonly document: vscode.TextDocument | undefined;
  readonly onDidChange: vscode.Event<void>;
}

/**
 * Follows the active text editor. Panels, comment boxes and the like are no editors of articles (they have no column),
 * and pages without text (settings, pictures, a preview), the legend, reading views and the texts of a comparison leave
 * the last article where it was. A document whose words can be shown does not: what to do with it is said in the list.
 */
export function trackArticle(): ArticleTracker {
  const changed = new vscode.EventEmitter<void>();
  let document = articleIn(vscode.window.activeTextEditor) ?? articleBeside();
  const show = (next: vscode.TextDocument | undefined): void => {
    if (next === document) return;
    document = next;
    changed.fire();
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      const next = articleIn(editor);
      if (next || (document && isLeft(document))) show(next);
    }),
    // After a reload of the window a page may be in front, and the article beside it comes later.
    vscode.window.onDidChangeVisibleTextEditors(() => {
      if (!document && !vscode.window.activeTextEditor) show(articleBeside());
    }),
    vscode.window.tabGroups.onDidChangeTabs(() => {
      if (document && isLeft(document)) show(articleIn(vscode.window.activeTextEditor));
    }),
    // Its language was changed: the same text comes back as another document.
    vscode.workspace.onDidOpenTextDocument((opened) => {
      if (opened.uri.toString() === document?.uri.toString()) show(opened);
    }),
  );
  return {
    get document() {
      return document;
    },
    onDidChange: changed.event,
    dispose() {
      subscriptions.dispose();
    },
  };
}

function isLeft(document: vscode.TextDocument): boolean {
  if (!isOpen(document)) return true;
  return !vscode.window.activeTextEditor && isReadableTab(vscode.window.tabGroups.activeTabGroup.activeTab);
}

function articleBeside(): vscode.TextDocument | undefined {
  return vscode.window.visibleTextEditors.map(articleIn).find((document) => document !== undefined);
}

function articleIn(editor: vscode.TextEditor | undefined): vscode.TextDocument | undefined {
  if (editor?.viewColumn === undefined) return undefined;
  const { uri } = editor.document;
  return isLegend(uri) || isReadingView(uri) || isComparisonText(uri) ? undefined : editor.document;
}
