import * as vscode from 'vscode';
import type { Quotation } from '../engine/analysis';
import { escapeIcons } from '../editor/previewPick';
import { attributionsOf } from '../export/attribution';
import { citationOf, speakerOf } from '../export/citation';
import { contentOf } from '../export/content';
import { createTextReader } from '../export/textReader';
import type { AnalysisStore } from '../workspace/analysisStore';
import { isOpen } from '../editor/openTabs';
import { citationContext, warnOfTemplate } from './citations';
import { clip } from '../editor/preview';
import { baseName } from './treeWords';

/** A quotation that can be cited. */
interface CitationItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
  readonly citation: string;
}

/** Rows are cut to this length. */
const LABEL_LENGTH = 100;

/** Registers *Insert Citation at Cursor…*: pick a quotation of any article that is open and read. */
export function registerInsertCitation(store: AnalysisStore): vscode.Disposable {
  return vscode.commands.registerCommand('newsLens.insertCitation', async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isForWriting(editor.document)) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Put the cursor into the text that the citation is for first.'),
      );
      return;
    }
    const items = citationItems(store, editor.document);
    if (items.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('No article with quotes is open. Open one that News Lens reads, then insert a citation of it.'),
      );
      return;
    }
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Insert Citation at Cursor'),
      placeHolder: vscode.l10n.t('Words of the quote, or who says it'),
      matchOnDetail: true,
    });
    if (!picked || !('citation' in picked)) return;
    const written = await editor.edit((edit) => {
      for (const { active } of editor.selections) edit.insert(active, picked.citation);
    });
    if (!written) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The citation could not be inserted: {0} cannot be written to.', baseName(editor.document.uri)),
      );
      return;
    }
    warnOfTemplate(picked.uri);
  });
}

/** Pages such as the legend or a sample could be changed by a command, but not by their reader. */
function isForWriting({ uri: { scheme } }: vscode.TextDocument): boolean {
  const texts = ['untitled', 'vscode-notebook-cell'];
  return texts.includes(scheme) || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** The quotations of the articles on hand under their files' names; those of other articles than the edited one first. */
function citationItems(store: AnalysisStore, edited: vscode.TextDocument): (CitationItem | vscode.QuickPickItem)[] {
  const others = vscode.workspace.textDocuments.filter((document) => document !== edited);
  return [...others, edited].flatMap((document) => {
    const analysis = isOpen(document) ? store.get(document) : undefined;
    const quotes = analysis?.version === document.version ? analysis.shown.analysis.quotes : [];
    if (!analysis || quotes.length === 0) return [];
    const context = citationContext(document.uri, createTextReader(document.getText()), analysis.index);
    const item = (quotation: Quotation): CitationItem => {
      const words = contentOf(quotation, context.reader, { bare: false, paragraphs: ' ' });
      const who = speakerOf(attributionsOf(quotation, context.sources), context.words);
      const line = context.reader.line(quotation.segments[0]?.[0] ?? 0);
      return {
        label: escapeIcons(clip(words, LABEL_LENGTH)),
        detail: escapeIcons(`${clip(who, LABEL_LENGTH)} · ${vscode.l10n.t('line {0}', line)}`),
        citation: citationOf(quotation, context),
        uri: document.uri,
      };
    };
    return [{ label: baseName(document.uri), kind: vscode.QuickPickItemKind.Separator }, ...quotes.map(item)];
  });
}
