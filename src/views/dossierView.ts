import * as vscode from 'vscode';
import type { EntityType } from '../engine/analysis';
import { toOffset } from '../editor/positions';
import type { TablePage } from '../export/tablePage';
import type { Counted } from '../index/dossier';
import type { ToldDossier } from '../index/folderProtocol';
import type { AnalysisStore } from '../workspace/analysisStore';
import type { FolderIndex } from '../workspace/folderIndex';
import { dossierPage } from './dossierPage';
import { exportTables, tablesRequest } from './exportTables';
import { freshness, isIndexReady, placeName } from './findInArticles';
import { namedInRow } from './folderTree';
import { FolderDocuments, type FolderLine } from './folderDocuments';
import { folderSchemes } from './readingText';

/** So many quotations are told of each. */
const LIMIT = 200;

/** Registers *Show Dossier*: what all articles of the folder say of the one at the cursor, as a document that leads to them. */
export function registerDossier(
  store: AnalysisStore,
  index: FolderIndex,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const documents = new FolderDocuments(folderSchemes.dossier, index);
  /** What the documents that were shown can be exported as. */
  const pages = new Map<string, TablePage>();
  return vscode.Disposable.from(
    documents,
    vscode.workspace.onDidCloseTextDocument(({ uri }) => pages.delete(uri.toString())),
    vscode.commands.registerCommand('newsLens.exportDossier', async (request?: unknown) => {
      const page = pages.get(vscode.window.activeTextEditor?.document.uri.toString() ?? '');
      if (page) return exportTables({ page, name: 'dossier' }, tablesRequest(request), log);
      void vscode.window.showInformationMessage(vscode.l10n.t('Show a dossier first; then it can be exported.'));
      return undefined;
    }),
    vscode.commands.registerCommand('newsLens.showDossier', async (row?: unknown) => {
      if (!(await isIndexReady(index))) return;
      const one = namedInRow(row) ?? atCursor(store) ?? (await askName());
      if (!one) return;
      const found = await index.ask({ kind: 'dossier', ...one, limit: LIMIT }).catch(() => undefined);
      if (!found || found.answer.length === 0) {
        void vscode.window.showInformationMessage(
          found
            ? vscode.l10n.t('No article of the folder names {0}.', one.name)
            : vscode.l10n.t('The index cannot be read. Index the folder again.'),
        );
        return;
      }
      const lines = found.answer.flatMap(linesOf).slice(1);
      lines.splice(2, 0, { text: freshness(found) });
      const title = vscode.l10n.t('Dossier: {0}', one.name);
      const uri = await documents.show(title, lines);
      pages.set(uri.toString(), dossierPage(title, freshness(found), found.answer));
    }),
  );
}

/** The one at the cursor of the article that is read. */
export function atCursor(store: AnalysisStore): { name: string; type: EntityType } | undefined {
  const editor = vscode.window.activeTextEditor;
  const analysis = editor && store.get(editor.document);
  if (!editor || analysis?.version !== editor.document.version) return undefined;
  const entity = analysis.shown.entityAt(toOffset(editor.document, editor.selection.active));
  return entity && { name: entity.name, type: entity.type };
}

async function askName(): Promise<{ name: string; type: EntityType } | undefined> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Dossier of a Person'),
    prompt: vscode.l10n.t('The name of a person; a surname alone gives all who have it'),
  });
  return name?.trim() ? { name: name.trim().slice(0, 200), type: 'person' } : undefined;
}

/** The lines about one; those of one name that may be others follow each other. */
function linesOf(dossier: ToldDossier): FolderLine[] {
  const { name, articles, mentions, quoted, maybe, quotations } = dossier;
  const section = (title: string, counted: readonly Counted[]): FolderLine[] =>
    counted.length === 0
      ? []
      : [{ text: '' }, { text: title }, ...counted.map((one) => ({ text: `  ${countedText(one)}` }))];
  const doubt = [...new Set(maybe)].map((other) => ({ text: vscode.l10n.t('may be the same as {0}', other) }));
  return [
    { text: '' },
    { text: `# ${name}` },
    { text: vscode.l10n.t('articles: {0} · mentions: {1} · quoted: {2}', articles, mentions, quoted) },
    ...doubt,
    ...section(vscode.l10n.t('Names'), dossier.names),
    ...section(vscode.l10n.t('Roles over time'), dossier.roles),
    ...(quotations.length === 0 ? [] : [{ text: '' }, { text: vscode.l10n.t('Quotes, the newest first') }]),
    ...quotations.map((hit) => ({
      text: `  ${hit.date ?? '–'}  ${hit.text ?? vscode.l10n.t('the file has changed since it was read')}  ${placeName(hit)}`,
      hit,
    })),
    ...section(vscode.l10n.t('Named in the same articles: people'), dossier.people),
    ...section(vscode.l10n.t('Named in the same articles: organisations'), dossier.organizations),
    ...section(vscode.l10n.t('Named in the same articles: places'), dossier.places),
  ];
}

function countedText({ text, articles, from, to }: Counted): string {
  const days = from === null || to === null ? '' : from === to ? `, ${from}` : `, ${from} – ${to}`;
  return `${text.replace(/\s+/g, ' ')} (${String(articles)}${days})`;
}
