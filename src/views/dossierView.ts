import * as vscode from 'vscode';
import type { EntityType } from '../engine/analysis';
import { toOffset } from '../editor/positions';
import type { Counted } from '../index/dossier';
import type { FolderHit, ToldDossier } from '../index/folderProtocol';
import type { AnalysisStore } from '../workspace/analysisStore';
import type { FolderIndex } from '../workspace/folderIndex';
import { freshness, isIndexReady, placeName } from './findInArticles';

const SCHEME = 'newslens-dossier';
/** So many quotations are told of each. */
const LIMIT = 200;

interface Line {
  readonly text: string;
  /** Where the line leads, by its link. */
  readonly hit?: FolderHit;
}

/** Registers *Show Dossier*: what all articles of the folder say of the one at the cursor, as a document that leads to them. */
export function registerDossier(store: AnalysisStore, index: FolderIndex): vscode.Disposable {
  const shown = new Map<string, readonly Line[]>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => (shown.get(uri.toString()) ?? []).map(({ text }) => text).join('\n'),
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: SCHEME },
      {
        provideDocumentLinks: ({ uri }) =>
          (shown.get(uri.toString()) ?? []).flatMap(({ text, hit }, row) => {
            const target = hit && addressOf(index, hit);
            const name = hit ? placeName(hit) : '';
            return target
              ? new vscode.DocumentLink(new vscode.Range(row, text.length - name.length, row, text.length), target)
              : [];
          }),
      },
    ),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
    vscode.commands.registerCommand('newsLens.showDossier', async () => {
      if (!(await isIndexReady(index))) return;
      const one = atCursor(store) ?? (await askName());
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
      const title = vscode.l10n.t('Dossier: {0}', one.name).replaceAll('/', '∕');
      const uri = vscode.Uri.from({ scheme: SCHEME, path: title });
      shown.set(uri.toString(), [{ text: freshness(found) }, ...found.answer.flatMap(linesOf)]);
      changed.fire(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    }),
  );
}

function atCursor(store: AnalysisStore): { name: string; type: EntityType } | undefined {
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
function linesOf(dossier: ToldDossier): Line[] {
  const { name, articles, mentions, quoted, maybe, quotations } = dossier;
  const section = (title: string, counted: readonly Counted[]): Line[] =>
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

function addressOf({ folder }: FolderIndex, { path, at }: FolderHit): vscode.Uri | undefined {
  const uri = folder && vscode.Uri.joinPath(folder, path);
  return at ? uri?.with({ fragment: `L${String(at.line + 1)},${String(at.character + 1)}` }) : uri;
}
