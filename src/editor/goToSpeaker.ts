import * as vscode from 'vscode';
import type { Quotation, Span } from '../engine/analysis';
import { withoutThat } from '../export/content';
import { groupBySpeaker } from '../export/speakers';
import { clip } from './preview';
import { kindWords } from './kindWords';
import type { AnalysisStore } from '../workspace/analysisStore';
import { quoteCount, sourceIcon, speakerNotIdentified } from './labels';
import { textOf, toRange } from './positions';
import { askWithPreview, escapeIcons, previewing } from './previewPick';

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
    const { speakers, unresolved } = groupBySpeaker(analysis.shown);
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
    await previewing(editor, () => pick(editor, items));
  });
}

/** Shows the speakers, then the quotes of the chosen one; true once a quote is chosen. */
async function pick(editor: vscode.TextEditor, items: (SpeakerItem | vscode.QuickPickItem)[]): Promise<boolean> {
  for (;;) {
    const speaker = await askWithPreview<SpeakerItem>(editor, {
      title: vscode.l10n.t('Go to Speaker'),
      placeholder: vscode.l10n.t('Who is quoted'),
      items,
      spanOf: (item) => item.quotations[0]?.segments[0],
    });
    if (typeof speaker !== 'object') return false;
    if (speaker.quotations.length === 1) return true;
    const quote = await askWithPreview<QuoteItem>(editor, {
      title: speaker.label.replace(/^\$\([a-z-]+\) /, ''),
      placeholder: vscode.l10n.t('Which quote'),
      items: speaker.quotations.map((quotation) => quoteItem(editor.document, quotation)),
      spanOf: (item) => item.span,
      back: true,
    });
    if (quote !== 'back') return quote !== undefined;
  }
}

function quoteItem(document: vscode.TextDocument, quotation: Quotation): QuoteItem {
  const span = quotation.segments[0] ?? [0, 0];
  const line = toRange(document, span).start.line + 1;
  return {
    label: escapeIcons(clip(withoutThat(quotation, textOf(document, span)), maxLabel)),
    description: `${vscode.l10n.t('line {0}', line)} · ${kindWords(quotation)}`,
    span,
  };
}
