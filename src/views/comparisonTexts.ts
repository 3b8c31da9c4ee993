import * as vscode from 'vscode';
import { diffTexts } from '../engine/compare/diffTexts';
import type { ComparedQuotation, ComparisonResult } from './comparisonModel';
import { clip } from '../editor/preview';

/** The scheme of texts that exist for a comparison only. */
const SCHEME = 'news-lens-compare';
const TITLE_LENGTH = 40;

/** Texts to look at: a passage and a quotation of it side by side, and what was taken from the clipboard. */
export interface ComparisonTexts extends vscode.Disposable {
  /** Opens the editor's view of differences. */
  showDiff(row: ComparedQuotation): Thenable<unknown>;
  /** Keeps a text that has no file under a name, and gives its address. */
  keep(name: string, text: string): vscode.Uri;
  /** Tells open editors that the comparison is another one. */
  refresh(): void;
}

/** Whether an address is of such a text. */
export function isComparisonText(uri: vscode.Uri): boolean {
  return uri.scheme === SCHEME;
}

/** Registers the provider of these texts. */
export function registerComparisonTexts(current: () => ComparisonResult | undefined): ComparisonTexts {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const kept = new Map<string, string>();

  function contentOf(uri: vscode.Uri): string {
    const text = kept.get(uri.toString());
    if (text !== undefined) return text;
    const result = current();
    const row = result?.rows.find(({ key }) => key === uri.query);
    if (!result || !row) return '';
    const { passage, quoted } = diffTexts(row.comparison, result.transcript.text);
    return uri.fragment === 'passage' ? passage : quoted;
  }

  const registered = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: contentOf,
    }),
  );
  return {
    async showDiff(row) {
      const { article, transcript } = current() ?? {};
      if (!article || !transcript) return;
      const side = (name: string, fragment: string): vscode.Uri =>
        vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query: row.key, fragment });
      const title = `${transcript.name} ↔ ${article.name}: ${clip(row.comparison.quoted, TITLE_LENGTH)}`;
      const [passage, quote] = [side(transcript.name, 'passage'), side(article.name, 'quote')];
      await vscode.commands.executeCommand('vscode.diff', passage, quote, title, { preview: true });
    },
    keep(name, text) {
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}` });
      kept.set(uri.toString(), text);
      changed.fire(uri);
      return uri;
    },
    refresh() {
      for (const { uri } of vscode.workspace.textDocuments) if (isComparisonText(uri)) changed.fire(uri);
    },
    dispose() {
      registered.dispose();
    },
  };
}
