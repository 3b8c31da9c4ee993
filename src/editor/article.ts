import * as vscode from 'vscode';
import type { AnalysisStore, DocumentAnalysis } from '../workspace/analysisStore';
import { isOpen } from './openTabs';

/** A document with the analysis of its present version. */
export interface Article {
  readonly document: vscode.TextDocument;
  readonly analysis: DocumentAnalysis;
  /** The text that was read; the document may have changed since. */
  readonly text: string;
}

/**
 * The article in the active editor, read first if need be: who asks for its quotes has asked to read it. When the focus
 * is in a panel, the article that is visible, or the only one that is open. Undefined, with a word to the user, when there is none.
 */
export async function activeArticle(store: AnalysisStore): Promise<Article | undefined> {
  const document = articleDocument(store);
  if (document) {
    const analysis = (await store.current(document)) ?? (await store.analyze(document));
    // Typed on meanwhile: the spans would not fit.
    if (analysis?.version === document.version) return { document, analysis, text: document.getText() };
  }
  void vscode.window.showInformationMessage(vscode.l10n.t('Open an article that News Lens can read first.'));
  return undefined;
}

function articleDocument(store: AnalysisStore): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor;
  if (active?.viewColumn !== undefined) return active.document;
  const visible = vscode.window.visibleTextEditors.find(({ document }) => store.get(document))?.document;
  if (visible) return visible;
  // Behind a page without text, such as the walkthrough, when there is no doubt which is meant.
  const [only, ...more] = vscode.workspace.textDocuments.filter((document) => store.get(document) && isOpen(document));
  return more.length === 0 ? only : undefined;
}
