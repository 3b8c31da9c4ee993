import * as vscode from 'vscode';
import { appendPlain } from '../editor/links';
import { speakerNotFound } from '../editor/labels';
import type { Comparison, ComparisonStatus, Piece } from '../engine/compare/comparison';
import { countStatuses, statuses, type ComparedQuotation, type ComparisonResult } from './comparisonModel';
import { clip } from '../editor/preview';

const QUOTE_LENGTH = 100;
/** Of a run of equal words so much is shown at each end of the run, in UTF-16 code units. */
const CONTEXT = 40;

/** The row of a compared quotation. */
export function comparisonItem(row: ComparedQuotation): vscode.TreeItem {
  const { status, quoted } = row.comparison;
  const words = clip(quoted, QUOTE_LENGTH);
  const who = row.speakers.length > 0 ? row.speakers.join(', ') : speakerNotFound();
  const line = vscode.l10n.t('line {0}', row.line);
  // The status first: in a narrow side bar the end of a row is cut off.
  const item = new vscode.TreeItem(statusWord(status));
  item.id = row.key;
  item.description = [words, who, line].join(' · ');
  item.iconPath = statusIcon(status);
  item.contextValue = status;
  item.command = {
    command: 'newsLens.comparison.goTo',
    title: vscode.l10n.t('Go to'),
    arguments: [row, { preserveFocus: true }],
  };
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}: {1}, {2}, {3}', statusWord(status), words, who, line),
  };
  return item;
}

/** What differs, word by word. */
export function comparisonTooltip({ comparison }: ComparedQuotation, transcript: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.appendMarkdown(`**${statusTitle(comparison)}**\n\n`);
  for (const piece of comparison.pieces) {
    const quote = piece.quote ? comparison.quoted.slice(...piece.quote) : '';
    const passage = piece.passage ? transcript.slice(...piece.passage) : '';
    appendPiece(markdown, piece, quote, passage);
  }
  if (comparison.pieces.length === 0) appendPlain(markdown, clip(comparison.quoted, QUOTE_LENGTH));
  return markdown;
}

/** "12 exact · 3 shortened · 2 changed · 1 not found". */
export function comparisonSummary({ rows }: ComparisonResult): string {
  const counts = countStatuses(rows);
  return statuses
    .filter((status) => counts[status] > 0)
    .map((status) => `${String(counts[status])} ${statusWord(status)}`)
    .join(' · ');
}

/** What a comparison has shown, in a word. */
export function statusWord(status: ComparisonStatus): string {
  switch (status) {
    case 'exact':
      return vscode.l10n.t('exact');
    case 'shortened':
      return vscode.l10n.t('shortened');
    case 'changed':
      return vscode.l10n.t('changed');
    case 'partly':
      return vscode.l10n.t('partly found');
    case 'missing':
      return vscode.l10n.t('not found');
  }
}

function statusIcon(status: ComparisonStatus): vscode.ThemeIcon {
  switch (status) {
    case 'exact':
      return new vscode.ThemeIcon('check', new vscode.ThemeColor('charts.green'));
    case 'shortened':
      return new vscode.ThemeIcon('ellipsis', new vscode.ThemeColor('charts.blue'));
    case 'changed':
      return new vscode.ThemeIcon('diff-modified', new vscode.ThemeColor('charts.orange'));
    case 'partly':
      return new vscode.ThemeIcon('color-mode', new vscode.ThemeColor('charts.orange'));
    case 'missing':
      return new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('charts.red'));
  }
}

/** The same as a title. */
export function statusTitle({ status, pieces }: Comparison): string {
  switch (status) {
    case 'exact':
      return vscode.l10n.t('Exact');
    case 'shortened':
      return pieces.some(({ kind, marked }) => kind === 'leftOut' && !marked)
        ? vscode.l10n.t('Shortened, without a mark where words are left out')
        : vscode.l10n.t('Shortened');
    case 'changed':
      return vscode.l10n.t('Changed');
    case 'partly':
      return vscode.l10n.t('Partly found: what is not in the transcript is named');
    case 'missing':
      return vscode.l10n.t('Not found in the transcript');
  }
}

/** Words of the transcript alone are struck out, words of the quotation alone are bold. */
function appendPiece(markdown: vscode.MarkdownString, { kind }: Piece, quote: string, passage: string): void {
  const mark = (sign: string, words: string): void => {
    if (words === '') return;
    markdown.appendMarkdown(sign);
    appendPlain(markdown, clip(words, 4 * CONTEXT));
    markdown.appendMarkdown(`${sign} `);
  };
  if (kind === 'same') mark('', middleCut(quote));
  else if (kind === 'missing') {
    mark('**', quote);
    appendPlain(markdown, `(${vscode.l10n.t('not found')}) `);
  } else {
    mark('~~', passage);
    mark('**', quote);
  }
}

function middleCut(words: string): string {
  if (words.length <= 2 * CONTEXT) return words;
  const [start, end] = [words.slice(0, CONTEXT), words.slice(-CONTEXT)];
  return `${start.replace(/\s\S*$/, '')} … ${end.replace(/^\S*\s/, '')}`;
}
