import * as vscode from 'vscode';
import { csvSeparator } from '../editor/settings';
import type { Analysis, Span } from '../engine/analysis';
import { annotationsJson } from '../export/annotations';
import { entitiesCsv, forSpreadsheets, quotationsCsv } from '../export/csv';
import { htmlPage, type PageFigures } from '../export/html';
import { analysisJson } from '../export/json';
import { markdownReport } from '../export/markdown';
import { spellingWords, wordList } from '../export/wordList';
import { reportWords } from './exportWords';

/** What is written: an analysis, or the part of it that a selection touches. */
export interface ExportSubject {
  readonly analysis: Analysis;
  /** The whole text that was read. */
  readonly text: string;
  /** The name of its file. */
  readonly file: string;
  /** The part of the text that a selection touches; undefined for all of it. */
  readonly part: Span | undefined;
  /** For a page. */
  readonly figures: PageFigures | undefined;
}

/** One kind of file. */
export interface ExportFormat {
  /** The part of the file's name behind the article's. */
  readonly suffix: string;
  /** In the dialog that asks where to. */
  readonly filter: Readonly<Record<string, string[]>>;
  readonly title: string;
  write(subject: ExportSubject): string;
}

export type FormatName = 'quotes' | 'entities' | 'json' | 'markdown' | 'html' | 'annotations' | 'words';

/** The kinds of file, by the commands' names; a table is of quotations or of entities. */
export function exportFormat(name: FormatName): ExportFormat {
  switch (name) {
    case 'quotes':
    case 'entities':
      return {
        suffix: `${name}.csv`,
        filter: { CSV: ['csv'] },
        title: vscode.l10n.t('Export as CSV'),
        write: ({ analysis, text }) =>
          forSpreadsheets((name === 'quotes' ? quotationsCsv : entitiesCsv)(analysis, text, csvSeparator())),
      };
    case 'json':
      return {
        suffix: 'analysis.json',
        filter: { JSON: ['json'] },
        title: vscode.l10n.t('Export as JSON'),
        write: ({ analysis, part }) => analysisJson(analysis, part),
      };
    case 'markdown':
      return {
        suffix: 'report.md',
        filter: { Markdown: ['md'] },
        title: vscode.l10n.t('Export as Markdown Report'),
        write: ({ analysis, text, file, part }) =>
          markdownReport({ analysis, text, file, selection: part !== undefined }, reportWords()),
      };
    case 'html':
      return {
        suffix: 'marked.html',
        filter: { HTML: ['html'] },
        title: vscode.l10n.t('Export as HTML Page'),
        write: ({ analysis, text, file, part, figures }) =>
          htmlPage(
            { analysis, text, file, ...(part ? { part, selection: true } : {}), ...(figures ? { figures } : {}) },
            reportWords(),
          ),
      };
    case 'annotations':
      return {
        suffix: 'annotations.jsonld',
        filter: { 'JSON-LD': ['jsonld', 'json'] },
        title: vscode.l10n.t('Export as Web Annotations'),
        write: ({ analysis, text, file }) => annotationsJson(analysis, text, file),
      };
    case 'words':
      return {
        suffix: 'words.txt',
        filter: { [vscode.l10n.t('Word List')]: ['txt', 'dic'] },
        title: vscode.l10n.t('Export as Word List'),
        write: ({ analysis }) => wordList(spellingWords(analysis)),
      };
  }
}
