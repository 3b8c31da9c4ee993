import * as vscode from 'vscode';
import type { Entity, EntityType, Quotation, SourceKind } from '../engine/analysis';
import { isCorrected } from '../engine/corrections/correction';
import type { Ruling } from '../engine/rules/ruling';
import { leastSureLink, surenessLevel, type SurenessLevel } from '../engine/sureness';
import { quoteKindOf, type QuoteKind } from '../engine/shownQuotations';
import { listedContent } from '../export/content';
import {
  confidenceWord,
  countryName,
  entityIcon,
  entityTypeWord,
  mentionCount,
  quotationIcon,
  quotationKindWord,
  quoteCount,
  sourceIcon,
  speakerNotFound,
} from '../editor/labels';
import { findingMessage, findingTitle } from '../editor/findingWords';
import { clip, previewOf } from '../editor/preview';
import { kindWords, readingWords } from '../editor/kindWords';
import { groupWord } from './treeWords';
import {
  spanOf,
  type EntityNode,
  type FindingNode,
  type GroupName,
  type MentionNode,
  type QuoteNode,
  type SpeakerNode,
  type TreeNode,
} from '../editor/treeNodes';

/** A longer list begins closed, so that opening an article never makes thousands of rows. */
const OPEN_UP_TO = 200;
/** Rows are cut to these lengths. */
const NAME_LENGTH = 100;
const QUOTE_LENGTH = 100;
const SHORT_QUOTE_LENGTH = 48;
const ROLE_LENGTH = 30;

/** The row of a node, without its tooltip, which is made when it is asked for. */
export function treeItem(node: TreeNode): vscode.TreeItem {
  const item = bare(node);
  item.id = node.key;
  // In two words, so that menus can tell places from other names.
  item.contextValue = node.type === 'entity' ? `entity ${node.entity.type}` : node.type;
  if (node.type !== 'group') {
    item.command = {
      command: 'newsLens.entities.goTo',
      title: vscode.l10n.t('Go to'),
      arguments: [node, { preserveFocus: true }],
    };
  }
  return item;
}

function bare(node: TreeNode): vscode.TreeItem {
  switch (node.type) {
    case 'group':
      return groupItem(node.group, node.count);
    case 'speaker':
      return speakerItem(node);
    case 'entity':
      return entityItem(node);
    case 'mention':
      return mentionItem(node);
    case 'quote':
      return quoteItem(node);
    case 'finding':
      return findingItem(node);
  }
}

function groupItem(group: GroupName, count: number): vscode.TreeItem {
  // What may be wrong is at hand, but not in the way.
  const open = count <= OPEN_UP_TO && group !== 'lessSure' && group !== 'checks';
  const item = parentItem(groupWord(group), String(count), groupIcon(group), open);
  item.accessibilityInformation = { label: `${groupWord(group)}, ${String(count)}` };
  return item;
}

function entityItem({ entity, quotes }: EntityNode): vscode.TreeItem {
  const { place } = entity;
  const facts = [mentionCount(entity.mentions.length)];
  if (quotes > 0) facts.push(quoteCount(quotes));
  const country = place && place.kind !== 'country' ? countryName(place.country) : undefined;
  if (country !== undefined) facts.unshift(country);
  const role = roleOf(entity);
  const item = parentItem(entity.name, facts.join(' · '), icon(entity.type), false);
  const corrected = correctedWord([...entity.mentions, ...(place ? [place] : [])]);
  item.description = [...(role === undefined ? [] : [role]), ...facts, ...corrected].join(' · ');
  item.accessibilityInformation = {
    label: spoken([
      entity.name,
      entityTypeWord(entity.type),
      ...(role === undefined ? [] : [role]),
      ...facts,
      ...corrected,
    ]),
  };
  return item;
}

/** A word for what a person has corrected. */
function correctedWord(judgements: readonly Ruling[]): string[] {
  return judgements.some(isCorrected) ? [vscode.l10n.t('corrected')] : [];
}

/** What somebody is, short enough for a row. */
function roleOf(entity: Entity | undefined): string | undefined {
  const [role] = entity?.roles ?? [];
  return role && clip(role.text, ROLE_LENGTH);
}

function speakerItem({ name, kind, count, entity }: SpeakerNode): vscode.TreeItem {
  const role = roleOf(entity);
  const facts = [...(role === undefined ? [] : [role]), quoteCount(count)];
  const item = parentItem(name, facts.join(' · '), speakerIcon(kind), true);
  item.accessibilityInformation = { label: spoken([name, vscode.l10n.t('is quoted'), ...facts]) };
  return item;
}

/** A row as it is read out: what it is, as the icon shows it, is said too. */
function spoken(parts: readonly string[]): string {
  return parts.map((part) => clip(part, NAME_LENGTH)).join(', ');
}

