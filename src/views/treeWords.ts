import * as vscode from 'vscode';
import type { AnalysisIndex } from '../engine/analysisIndex';
import { placeCount, quoteCount, speakerCount, speakerNotIdentified, typeGroup } from '../editor/labels';
import { summarize } from '../editor/summary';
import type { GroupName } from '../editor/treeNodes';
import type { TreeKind } from './treeKinds';

/** The title of a group of the tree. */
export function groupWord(group: GroupName): string {
  switch (group) {
    case 'person':
    case 'organization':
    case 'place':
      return typeGroup(group);
    case 'quote':
      return vscode.l10n.t('Quotes');
    case 'unattributed':
      return speakerNotIdentified();
    case 'checks':
      return vscode.l10n.t('Checks');
    case 'lessSure':
      return vscode.l10n.t('Less sure');
  }
}

/** What rows of a kind are called. */
export function kindWord(kind: TreeKind): string {
  return groupWord(groupOf[kind]);
}

const groupOf = {
  quotes: 'quote',
  people: 'person',
  organizations: 'organization',
  places: 'place',
  checks: 'checks',
} as const;

/** "not listed: Organisations, Places". */
export function leftOutLine(kinds: readonly TreeKind[]): string {
  return vscode.l10n.t('not listed: {0}', kinds.map(kindWord).join(', '));
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
