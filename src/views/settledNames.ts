import * as vscode from 'vscode';
import { escapeIcons } from '../editor/previewPick';
import { parseSidecar, LARGEST_SIDECAR, sidecarEnding } from '../engine/corrections/sidecar';
import { append } from '../engine/lists';
import type { JoinEntry } from '../engine/people/joinEntry';
import { joinProposals, type CorrectedArticle, type JoinProposal } from '../index/joinProposals';
import type { AnalysisStore } from '../workspace/analysisStore';
import type { FolderIndex } from '../workspace/folderIndex';
import type { PeopleStore } from '../workspace/peopleStore';
import { mayWrite } from '../workspace/trust';
import { readWhole } from '../workspace/wholeFile';
import { atCursor } from './dossierView';
import { namedInRow } from './folderTree';
import { joinWords, settleJoin, tell, write } from './settleJoin';

/** So many files of corrections are looked at for proposals, so many of them at a time. */
const MOST_FILES = 2000;
const AT_ONCE = 50;

interface Row extends vscode.QuickPickItem {
  readonly run?: () => Promise<unknown>;
}

/**
 * Registers *Same or Not Same in All Articles…* and *Show Settled Names…*: what people say of who is who in the folder, what
 * their corrections propose, where that came from, and how it is taken back.
 */
export function registerSettledNames(store: AnalysisStore, index: FolderIndex, people: PeopleStore): vscode.Disposable {
  const settle = async (row?: unknown): Promise<boolean> => {
    const named = namedInRow(row) ?? atCursor(store) ?? (await askName());
    return named ? settleJoin(index, people, named) : false;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsLens.settleJoin', settle),
    vscode.commands.registerCommand('newsLens.showSettled', async () => {
      const folder = index.folder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
      if (!folder) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder with your articles first.'));
        return;
      }
      const rows = rowsOf(folder, people, settle);
      const title = vscode.l10n.t('Names Settled in All Articles');
      const placeHolder = vscode.l10n.t('Choose a proposal to take it, or what is settled to take it back');
      await (await vscode.window.showQuickPick(rows, { title, placeHolder, matchOnDetail: true }))?.run?.();
    }),
  );
}

/** What is proposed, what is settled, and the way to settle more. */
async function rowsOf(folder: vscode.Uri, people: PeopleStore, settle: () => Promise<boolean>): Promise<Row[]> {
  await people.load(folder);
  const home = vscode.workspace.getConfiguration('newsLens.places', folder).get<unknown>('home');
  const regions = Array.isArray(home) ? home.filter((each): each is string => typeof each === 'string') : [];
  const proposals = joinProposals(await correctedArticles(folder), people.joins(folder), regions);
  return [
    ...part(
      vscode.l10n.t('proposed, as several articles were corrected so'),
      proposals.map((proposal) => proposedRow(proposal, folder, regions, people)),
    ),
    ...part(
      vscode.l10n.t('settled'),
      people.joins(folder).map((entry) => settledRow(entry, folder, people)),
    ),
    { label: `$(add) ${vscode.l10n.t('Settle two names…')}`, run: () => settle() },
  ];
}

function proposedRow(proposal: JoinProposal, folder: vscode.Uri, regions: readonly string[], people: PeopleStore): Row {
  const detail = escapeIcons(vscode.l10n.t('from {0}', proposal.from.join(', ')));
  if (proposal.kind === 'home') {
    const { place, region } = proposal;
    const label = `$(home) ${escapeIcons(vscode.l10n.t('{0} is in {1}: write for {1}', place, region))}`;
    const run = (): Thenable<void> =>
      vscode.workspace
        .getConfiguration('newsLens.places', folder)
        .update('home', [...regions, region], vscode.ConfigurationTarget.Workspace);
    return { label, detail, run: async () => (mayWrite() ? run().then(undefined, tell) : undefined) };
  }
  const { one, other, verdict, from } = proposal;
  const join = { one: { name: one, role: null }, other: { name: other, role: null }, verdict, from };
  return {
    label: `$(lightbulb) ${escapeIcons(joinWords(join))}`,
    detail,
    run: () => write(people, folder, { type: 'person', ...join }),
  };
}

function settledRow(entry: JoinEntry, folder: vscode.Uri, people: PeopleStore): Row {
  const { id, time, from } = entry;
  const when = new Date(time).toLocaleDateString(vscode.env.language);
  const origin = from.length > 0 ? vscode.l10n.t('from {0}', from.join(', ')) : vscode.l10n.t('settled by hand');
  return {
    label: `$(check) ${escapeIcons(joinWords(entry))}`,
    detail: escapeIcons(`${origin} · ${when}`),
    run: async () => {
      const takeBack = vscode.l10n.t('Take Back');
      const chosen = await vscode.window.showInformationMessage(
        vscode.l10n.t('{0}: take this back? The names are then judged by the articles again.', joinWords(entry)),
        { modal: true },
        takeBack,
      );
      if (chosen === takeBack && mayWrite()) await people.takeBack(folder, id).then(undefined, tell);
    },
  };
}

/** The corrections that lie beside the articles of a folder. */
async function correctedArticles(folder: vscode.Uri): Promise<CorrectedArticle[]> {
  const pattern = new vscode.RelativePattern(folder, `**/*${sidecarEnding}`);
  const files = await vscode.workspace.findFiles(pattern, undefined, MOST_FILES);
  const read = async (uri: vscode.Uri): Promise<CorrectedArticle[]> => {
    const found = await readWhole(uri, LARGEST_SIDECAR);
    const sidecar = typeof found === 'string' ? found : parseSidecar(found.text);
    const path = uri.path.slice(folder.path.length + 1, -sidecarEnding.length);
    return typeof sidecar === 'string' ? [] : [{ path, corrections: sidecar.corrections }];
  };
  const articles: CorrectedArticle[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE)
    append(articles, (await Promise.all(files.slice(at, at + AT_ONCE).map(read))).flat());
  return articles.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function askName(): Promise<ReturnType<typeof namedInRow>> {
  const title = vscode.l10n.t('Same or Not Same in All Articles');
  const name = await vscode.window.showInputBox({ title, prompt: vscode.l10n.t('The name of a person') });
  return name?.trim() ? { name: name.trim().slice(0, 200), type: 'person' } : undefined;
}

const part = (label: string, rows: readonly Row[]): Row[] =>
  rows.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
