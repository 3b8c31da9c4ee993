import * as vscode from 'vscode';
import type { AnalysisStore, DocumentAnalysis } from '../workspace/analysisStore';
import { navigationFeatures, type NavigationFeature } from './settings';

/**
 * Registers a provider for the languages of the texts that were read, as long as the feature is wanted. A provider for
 * every language would put *Go to Definition* and the like into the menus of all documents.
 */
export function registerWhereRead(
  store: AnalysisStore,
  feature: NavigationFeature,
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  const languages = new Set<string>();
  let registered = '';
  let registration: vscode.Disposable | undefined;
  const update = (): void => {
    for (const document of vscode.workspace.textDocuments) {
      if (store.get(document)) languages.add(document.languageId);
    }
    const wanted = navigationFeatures().has(feature) ? [...languages] : [];
    if (wanted.join(' ') === registered) return;
    registered = wanted.join(' ');
    registration?.dispose();
    registration = wanted.length > 0 ? register(wanted.map((language) => ({ language }))) : undefined;
  };
  update();
  return vscode.Disposable.from(
    store.onDidChange(update),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('newsLens.navigation')) update();
    }),
    {
      dispose: () => {
        registration?.dispose();
      },
    },
  );
}

/** The analysis of the text as it is now, if it is read at all; undefined when it was typed on or given up meanwhile. */
export async function freshAnalysis(
  store: AnalysisStore,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<DocumentAnalysis | undefined> {
  if (!store.get(document)) return undefined;
  const analysis = await store.current(document, token);
  return token.isCancellationRequested || analysis?.version !== document.version ? undefined : analysis;
}
