import * as vscode from 'vscode';
import type { Quotation } from '../engine/analysis';
import { quoteKindOf, type QuoteKind } from '../engine/shownQuotations';

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
