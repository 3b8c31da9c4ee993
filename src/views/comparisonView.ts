import * as vscode from 'vscode';
import { select } from '../editor/navigation';
import type { AnalysisStore } from '../workspace/analysisStore';
import { activeArticle, type Article } from '../editor/article';
import { compareQuotations } from './compareQuotations';
import { comparisonItem, comparisonSummary, comparisonTooltip } from './comparisonItems';
import {
  isComparedQuotation,
  neighbourDifference,
  type ComparedQuotation,
  type ComparedText,
  type ComparisonResult,
} from './comparisonModel';
import { askTranscript } from './comparisonSource';
import { registerComparisonTexts } from './comparisonTexts';
import { baseName } from './treeWords';

/** How long a word in the status bar stays, in milliseconds. */
const MESSAGE_TIME = 3000;

/** The comparison on screen; what tests look at. */
export interface ComparisonView extends vscode.Disposable {
  readonly result: ComparisonResult | undefined;
  readonly view: vscode.TreeView<ComparedQuotation>;
  item(row: ComparedQuotation): vscode.TreeItem;
}

/** Registers the comparison of quotations with what was said: the command, the view of its result, and moving in it. */
export function registerComparison(store: AnalysisStore): ComparisonView {
  const changed = new vscode.EventEmitter<void>();
  let result: ComparisonResult | undefined;
  const texts = registerComparisonTexts(() => result);
  const provider: vscode.TreeDataProvider<ComparedQuotation> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (row) => comparisonItem(row),
    getChildren: (row) => (row ? [] : [...(result?.rows ?? [])]),
    getParent: () => undefined,
    resolveTreeItem(item, row) {
      if (result) item.tooltip = comparisonTooltip(row, result.transcript.text);
      return item;
    },
  };
  const view = vscode.window.createTreeView('newsLens.comparison', { treeDataProvider: provider });

  async function show(next: ComparisonResult | undefined): Promise<void> {
    result = next;
    await vscode.commands.executeCommand('setContext', 'newsLens.hasComparison', next !== undefined);
    changed.fire();
    texts.refresh();
    tell();
  }

  function tell(): void {
    if (!result) return;
    const summary = result.rows.length > 0 ? comparisonSummary(result) : vscode.l10n.t('No quote in this text');
    const stale = [result.article, result.transcript].some(hasChanged);
    view.description = `${result.article.name} ↔ ${result.transcript.name}`;
    view.message = stale ? vscode.l10n.t('{0}. Edited since: compare again.', summary) : summary;
  }

  async function compare(article: Article | undefined, transcript: vscode.Uri | undefined): Promise<void> {
    const document = transcript && (await openTranscript(transcript));
    if (!article || !document) return;
    const next = await compareQuotations(article, document);
    if (!next) return;
    await show(next);
    const row = neighbourDifference(next.rows, undefined, 'next') ?? next.rows[0];
    await vscode.commands.executeCommand('newsLens.comparison.focus');
    if (row) await view.reveal(row, { select: true, focus: true });
  }

  async function compareAgain(): Promise<void> {
    if (!result) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(result.article.uri, true));
    const analysis = (await store.current(document)) ?? (await store.analyze(document));
    if (analysis?.version !== document.version) return;
    await compare({ document, analysis, text: document.getText() }, vscode.Uri.parse(result.transcript.uri, true));
  }

  async function goTo(row: ComparedQuotation, preserveFocus: boolean): Promise<void> {
    if (!result) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(result.article.uri, true));
    const analysis = await store.current(document);
    const now = analysis?.index.quotation(analysis.idOf(row.key) ?? '') ?? row.quotation;
    await open(document, now.segments[0], preserveFocus);
  }

  async function goToPassage(row: ComparedQuotation): Promise<void> {
    const { transcript } = result ?? {};
    const [stretch] = row.comparison.stretches;
    if (!transcript || !stretch) return;
    const document = await openTranscript(vscode.Uri.parse(transcript.uri, true));
    if (document) await open(document, stretch.passage, false);
  }

  async function move(direction: 'next' | 'previous'): Promise<void> {
    const row = neighbourDifference(result?.rows ?? [], view.selection[0]?.key, direction);
    if (!row) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('No quote differs from the transcript'), MESSAGE_TIME);
      return;
    }
    await view.reveal(row, { select: true, focus: false });
    await goTo(row, true);
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    texts,
    view,
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const address = document.uri.toString();
      const ours = address === result?.article.uri || address === result?.transcript.uri;
      if (ours && contentChanges.length > 0) tell();
    }),
    vscode.commands.registerCommand('newsLens.compareQuotes', async (transcript?: unknown) => {
      const article = await activeArticle(store);
      if (!article) return;
      const uri = transcript instanceof vscode.Uri ? transcript : await askTranscript(article.document.uri, texts);
      await compare(article, uri);
    }),
    vscode.commands.registerCommand('newsLens.compareAgain', compareAgain),
    vscode.commands.registerCommand('newsLens.closeComparison', () => show(undefined)),
    vscode.commands.registerCommand('newsLens.nextDifference', () => move('next')),
    vscode.commands.registerCommand('newsLens.previousDifference', () => move('previous')),
    vscode.commands.registerCommand('newsLens.comparison.goTo', async (row: unknown, how: unknown) => {
      if (isComparedQuotation(row)) await goTo(row, typeof how === 'object' && how !== null && 'preserveFocus' in how);
    }),
    vscode.commands.registerCommand('newsLens.comparison.goToPassage', async (row: unknown) => {
      if (isComparedQuotation(row)) await goToPassage(row);
    }),
    vscode.commands.registerCommand('newsLens.comparison.diff', async (row: unknown) => {
      if (isComparedQuotation(row)) await texts.showDiff(row);
    }),
  );
  return {
    get result() {
      return result;
    },
    view,
    item: (row) => comparisonItem(row),
    dispose() {
      subscriptions.dispose();
    },
  };
}

/** Whether an open text is not the one any more that was compared. */
function hasChanged({ uri, version }: ComparedText): boolean {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
  return document !== undefined && document.version !== version;
}

/** Files that are no text, or are gone, cannot be opened; the user is told what to do. */
async function openTranscript(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} cannot be read as text. Save it as plain text, then compare again.', baseName(uri)),
    );
    return undefined;
  }
}

async function open(
  document: vscode.TextDocument,
  span: readonly [number, number] | undefined,
  preserveFocus: boolean,
): Promise<void> {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, {
    preserveFocus,
    ...(visible?.viewColumn ? { viewColumn: visible.viewColumn } : {}),
  });
  if (span) select(editor, span);
}
