import * as vscode from 'vscode';
import type { Quotation } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import { findingMessage } from '../editor/findingWords';
import { quoteCount } from '../editor/labels';
import { toOffset, toSpan } from '../editor/positions';
import { citationList, citationOf, type CitationContext } from '../export/citation';
import { quotesIn as quotesTouched } from '../export/excerpt';
import { createTextReader } from '../export/textReader';
import type { AnalysisStore } from '../workspace/analysisStore';
import { activeArticle, type Article } from '../editor/article';
import { citationContext, warnOfTemplate } from './citations';
import { isTreeNode, type TreeNode } from '../editor/treeNodes';

/** How long a word in the status bar stays, in milliseconds. */
const MESSAGE_TIME = 3000;

/** Commands that put quotes and names on the clipboard. */
export function registerCopyCommands(store: AnalysisStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsLens.copyQuote', async (item?: unknown, items?: unknown) => {
      if (isTreeNode(item)) await copyNodes(selectedNodes(item, items));
      else await copyQuotesAtCursor(store);
    }),
    vscode.commands.registerCommand('newsLens.copyAllQuotes', async () => {
      const article = await activeArticle(store);
      if (!article) return;
      const { quotes } = article.analysis.shown.analysis;
      await copy(citationList(quotes, contextOf(article)), quotes.length);
      warnOfTemplate(article.document.uri);
    }),
  );
}

/** All selected rows when the command was called on one of them, else that row alone. */
export function selectedNodes(item: TreeNode, items: unknown): TreeNode[] {
  const nodes = Array.isArray(items) ? items.filter(isTreeNode) : [];
  return nodes.some((node) => node.key === item.key) ? nodes : [item];
}

/** Copies what rows of the tree stand for, one a line. */
export async function copyNodes(nodes: readonly TreeNode[]): Promise<void> {
  const texts = nodes.map(textOf).filter((text) => text !== undefined);
  const quotes = nodes.filter((node) => node.type === 'quote').length;
  await copy(texts.join('\n'), quotes);
  const [first] = nodes;
  if (first && quotes > 0) warnOfTemplate(vscode.Uri.parse(first.source.uri, true));
}

/** What a row is worth on the clipboard or when it is dragged: a citation, a name, or the words of the text. */
export function textOf(node: TreeNode): string | undefined {
  const { source } = node;
  switch (node.type) {
    case 'quote':
      return citationOf(
        node.quotation,
        citationContext(vscode.Uri.parse(source.uri, true), source.reader, source.index),
      );
    case 'entity':
      return node.entity.name;
    case 'speaker':
      return node.name;
    case 'mention':
      return source.reader.slice(node.mention.span);
    case 'finding':
      return findingMessage(node.finding);
    case 'group':
      return undefined;
  }
}

async function copyQuotesAtCursor(store: AnalysisStore): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const article = await activeArticle(store);
  if (!article || editor?.document !== article.document) return;
  const { document, analysis } = article;
  const found = new Set(editor.selections.flatMap((selection) => quotesIn(document, selection, analysis.shown)));
  if (found.size === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Put the cursor in a quote first'), MESSAGE_TIME);
    return;
  }
  const context = contextOf(article);
  await copy([...found].map((quotation) => citationOf(quotation, context)).join('\n'), found.size);
  warnOfTemplate(document.uri);
}

/** The quotation at the cursor; of a selection, every quotation it touches. */
function quotesIn(document: vscode.TextDocument, selection: vscode.Selection, index: AnalysisIndex): Quotation[] {
  if (selection.isEmpty) {
    const quotation = index.quotationAt(toOffset(document, selection.active));
    return quotation ? [quotation] : [];
  }
  return quotesTouched(index.analysis, [toSpan(document, selection)]);
}

function contextOf({ document, text, analysis }: Article): CitationContext {
  return citationContext(document.uri, createTextReader(text), analysis.index);
}

async function copy(text: string, quotes: number): Promise<void> {
  if (text === '') {
    vscode.window.setStatusBarMessage(vscode.l10n.t('No quote in this text'), MESSAGE_TIME);
    return;
  }
  await vscode.env.clipboard.writeText(text);
  const message = quotes > 0 ? vscode.l10n.t('Copied: {0}', quoteCount(quotes)) : vscode.l10n.t('Copied');
  vscode.window.setStatusBarMessage(`$(check) ${message}`, MESSAGE_TIME);
}
