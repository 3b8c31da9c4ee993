import * as vscode from 'vscode';
import type { Entity, EntityType, Quotation, Span } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import { quoteKindOf, quoteKinds } from '../engine/shownQuotations';
import { leastSureLink, surenessLevel, type SurenessLevel } from '../engine/sureness';
import { attributionsOf } from '../export/attribution';
import { withoutThat } from '../export/content';
import type { AnalysisStore } from '../workspace/analysisStore';
import { kindWords } from './kindWords';
import { entityIcon, mentionCount, quotationIcon, quotationKindWord, surenessGroup, typeGroup } from './labels';
import { textOf, toRange } from './positions';
import { clip } from './preview';
import { askWithPreview, escapeIcons, previewing } from './previewPick';

/** What can be gone to, by kind, type or sureness. */
interface GroupItem extends vscode.QuickPickItem {
  readonly findings: readonly FindingItem[];
}

interface FindingItem extends vscode.QuickPickItem {
  readonly span: Span;
}

const MOST_LETTERS = 80;
const types: readonly EntityType[] = ['person', 'organization', 'place'];
const levels: readonly SurenessLevel[] = ['certain', 'likely', 'guess'];

/** Registers *Go to Finding…*: pick a kind of quote, a type of name or how sure it is, then one; the text follows the list. */
export function registerGoToFinding(store: AnalysisStore): vscode.Disposable {
  return vscode.commands.registerCommand('newsLens.goToFinding', async () => {
    const editor = vscode.window.activeTextEditor;
    const analysis = editor && (await store.current(editor.document));
    const groups = analysis ? groupsOf(editor.document, analysis.shown) : [];
    if (!editor || groups.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open an article that News Lens can read first.'));
      return;
    }
    await previewing(editor, () => pick(editor, groups));
  });
}

async function pick(
  editor: vscode.TextEditor,
  groups: readonly (GroupItem | vscode.QuickPickItem)[],
): Promise<boolean> {
  for (;;) {
    const group = await askWithPreview<GroupItem>(editor, {
      title: vscode.l10n.t('Go to Finding'),
      placeholder: vscode.l10n.t('Which kind, type or sureness'),
      items: groups,
      spanOf: (item) => item.findings?.[0]?.span,
    });
    if (typeof group !== 'object') return false;
    const finding = await askWithPreview<FindingItem>(editor, {
      title: group.label.replace(/^\$\([a-z-]+\) /, ''),
      placeholder: vscode.l10n.t('Which one'),
      items: group.findings,
      spanOf: (item) => item.span,
      back: true,
    });
    if (finding !== 'back') return finding !== undefined;
  }
}

/** Kinds of quote, then types of name, then how sure quotes are; without those of which there are none. */
function groupsOf(document: vscode.TextDocument, index: AnalysisIndex): (GroupItem | vscode.QuickPickItem)[] {
  const { quotes, entities } = index.analysis;
  const quoteItem = (quotation: Quotation): FindingItem => itemOfQuote(document, quotation, index);
  const group = (label: string, findings: readonly FindingItem[]): GroupItem[] =>
    findings.length > 0 ? [{ label, description: String(findings.length), findings }] : [];
  const part = (label: string, groups: readonly GroupItem[]): (GroupItem | vscode.QuickPickItem)[] =>
    groups.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...groups] : [];
  const levelOf = (quotation: Quotation): SurenessLevel => surenessLevel(leastSureLink(quotation).confidence);
  return [
    ...part(
      vscode.l10n.t('quotes by kind'),
      quoteKinds.flatMap((kind) =>
        group(
          `$(${quotationIcon(kind)}) ${quotationKindWord(kind)}`,
          quotes.filter((quotation) => quoteKindOf(quotation) === kind).map(quoteItem),
        ),
      ),
    ),
    ...part(
      vscode.l10n.t('names by type'),
      types.flatMap((type) =>
        group(
          `$(${entityIcon(type)}) ${typeGroup(type)}`,
          entities.filter((entity) => entity.type === type).map((entity) => itemOfEntity(document, entity)),
        ),
      ),
    ),
    ...part(
      vscode.l10n.t('quotes by how sure they are'),
      levels.flatMap((level) =>
        group(surenessGroup(level), quotes.filter((quotation) => levelOf(quotation) === level).map(quoteItem)),
      ),
    ),
  ];
}

function itemOfQuote(document: vscode.TextDocument, quotation: Quotation, index: AnalysisIndex): FindingItem {
  const span = quotation.segments[0] ?? [0, 0];
  const speakers = attributionsOf(quotation, index).map(({ name }) => name);
  return {
    label: escapeIcons(clip(withoutThat(quotation, textOf(document, span)), MOST_LETTERS)),
    description: escapeIcons(
      [speakers.join(', '), lineOf(document, span), kindWords(quotation)].filter(Boolean).join(' · '),
    ),
    span,
  };
}

function itemOfEntity(document: vscode.TextDocument, { name, mentions }: Entity): FindingItem {
  const span = mentions[0]?.span ?? [0, 0];
  return {
    label: escapeIcons(name),
    description: `${lineOf(document, span)} · ${mentionCount(mentions.length)}`,
    span,
  };
}

function lineOf(document: vscode.TextDocument, span: Span): string {
  return vscode.l10n.t('line {0}', toRange(document, span).start.line + 1);
}
