import * as vscode from 'vscode';
import type { Quotation } from '../engine/analysis';
import type { FoundQuotation } from '../index/folderProtocol';
import type { AskedQuotation } from '../index/sameWords';
import type { AnalysisStore, DocumentAnalysis } from '../workspace/analysisStore';
import type { FolderIndex } from '../workspace/folderIndex';
import { askedOf } from './askedQuotations';
import { commandLink } from './links';
import { toOffset, toRange } from './positions';
import { hoverEnabled } from './settings';

/** Registers a line in the hovers of quotations: in how many other articles of the folder the words stand, and how. */
export function registerSameWordsHover(store: AnalysisStore, index: FolderIndex): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', {
    async provideHover(document, position, token) {
      if (!hoverEnabled() || !index.folder || !store.get(document)) return undefined;
      const analysis = await store.current(document, token);
      if (!analysis || token.isCancellationRequested || analysis.version !== document.version) return undefined;
      const quotation = analysis.shown.quotationAt(toOffset(document, position));
      const [first] = quotation?.segments ?? [];
      if (!quotation || !first) return undefined;
      const found = await sameWordsOf(index, document, analysis, quotation).catch(() => []);
      if (found.length === 0) return undefined;
      const words = sameWordsLine(found);
      const markdown = new vscode.MarkdownString(`$(files) `, true);
      markdown.isTrusted = { enabledCommands: ['newsLens.showSameWords'] };
      markdown.appendMarkdown(commandLink(words, 'newsLens.showSameWords', document.uri.toString(), first[0]));
      return new vscode.Hover(markdown, toRange(document, first));
    },
  });
}

/** Where else the words of a quotation stand in the folder; rejects when the index cannot be read. */
export async function sameWordsOf(
  index: FolderIndex,
  document: vscode.TextDocument,
  analysis: DocumentAnalysis,
  quotation: Quotation,
): Promise<readonly FoundQuotation[]> {
  const asked = askedOf(index, document.uri, document.getText(), analysis, quotation);
  return foundElsewhere(index, asked);
}

/** Where else the words that are asked for stand; rejects when the index cannot be read. */
export async function foundElsewhere(index: FolderIndex, asked: AskedQuotation): Promise<readonly FoundQuotation[]> {
  const found = await index.ask({ kind: 'elsewhere', quotation: asked });
  // Where it cannot be told, nothing is said.
  return found?.answer.filter(({ verdict }) => verdict !== 'partly') ?? [];
}

/** *also in 3 articles; in one of them with other words*. */
export function sameWordsLine(found: readonly FoundQuotation[]): string {
  const articles = found.reduce((sum, { copies }) => sum + 1 + copies, 0);
  const changed = found.reduce((sum, { verdict, copies }) => sum + (verdict === 'changed' ? 1 + copies : 0), 0);
  const also = articles === 1 ? vscode.l10n.t('also in 1 article') : vscode.l10n.t('also in {0} articles', articles);
  if (changed === 0) return also;
  const others =
    changed === 1 ? vscode.l10n.t('in 1 with other words') : vscode.l10n.t('in {0} with other words', changed);
  return `${also}; ${others}`;
}
