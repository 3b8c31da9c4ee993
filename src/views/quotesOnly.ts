import * as vscode from 'vscode';
import type { Quotation } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import { isInside } from '../editor/hoverContent';
import { quoteCount, speakerCount } from '../editor/labels';
import { summarize } from '../editor/summary';
import { attributionsOf } from '../export/attribution';
import { sourceOf } from '../export/citation';
import { createTextReader } from '../export/textReader';
import type { AnalysisStore } from '../workspace/analysisStore';
import { activeArticle, type Article } from '../editor/article';
import { citationWords } from './exportWords';
import { quotesOnlyLines, type QuotesWords } from './quotesOnlyText';
import { heading, type ReadingLine } from './readingText';
import type { ReadingKind, ReadingViews } from './readingViews';
import { kindWords, readingWords } from '../editor/kindWords';
import { baseName } from './treeWords';

const quotesOnly: ReadingKind = { scheme: 'newslens-quotes', language: 'news-lens-quotes', lines };

/** Registers *Open Quotes Only*: a document beside the article that lists its quotes with their speakers. */
export function registerQuotesOnly(store: AnalysisStore, views: ReadingViews): vscode.Disposable {
  views.add(quotesOnly);
  return vscode.commands.registerCommand('newsLens.openQuotesOnly', async () => {
    const article = await activeArticle(store);
    if (!article) return;
    const { uri } = article.document;
    await views.open(quotesOnly, uri, vscode.l10n.t('Quotes: {0}', baseName(uri)), '');
  });
}

function lines({ document, analysis, text }: Article): readonly ReadingLine[] {
  const { shown: index } = analysis;
  const { quotes } = index.analysis;
  const title = heading(vscode.l10n.t('Quotes in {0}', baseName(document.uri)));
  if (quotes.length === 0) return [title, { text: '' }, { text: vscode.l10n.t('No quote in this text') }];
  const reader = createTextReader(text);
  const counts = [quoteCount(quotes.length), speakerCount(summarize(index).speakers)].join(' · ');
  const source = { quotations: quotes, reader, keyOf: (id: string) => analysis.keyOf(id) };
  const words = citationWords();
  const own: QuotesWords = {
    speakers: (quotation) => sourceOf(attributionsOf(quotation, index), words),
    line: (line) => vscode.l10n.t('line {0}', line),
    traits: (quotation) => traitsOf(quotation, index),
  };
  return [title, { text: counts }, { text: '' }, ...quotesOnlyLines(source, own)];
}

function traitsOf(quotation: Quotation, index: AnalysisIndex): string[] {
  return [
    ...(quotation.kind === 'direct' ? readingWords(quotation) : [kindWords(quotation)]),
    ...(isInside(quotation, index) ? [vscode.l10n.t('inside another quote')] : []),
  ];
}
