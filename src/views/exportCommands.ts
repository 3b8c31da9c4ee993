import * as vscode from 'vscode';
import { entitiesCsv, quotationsCsv } from '../export/csv';
import { analysisJson } from '../export/json';
import type { AnalysisStore } from '../workspace/analysisStore';
import { activeArticle, type Article } from './article';
import { baseName } from './treeWords';

/** What can be written, and the middle part of the file's name. */
type Subject = 'quotes' | 'entities' | 'analysis';

/** What a caller may settle in advance: nothing is asked for it then. */
interface ExportRequest {
  readonly what?: 'quotes' | 'entities';
  readonly target?: vscode.Uri;
}

/** Spreadsheet programs take a CSV file for UTF-8 only if it begins with a byte-order mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Commands that write the analysis of the active document to a file. */
export function registerExportCommands(store: AnalysisStore, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsLens.exportCsv', async (request?: unknown) => {
      const { what, target } = requestOf(request);
      const article = await activeArticle(store);
      const subject = article && (what ?? (await askSubject()));
      if (!article || !subject) return undefined;
      return save(article, subject, 'csv', target, log);
    }),
    vscode.commands.registerCommand('newsLens.exportJson', async (request?: unknown) => {
      const article = await activeArticle(store);
      return article && save(article, 'analysis', 'json', requestOf(request).target, log);
    }),
  );
}

function requestOf(value: unknown): ExportRequest {
  if (typeof value !== 'object' || value === null) return {};
  const { what, target } = value as { what?: unknown; target?: unknown };
  return {
    ...(what === 'quotes' || what === 'entities' ? { what } : {}),
    ...(target instanceof vscode.Uri ? { target } : {}),
  };
}

async function askSubject(): Promise<Subject | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: `$(quote) ${vscode.l10n.t('Quotes')}`,
        detail: vscode.l10n.t('One line for each quote: who said it, how sure that is, the words, where they stand'),
        subject: 'quotes' as const,
      },
      {
        label: `$(organization) ${vscode.l10n.t('People, organisations and places')}`,
        detail: vscode.l10n.t('One line for each: names, roles, mentions, quotes, country and coordinates'),
        subject: 'entities' as const,
      },
    ],
    { title: vscode.l10n.t('Export as CSV'), placeHolder: vscode.l10n.t('What to export') },
  );
  return picked?.subject;
}

/** Writes the file where the user wants it and returns its address; undefined when cancelled or failed. */
async function save(
  article: Article,
  subject: Subject,
  extension: 'csv' | 'json',
  wanted: vscode.Uri | undefined,
  log: vscode.LogOutputChannel,
): Promise<vscode.Uri | undefined> {
  const content = contentOf(article, subject);
  const target = wanted ?? (await askTarget(article.document, subject, extension));
  if (!target) return undefined;
  const name = baseName(target);
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
  } catch (error) {
    log.error(`export to ${target.toString(true)}: ${String(error)}`);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', name, messageOf(error)));
    return undefined;
  }
  void offerToOpen(target, name);
  return target;
}

function contentOf({ analysis, text }: Article, subject: Subject): string {
  const result = analysis.index.analysis;
  switch (subject) {
    case 'quotes':
      return BYTE_ORDER_MARK + quotationsCsv(result, text);
    case 'entities':
      return BYTE_ORDER_MARK + entitiesCsv(result, text);
    case 'analysis':
      return analysisJson(result);
  }
}

async function askTarget(
  document: vscode.TextDocument,
  subject: Subject,
  extension: 'csv' | 'json',
): Promise<vscode.Uri | undefined> {
  const stem = baseName(document.uri).replace(/\.[^.]+$/, '');
  const name = `${stem}.${subject}.${extension}`;
  const folder = document.isUntitled
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(document.uri, '..');
  return vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters: extension === 'csv' ? { CSV: ['csv'] } : { JSON: ['json'] },
    title: extension === 'csv' ? vscode.l10n.t('Export as CSV') : vscode.l10n.t('Export as JSON'),
    saveLabel: vscode.l10n.t('Export'),
  });
}

async function offerToOpen(target: vscode.Uri, name: string): Promise<void> {
  const open = vscode.l10n.t('Open');
  const choice = await vscode.window.showInformationMessage(vscode.l10n.t('Exported to {0}', name), open);
  if (choice === open) await vscode.commands.executeCommand('vscode.open', target);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
