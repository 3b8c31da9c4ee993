import * as vscode from 'vscode';
import type { AnalysisStore } from './analysisStore';
import { isEmpty, isInOtherLanguage, isReadable } from './eligibility';
import { isReadableTab } from './readableTab';

/**
 * Keeps `newsLens.state`, `newsLens.hasAnalysis`, `newsLens.empty` (nothing stands in the text), `newsLens.noText` (what is
 * open is a picture, say; `document`: one whose words can be shown) and `newsLens.otherLanguage` (it was not read, as it is not English) true to the active editor,
 * for the `when` clauses of menus, keys and welcome texts.
 */
export function registerContextKeys(store: AnalysisStore): vscode.Disposable {
  const told = new Map<string, unknown>();
  const tell = (key: string, value: unknown): void => {
    if (told.has(key) && told.get(key) === value) return;
    told.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  const update = (): void => {
    const document = activeText();
    tell('newsLens.state', document && store.state(document));
    tell('newsLens.empty', document !== undefined && isEmpty(document));
    tell(
      'newsLens.noText',
      vscode.window.activeTextEditor === undefined && otherTab(vscode.window.tabGroups.activeTabGroup.activeTab),
    );
    const isOffered = document !== undefined && store.state(document) === 'offered';
    tell('newsLens.otherLanguage', isOffered && isInOtherLanguage(document));
    tell('newsLens.hasAnalysis', document !== undefined && store.get(document) !== undefined);
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === activeText()) tell('newsLens.empty', isEmpty(document));
    }),
    store.onDidChange((uri) => {
      if (uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()) update();
    }),
  );
}

/** The text in front, if it is somebody's: of the log, the legend or a diff's other side there is nothing to do for a person. */
function activeText(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isReadable(document) ? document : undefined;
}

/** A picture, a notebook, a file that is not text; no page of an extension or of the editor's own. */
function otherTab(tab: vscode.Tab | undefined): 'document' | boolean {
  if (isReadableTab(tab)) return 'document';
  const { input } = tab ?? {};
  return (
    input instanceof vscode.TabInputText ||
    input instanceof vscode.TabInputCustom ||
    input instanceof vscode.TabInputNotebook
  );
}
