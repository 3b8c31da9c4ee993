import * as vscode from 'vscode';
import { activeArticle } from '../editor/article';
import { toOffset } from '../editor/positions';
import { escapeIcons } from '../editor/previewPick';
import { sameWordsOf } from '../editor/sameWordsHover';
import type { FoundQuotation } from '../index/folderProtocol';
import type { AnalysisStore } from '../workspace/analysisStore';
import type { FolderIndex } from '../workspace/folderIndex';
import { isIndexReady, openHit, placeName } from './findInArticles';

/** Registers *Show Same Words in Other Articles*: for the quotation at the cursor, or the one a hover is about. */
export function registerShowSameWords(store: AnalysisStore, index: FolderIndex): vscode.Disposable {
  return vscode.commands.registerCommand('newsLens.showSameWords', async (uri?: unknown, offset?: unknown) => {
    if (!(await isIndexReady(index))) return;
    if (typeof uri === 'string') await vscode.window.showTextDocument(vscode.Uri.parse(uri, true));
    const article = await activeArticle(store);
    if (!article) return;
    const { document, analysis } = article;
    const cursor = vscode.window.activeTextEditor?.selection.active ?? new vscode.Position(0, 0);
    const quotation = analysis.shown.quotationAt(typeof offset === 'number' ? offset : toOffset(document, cursor));
    if (!quotation) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor in a quote first.'));
      return;
    }
    const found = await sameWordsOf(index, document, analysis, quotation).catch(() => undefined);
    if (!found || found.length === 0) {
      void vscode.window.showInformationMessage(
        found
          ? vscode.l10n.t('No other article of the folder has these words in a quote.')
          : vscode.l10n.t('The index cannot be read. Index the folder again.'),
      );
      return;
    }
    const chosen = await vscode.window.showQuickPick(found.map(rowOf), {
      title: vscode.l10n.t('The Same Words in Other Articles'),
      placeHolder: vscode.l10n.t('Choose one to go there'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (chosen) await openHit(index, chosen.hit);
  });
}

function rowOf(hit: FoundQuotation): vscode.QuickPickItem & { readonly hit: FoundQuotation } {
  const { verdict, speaker, speakers, copies, text, title, date } = hit;
  const copied = copies === 0 ? '' : vscode.l10n.t('copies of the article: {0}', copies);
  const told = [howTold(hit), speaker === 'other' ? '' : speakers.join(', '), copied];
  return {
    label: `$(${verdict === 'changed' || speaker === 'other' ? 'warning' : 'quote'}) ${escapeIcons(text || title)}`,
    description: [placeName(hit), date ?? ''].filter((part) => part !== '').join(' · '),
    detail: escapeIcons(told.filter((part) => part !== '').join(' · ')),
    hit,
  };
}

/** How another article has words of a quotation: *with other words*, and who else is said to have said them. */
export function howTold(hit: Pick<FoundQuotation, 'verdict' | 'marked' | 'speaker' | 'speakers'>): string {
  if (hit.speaker !== 'other') return verdictWord(hit);
  return `${verdictWord(hit)} · ${vscode.l10n.t('another speaker: {0}', hit.speakers.join(', '))}`;
}

function verdictWord({ verdict, marked }: Pick<FoundQuotation, 'verdict' | 'marked'>): string {
  switch (verdict) {
    case 'exact':
      return vscode.l10n.t('word for word');
    case 'shortened':
      return marked ? vscode.l10n.t('shortened, with dots') : vscode.l10n.t('shortened without dots');
    case 'changed':
      return vscode.l10n.t('with other words');
    case 'partly':
    case null:
      return vscode.l10n.t('the file has changed since it was read');
  }
}
