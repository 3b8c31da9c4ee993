import * as vscode from 'vscode';
import type { Span } from '../engine/analysis';
import { escapeIcons } from '../editor/previewPick';
import { toSpan } from '../editor/positions';
import { factsAt, sentenceAt, wrongReadingReport, type ReadingFact } from '../export/wrongReading';
import type { WrongReadingWords } from '../export/wrongReading';
import type { AnalysisStore } from '../workspace/analysisStore';
import { activeArticle } from '../editor/article';
import { reportWords } from './exportWords';
import { clip } from '../editor/preview';
import { isTreeNode, spanOf } from '../editor/treeNodes';

/** What the user may leave out of the report. */
interface PartItem extends vscode.QuickPickItem {
  readonly part: 'sentence' | ReadingFact;
}

/** Rows of the list are cut to this length. */
const LABEL_LENGTH = 100;

/**
 * Registers *Report a Wrong Reading*: puts together what a report needs, as a text of its own that the user can read,
 * change, and take where reports go. Nothing is sent, and nothing goes in that was not chosen.
 */
export function registerReportReading(store: AnalysisStore, version: string): vscode.Disposable {
  return vscode.commands.registerCommand('newsLens.reportReading', async (item?: unknown) => {
    const selection = vscode.window.activeTextEditor?.selection;
    const article = await activeArticle(store);
    if (!article) return;
    const { analysis, document, text } = article;
    const row = isTreeNode(item) && item.source.index === analysis.shown ? spanOf(item) : undefined;
    const at: Span = row ?? (selection ? toSpan(document, selection) : [0, 0]);
    const facts = factsAt(analysis.index, text, at, reportWords());
    const sentence = sentenceAt(text, [at, ...facts.flatMap(({ spans }) => spans)]);
    const parts = await askParts(sentence, facts);
    if (!parts) return;
    const report = {
      sentence: parts.some(({ part }) => part === 'sentence') ? sentence : undefined,
      facts: parts.flatMap(({ part }) => (part === 'sentence' ? [] : [part])),
      versions: `News Lens ${version}, VS Code ${vscode.version}`,
    };
    const content = wrongReadingReport(report, words());
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: 'markdown' }));
  });
}

/** What is to be in the report: all of it, unless the user takes something out. */
async function askParts(sentence: string, facts: readonly ReadingFact[]): Promise<readonly PartItem[] | undefined> {
  const items: PartItem[] = [
    {
      label: vscode.l10n.t('The sentence'),
      detail: escapeIcons(clip(sentence, LABEL_LENGTH)),
      picked: true,
      part: 'sentence',
    },
    ...facts.map((fact): PartItem => ({
      label: escapeIcons(clip(fact.what, LABEL_LENGTH)),
      detail: escapeIcons(clip(fact.why, LABEL_LENGTH)),
      picked: true,
      part: fact,
    })),
  ];
  return vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Report a Wrong Reading'),
    placeHolder: vscode.l10n.t('What the report may hold. You see it before anybody else does; nothing is sent.'),
  });
}

function words(): WrongReadingWords {
  return {
    title: vscode.l10n.t('A wrong reading'),
    sentence: vscode.l10n.t('The sentence'),
    read: vscode.l10n.t('What News Lens read'),
    nothing: vscode.l10n.t('Nothing was marked here.'),
    wanted: vscode.l10n.t('What it should have read'),
    write: vscode.l10n.t('(Please say it in your words.)'),
    note: vscode.l10n.t('Nothing of this was sent. Change what you like, then copy it into an issue for News Lens.'),
  };
}