function parentItem(label: string, description: string, iconPath: vscode.ThemeIcon, open: boolean): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(clip(label, NAME_LENGTH), open ? Expanded : Collapsed);
  item.description = description;
  item.iconPath = iconPath;
  return item;
}

function mentionItem(node: MentionNode): vscode.TreeItem {
  const { text, highlight } = previewOf(node.source.text, node.mention.span);
  const item = new vscode.TreeItem({ label: text, highlights: [[...highlight]] });
  const line = lineOf(node);
  item.description = line;
  item.iconPath = new vscode.ThemeIcon('circle-small');
  item.accessibilityInformation = { label: vscode.l10n.t('Mention of {0}, {1}: {2}', node.entity.name, line, text) };
  return item;
}

function quoteItem(node: QuoteNode): vscode.TreeItem {
  const { quotation, speakers, parent } = node;
  const content = listedContent(quotation, node.source.reader, { bare: false, paragraphs: ' ' });
  const who = speakers.length > 0 ? speakers.map((name) => clip(name, NAME_LENGTH)).join(', ') : speakerNotFound();
  const line = lineOf(node);
  const told = speakers.length === 1 && (parent?.type === 'speaker' || parent?.type === 'entity');
  // In a narrow side bar the end of a row is cut off: who speaks stands first, unless the row above says it.
  const own = clip(content, told ? QUOTE_LENGTH : SHORT_QUOTE_LENGTH);
  const item = new vscode.TreeItem(told ? own : vscode.l10n.t('{0}: {1}', who, own));
  const { level, word } = surenessIn(quotation);
  // Where nothing is said of it, it is certain; read out, it is always said.
  const corrected = correctedWord([quotation, ...quotation.speakers]);
  const facts = [...(told ? [line] : []), kindWords(quotation), ...corrected, ...(level === 'certain' ? [] : [word])];
  item.description = facts.join(' · ');
  item.iconPath = quoteIcon(quoteKindOf(quotation));
  const words = clip(content, QUOTE_LENGTH);
  const kind = [quotationKindWord(quoteKindOf(quotation)), ...readingWords(quotation)].join(', ');
  const place = [line, word, ...corrected].join(', ');
  item.accessibilityInformation = {
    label:
      speakers.length > 0
        ? vscode.l10n.t('{0} by {1}, {2}: {3}', kind, who, place, words)
        : vscode.l10n.t('{0}, speaker not found, {1}: {2}', kind, place, words),
  };
  return item;
}

/** What it is about, then where; what to do stands in its tooltip. */
function findingItem(node: FindingNode): vscode.TreeItem {
  const { finding, source } = node;
  const item = new vscode.TreeItem(findingTitle(finding));
  const line = lineOf(node);
  item.description = `${previewOf(source.text, finding.span).text} · ${line}`;
  item.iconPath = new vscode.ThemeIcon('lightbulb');
  item.accessibilityInformation = { label: `${findingTitle(finding)}, ${line}: ${findingMessage(finding)}` };
  return item;
}

function surenessIn(quotation: Quotation): { level: SurenessLevel; word: string } {
  const level = surenessLevel(leastSureLink(quotation).confidence);
  return { level, word: confidenceWord(level) };
}

function lineOf(node: TreeNode): string {
  return vscode.l10n.t('line {0}', node.source.reader.line(spanOf(node)?.[0] ?? 0));
}

function icon(type: EntityType): vscode.ThemeIcon {
  return new vscode.ThemeIcon(entityIcon(type), new vscode.ThemeColor(`newsLens.${type}Border`));
}

function groupIcon(group: GroupName): vscode.ThemeIcon {
  if (group === 'checks') return new vscode.ThemeIcon('checklist');
  if (group === 'quote') return new vscode.ThemeIcon('quote');
  if (group === 'unattributed') return new vscode.ThemeIcon('question');
  if (group === 'lessSure') return new vscode.ThemeIcon('circle-outline');
  return new vscode.ThemeIcon(entityIcon(group));
}

function speakerIcon(kind: SourceKind | EntityType): vscode.ThemeIcon {
  if (kind === 'person' || kind === 'organization' || kind === 'place') return icon(kind);
  return new vscode.ThemeIcon(sourceIcon(kind), new vscode.ThemeColor('newsLens.speakerBorder'));
}

const quoteColors: Readonly<Record<QuoteKind, vscode.ThemeColor>> = {
  direct: new vscode.ThemeColor('newsLens.speakerBorder'),
  mixed: new vscode.ThemeColor('newsLens.mixedQuoteBorder'),
  indirect: new vscode.ThemeColor('newsLens.indirectQuoteBorder'),
  thought: new vscode.ThemeColor('newsLens.thoughtBorder'),
};

function quoteIcon(kind: QuoteKind): vscode.ThemeIcon {
  return new vscode.ThemeIcon(quotationIcon(kind), quoteColors[kind]);
}
