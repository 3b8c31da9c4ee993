import * as vscode from 'vscode';
import type { Quotation } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import { quoteKindOf, type QuoteKind } from '../engine/shownQuotations';
import { placeCount, quoteCount, speakerCount, speakerNotIdentified } from '../editor/labels';
import { summarize } from '../editor/summary';
import type { GroupName } from './treeNodes';

/** The title of a group of the tree. */
export function groupWord(group: GroupName): string {
  switch (group) {
    case 'person':
      return vscode.l10n.t('People');
    case 'organization':
      return vscode.l10n.t('Organisations');
    case 'place':
      return vscode.l10n.t('Places');
    case 'quote':
      return vscode.l10n.t('Quotes');
    case 'unattributed':
      return speakerNotIdentified();
  }
}

/** The kind of a quotation as it is said in passing, and what else tells it from plain speech: *indirect, denied*. */
export function kindWords(quotation: Quotation): string {
  return [kindWord(quoteKindOf(quotation)), ...readingWords(quotation)].join(', ');
}

/** What tells a quotation from plain speech, in passing; what its kind says already is left out. */
export function readingWords(quotation: Quotation): string[] {
  const words: string[] = [];
  if (quotation.act === 'thought' && quoteKindOf(quotation) !== 'thought') words.push(kindWord('thought'));
  if (quotation.modality === 'denied') words.push(vscode.l10n.t('denied'));
  if (quotation.modality === 'hypothetical') words.push(vscode.l10n.t('if'));
  return words;
}

/** The kind of a quotation as it is said in passing. */
export function kindWord(kind: QuoteKind): string {
  switch (kind) {
    case 'direct':
      return vscode.l10n.t('direct');
    case 'mixed':
      return vscode.l10n.t('mixed');
    case 'indirect':
      return vscode.l10n.t('indirect');
    case 'thought':
      return vscode.l10n.t('thought');
  }
}

/** "3 speakers · 10 quotes · 17 places". */
export function summaryLine(index: AnalysisIndex): string {
  const { speakers, quotes, places } = summarize(index);
  return [speakerCount(speakers), quoteCount(quotes), placeCount(places)].join(' · ');
}

/** What a filter leaves of the tree. */
export function filterLine(filter: string, shown: number, total: number): string {
  return shown === 0
    ? vscode.l10n.t('Nothing here matches “{0}”.', filter)
    : vscode.l10n.t('Filter “{0}”: {1} of {2}', filter, shown, total);
}

/** The name of a document's file. */
export function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
