import * as vscode from 'vscode';
import { activeArticle, type Article } from '../editor/article';
import { askedQuotations } from '../editor/askedQuotations';
import { clip } from '../editor/preview';
import { foundElsewhere } from '../editor/sameWordsHover';
import { sameWordsCsv, sameWordsPage, type QuotedElsewhereRow, type SameWordsWords } from '../export/sameWordsTable';
import type { FoundQuotation } from '../index/folderProtocol';
import type { AnalysisStore } from '../workspace/analysisStore';
import type { FolderIndex } from '../workspace/folderIndex';
import { inTurns } from '../workspace/nextTurn';
import { exportTables, tablesRequest, type TablesRequest } from './exportTables';
import { freshness, isIndexReady, placeName } from './findInArticles';
import { FolderDocuments, type FolderLine } from './folderDocuments';
import { folderSchemes } from './readingText';
import { howTold } from './showSameWords';
import { baseName } from './treeWords';

/** So much of a quotation is its heading, in UTF-16 units. */
const HEADING = 200;

interface QuotedElsewhere extends QuotedElsewhereRow {
  readonly hits: readonly FoundQuotation[];
}

/** The quotations of an article, where else each stands, and how fresh that is. */
interface SameWordsOfArticle {
  readonly file: string;
  readonly quotes: number;
  readonly rows: readonly QuotedElsewhere[];
  readonly freshness: string;
}

/**
 * Registers *List Same Words in Other Articles*: all quotations of the article that other articles of the folder have, as a
 * document that leads to them, and its export.
 */
export function registerSameWordsList(
  store: AnalysisStore,
  index: FolderIndex,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const documents = new FolderDocuments(folderSchemes.sameWords, index);
  /** What the documents that were shown were made from. */
  const shown = new Map<string, SameWordsOfArticle>();
  const make = async (): Promise<SameWordsOfArticle | undefined> => {
    if (!(await isIndexReady(index))) return undefined;
    const article = await activeArticle(store);
    if (!article) return undefined;
    try {
      return await findAll(index, article);
    } catch (error) {
      log.warn(`index: ${String(error)}`);
      void vscode.window.showInformationMessage(vscode.l10n.t('The index cannot be read. Index the folder again.'));
      return undefined;
    }
  };
  return vscode.Disposable.from(
    documents,
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
    vscode.commands.registerCommand('newsLens.listSameWords', async () => {
      const made = await make();
      if (!made) return;
      const uri = await documents.show(vscode.l10n.t('Same Words: {0}', made.file), linesOf(made));
      shown.set(uri.toString(), made);
    }),
    vscode.commands.registerCommand('newsLens.exportSameWords', async (request?: unknown) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
      const made = shown.get(active) ?? (await make());
      return made && exportMade(made, tablesRequest(request), log);
    }),
  );
}

/** Undefined when it was cancelled. */
async function findAll(index: FolderIndex, { document, analysis }: Article): Promise<SameWordsOfArticle | undefined> {
  const title = vscode.l10n.t('News Lens: looking for the same words');
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const steps = askedQuotations(index, document, analysis);
    const asked = await inTurns(steps, () => !token.isCancellationRequested);
    const lines = document;
    const rows: QuotedElsewhere[] = [];
    for (const { quotation, asked: question } of asked ?? []) {
      if (token.isCancellationRequested) return undefined;
      const hits = await foundElsewhere(index, question);
      progress.report({ increment: 100 / (asked?.length ?? 1) });
      if (hits.length === 0) continue;
      const [start = 0] = quotation.segments[0] ?? [];
      rows.push({
        ...{ text: question.text.replace(/\s+/g, ' ').trim(), speakers: question.speakers.map(({ name }) => name) },
        ...{ line: lines.positionAt(start).line + 1, hits, found: hits.map(rowOf) },
      });
    }
    const now = await index.ask({ kind: 'names', begin: '', limit: 1 });
    if (!asked || !now) return undefined;
    return { file: baseName(document.uri), quotes: asked.length, rows, freshness: freshness(now) };
  });
}

const rowOf = ({ at, ...hit }: FoundQuotation): QuotedElsewhere['found'][number] => ({
  ...hit,
  line: at ? at.line + 1 : null,
});

function linesOf({ rows, quotes, freshness: told }: SameWordsOfArticle): FolderLine[] {
  return [
    { text: countsOf({ rows, quotes }) },
    { text: told },
    ...rows.flatMap((row): FolderLine[] => [
      { text: '' },
      { text: `# ${headingOf(row)}` },
      ...row.hits.map((hit): FolderLine => {
        const who = hit.speaker === 'other' ? '' : hit.speakers.join(', ');
        const copies = hit.copies === 0 ? '' : vscode.l10n.t('copies of the article: {0}', hit.copies);
        const told = [howTold(hit), who, copies].filter((part) => part !== '').join(' · ');
        return { text: `  ${hit.date ?? '–'}  ${told}  ${hit.text}  ${placeName(hit)}`, hit };
      }),
    ]),
  ];
}

const countsOf = ({ rows, quotes }: Pick<SameWordsOfArticle, 'rows' | 'quotes'>): string =>
  vscode.l10n.t('quotes of seven words and more: {0} · in other articles, too: {1}', quotes, rows.length);

function headingOf({ text, speakers, line }: QuotedElsewhereRow): string {
  const who = speakers.length === 0 ? '' : ` — ${speakers.join(', ')}`;
  return `${clip(text, HEADING)}${who} (${vscode.l10n.t('line {0}', line ?? 0)})`;
}

function exportMade(
  made: SameWordsOfArticle,
  request: TablesRequest,
  log: vscode.LogOutputChannel,
): Promise<vscode.Uri | undefined> {
  const words: SameWordsWords = {
    language: vscode.env.language,
    title: vscode.l10n.t('Same Words: {0}', made.file),
    notes: [countsOf(made), made.freshness],
    columns: {
      date: vscode.l10n.t('Day'),
      article: vscode.l10n.t('Article'),
      how: vscode.l10n.t('How'),
      speakers: vscode.l10n.t('Speakers'),
      words: vscode.l10n.t('Words'),
      copies: vscode.l10n.t('Copies'),
    },
    how: howTold,
    quote: headingOf,
  };
  const name = `${made.file.replace(/\.[^.]+$/, '')}.same-words`;
  const csv = (separator: Parameters<typeof sameWordsCsv>[1]): string => sameWordsCsv(made.rows, separator);
  return exportTables({ page: sameWordsPage(made.rows, words), csv, name }, request, log);
}
