import * as vscode from 'vscode';
import { reasonWords } from '../editor/reasonWords';
import type { Quotation } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import type { ReviewItem } from '../engine/review';
import { speakerName } from '../export/attribution';
import { surenessLevel } from '../engine/sureness';
import {
  anEntityType,
  attributedWith,
  confidenceWord,
  entityIcon,
  entityTypeWord,
  speakerNotFound,
} from '../editor/labels';
import { placeWords } from '../editor/placeWords';
import { clip } from '../editor/preview';

/** A question of the review queue, with a key that stays over versions of the text. */
export interface ReviewRow {
  readonly key: string;
  readonly item: ReviewItem;
  /** Left for later. */
  readonly skipped: boolean;
}

/** Words of the text are cut to this length. */
const LENGTH = 60;
const SHORT = 24;

/** The questions with their keys: first those that were not skipped. */
export function reviewRows(
  items: readonly ReviewItem[],
  keyOf: (id: string) => string,
  skipped: ReadonlySet<string>,
): ReviewRow[] {
  const rows = items.map((item): ReviewRow => {
    const key = `${item.kind}:${subjectsOf(item).map(keyOf).join(':')}`;
    return { key, item, skipped: skipped.has(key) };
  });
  return [...rows.filter((row) => !row.skipped), ...rows.filter((row) => row.skipped)];
}

function subjectsOf(item: ReviewItem): string[] {
  switch (item.kind) {
    case 'quotation':
    case 'speaker':
      return [item.quotation.id];
    case 'place':
    case 'name':
      return [item.entity.id];
    case 'same':
      return [item.entity.id, item.other.id];
  }
}

/** How a question looks in the view. */
export function reviewTreeItem(row: ReviewRow, index: AnalysisIndex): vscode.TreeItem {
  const { item, key, skipped } = row;
  const treeItem = new vscode.TreeItem(label(item), vscode.TreeItemCollapsibleState.None);
  const answer = answerTo(item, index);
  const parts = [answer, ...(skipped ? [vscode.l10n.t('skipped')] : [])];
  treeItem.id = key;
  treeItem.description = parts.join(' · ');
  treeItem.iconPath = new vscode.ThemeIcon(iconOf(item));
  treeItem.contextValue = item.kind;
  treeItem.tooltip = [question(item), answer, reasonOf(item)].filter((line) => line !== '').join('\n');
  treeItem.accessibilityInformation = { label: [question(item), ...parts].join(', ') };
  treeItem.command = { command: 'newsLens.review.goTo', title: vscode.l10n.t('Go to'), arguments: [row] };
  return treeItem;
}

/** Short, as the side bar is narrow: the icon says what is asked. */
function label(item: ReviewItem): string {
  switch (item.kind) {
    case 'quotation':
    case 'speaker':
      return `“${clip(bare(item.quotation), SHORT)}”`;
    case 'place':
    case 'name':
      return clip(item.entity.name, SHORT);
    case 'same':
      return vscode.l10n.t('{0} = {1}?', clip(item.entity.name, SHORT), clip(item.other.name, SHORT));
  }
}

function question(item: ReviewItem): string {
  switch (item.kind) {
    case 'quotation':
      return vscode.l10n.t('Is “{0}” a quote?', clip(bare(item.quotation), LENGTH));
    case 'speaker':
      return vscode.l10n.t('Who says “{0}”?', clip(bare(item.quotation), LENGTH));
    case 'place':
      return vscode.l10n.t('Which place is “{0}”?', clip(item.entity.name, LENGTH));
    case 'name':
      return vscode.l10n.t('Is “{0}” {1}?', clip(item.entity.name, LENGTH), anEntityType(item.entity.type));
    case 'same':
      return vscode.l10n.t(
        'Is “{0}” the same as “{1}”?',
        clip(item.entity.name, LENGTH),
        clip(item.other.name, LENGTH),
      );
  }
}

/** What News Lens thinks, and how sure it is. */
function answerTo(item: ReviewItem, index: AnalysisIndex): string {
  const sure = confidenceWord(surenessLevel(item.confidence));
  switch (item.kind) {
    case 'quotation':
    case 'speaker': {
      const { speakers } = item.quotation;
      if (speakers.length === 0) return speakerNotFound();
      return `${speakers.map((speaker) => speakerName(speaker, index)).join(', ')} · ${sure}`;
    }
    case 'place': {
      const { place, name } = item.entity;
      return place ? `${placeWords(place, name)} · ${sure}` : vscode.l10n.t('not in the gazetteer');
    }
    case 'name':
      return `${entityTypeWord(item.entity.type)}? · ${sure}`;
    case 'same':
      return sure;
  }
}

function reasonOf(item: ReviewItem): string {
  switch (item.kind) {
    case 'quotation':
      // Rules of reports have no words of their own: the words of saying are what a person looks at.
      return item.quotation.cue ? attributedWith(item.quotation.cue.text) : '';
    case 'speaker':
      return item.quotation.speakers.map(reasonWords).join('; ');
    case 'place':
      return item.entity.place ? reasonWords(item.entity.place) : '';
    case 'name':
      return item.entity.mentions[0] ? reasonWords(item.entity.mentions[0]) : '';
    case 'same':
      return '';
  }
}

function iconOf(item: ReviewItem): string {
  switch (item.kind) {
    case 'quotation':
      return 'quote';
    case 'speaker':
      return 'comment-unresolved';
    case 'place':
      return 'location';
    case 'name':
      return entityIcon(item.entity.type);
    case 'same':
      return 'link';
  }
}

function bare({ content }: Quotation): string {
  return content.join(' … ').replace(/["“”]|''|``/g, '');
}
