import * as vscode from 'vscode';
import type { EntityType, Quotation, SourceKind, Span } from '../engine/analysis';
import { clip } from '../views/preview';
import type { AnalysisStore } from '../workspace/analysisStore';
import { quoteCount, speakerNotIdentified } from './labels';
import { textOf, toRange, toSelection } from './positions';
import { groupBySpeaker } from './speakers';

interface SpeakerItem extends vscode.QuickPickItem {
  readonly quotations: readonly Quotation[];
}

interface QuoteItem extends vscode.QuickPickItem {
  readonly span: Span;
}

const maxLabel = 80;

/** Registers *Go to Speaker…*: pick who is quoted, then which quote; the text follows the list. */
export function registerGoToSpeaker(store: AnalysisStore): vscode.Disposable {
  return vscode.commands.registerCommand('newsLens.goToSpeaker', async () => {
    const editor = vscode.window.activeTextEditor;
    const analysis = editor && (await store.current(editor.document));
    if (!analysis) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Open an article that News Lens has read, or run “News Lens: Analyse Now”, to see who is quoted.',
        ),
      );
      return;
    }
    const { speakers, unresolved } = groupBySpeaker(analysis.index);
    const items: (SpeakerItem | vscode.QuickPickItem)[] = speakers.map((group) => ({
      label: `$(${sourceIcon(group.source)}) ${escapeIcons(group.name)}`,
      description: quoteCount(group.quotations.length),
      quotations: group.quotations,
    }));
    if (unresolved.length > 0) {
      items.push(
        { label: '', kind: vscode.QuickPickItemKind.Separator },
        {
          label: `$(question) ${speakerNotIdentified()}`,
          description: quoteCount(unresolved.length),
          quotations: unresolved,
        },
      );
    }
    if (items.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Nobody is quoted in this text.'));
      return;
    }
    await pick(editor, items);
  });
}

/** Shows the speakers, then the quotes of the chosen one, and leaves the selection where it was when cancelled. */
async function pick(editor: vscode.TextEditor, items: (SpeakerItem | vscode.QuickPickItem)[]): Promise<void> {
  const before = editor.selection;
  const view = editor.visibleRanges[0];
  for (;;) {
    const speaker = await show<SpeakerItem>(editor, {
      title: vscode.l10n.t('Go to Speaker'),
      placeholder: vscode.l10n.t('Who is quoted'),
      items,
      spanOf: (item) => item.quotations[0]?.segments[0],
    });
    if (speaker === undefined || speaker === 'back') break;
    if (speaker.quotations.length === 1) return;
    const quote = await show<QuoteItem>(editor, {
      title: speaker.label.replace(/^\$\([a-z-]+\) /, ''),
      placeholder: vscode.l10n.t('Which quote'),
      items: speaker.quotations.map((quotation) => quoteItem(editor.document, quotation)),
      spanOf: (item) => item.span,
      back: true,
    });
    if (quote === undefined) break;
    if (quote !== 'back') return;
  }
  editor.selection = before;
  if (view) editor.revealRange(view, vscode.TextEditorRevealType.AtTop);
}

function quoteItem(document: vscode.TextDocument, quotation: Quotation): QuoteItem {
  const span = quotation.segments[0] ?? [0, 0];
  const line = toRange(document, span).start.line + 1;
  return {
    label: escapeIcons(clip(textOf(document, span), maxLabel)),
    description: vscode.l10n.t('line {0}', line),
    span,
  };
}

interface Question<T extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly (T | vscode.QuickPickItem)[];
  readonly spanOf: (item: T) => Span | undefined;
  readonly back?: boolean;
}

/** Asks with a quick pick and selects in the editor what is pointed at; undefined when cancelled. */
function show<T extends vscode.QuickPickItem>(
  editor: vscode.TextEditor,
  { title, placeholder, items, spanOf, back }: Question<T>,
): Promise<T | 'back' | undefined> {
  const quickPick = vscode.window.createQuickPick<T>();
  quickPick.title = title;
  quickPick.placeholder = placeholder;
  quickPick.matchOnDescription = true;
  quickPick.items = items as readonly T[];
  if (back) quickPick.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    quickPick.onDidChangeActive(([item]) => {
      const span = item && spanOf(item);
      if (!span) return;
      editor.selection = toSelection(editor.document, span);
      editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    });
    quickPick.onDidAccept(() => {
      resolve(quickPick.selectedItems[0]);
      quickPick.hide();
    });
    quickPick.onDidTriggerButton(() => {
      resolve('back');
      quickPick.hide();
    });
    quickPick.onDidHide(() => {
      resolve(undefined);
      quickPick.dispose();
    });
    quickPick.show();
  });
}

function sourceIcon(source: EntityType | SourceKind): string {
  switch (source) {
    case 'person':
    case 'unnamed-person':
      return 'person';
    case 'organization':
      return 'organization';
    case 'unnamed-group':
      return 'organization';
    case 'document':
      return 'file-text';
    case 'place':
      return 'location';
  }
}

/** Text of a document shows no icons of its own. */
function escapeIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
