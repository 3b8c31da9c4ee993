import * as vscode from 'vscode';
import { csvSeparator } from '../editor/settings';
import { forSpreadsheets, type Separator } from '../export/csv';
import { tableHtml, tableMarkdown, type TablePage } from '../export/tablePage';
import { saveExport } from './saveExport';

/** What may be written as a page, or as a table for spreadsheets. */
export interface ExportedTables {
  readonly page: TablePage;
  /** Undefined where one table does not hold it. */
  readonly csv?: (separator: Separator) => string;
  /** The name that is proposed for the file, without what tells its kind. */
  readonly name: string;
}

/** What a caller may settle in advance: nothing is asked for it then. */
export interface TablesRequest {
  readonly format?: 'csv' | 'markdown' | 'html';
  readonly target?: vscode.Uri;
}

/** Reads what a command was called with; an address alone is that of the document in whose title it was clicked. */
export function tablesRequest(value: unknown): TablesRequest {
  if (typeof value !== 'object' || value === null || value instanceof vscode.Uri) return {};
  const { format, target } = value as { readonly format?: unknown; readonly target?: unknown };
  return {
    ...(format === 'csv' || format === 'markdown' || format === 'html' ? { format } : {}),
    ...(target instanceof vscode.Uri ? { target } : {}),
  };
}

/** Writes tables where the user wants them and as what; returns the address, or undefined when cancelled or failed. */
export async function exportTables(
  { page, csv, name }: ExportedTables,
  request: TablesRequest,
  log: vscode.LogOutputChannel,
): Promise<vscode.Uri | undefined> {
  const format = request.format ?? (await askFormat(page.title, csv !== undefined));
  const wanted = request.target;
  switch (format) {
    case 'csv': {
      const filters = { CSV: ['csv'] };
      const table = forSpreadsheets((csv ?? (() => ''))(csvSeparator()));
      return saveExport(table, { name: `${name}.csv`, filters, title: vscode.l10n.t('Export as CSV'), wanted }, log);
    }
    case 'markdown': {
      const filters = { Markdown: ['md'] };
      const title = vscode.l10n.t('Export as Markdown Report');
      return saveExport(tableMarkdown(page), { name: `${name}.md`, filters, title, wanted }, log);
    }
    case 'html': {
      const filters = { HTML: ['html'] };
      const title = vscode.l10n.t('Export as HTML Page');
      return saveExport(tableHtml(page), { name: `${name}.html`, filters, title, wanted }, log);
    }
    case undefined:
      return undefined;
  }
}

async function askFormat(title: string, hasCsv: boolean): Promise<TablesRequest['format']> {
  const choices = [
    ...(hasCsv ? [{ label: 'CSV', detail: vscode.l10n.t('A table for spreadsheets'), format: 'csv' as const }] : []),
    { label: 'Markdown', detail: vscode.l10n.t('A text with tables'), format: 'markdown' as const },
    { label: 'HTML', detail: vscode.l10n.t('A page for browsers and for print'), format: 'html' as const },
  ];
  const picked = await vscode.window.showQuickPick(choices, { title, placeHolder: vscode.l10n.t('As what to export') });
  return picked?.format;
}
