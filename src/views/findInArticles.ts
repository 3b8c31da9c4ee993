import * as vscode from 'vscode';
import { entityIcon, mentionCount } from '../editor/labels';
import { escapeIcons } from '../editor/previewPick';
import type { FolderAnswers, FolderHit, FoundName, FoundWords } from '../index/folderProtocol';
import type { FolderAnswer, FolderIndex } from '../workspace/folderIndex';
import { indexIsNotHere, noArticles } from '../workspace/indexFolder';

/** So long after the last letter the index is asked, in ms. */
const PAUSE = 150;
/** So many of each kind are listed. */
const LIMIT = 50;

interface HitItem extends vscode.QuickPickItem {
  readonly hit?: FolderHit;
}

/** Registers *Find in All Articles…*: words, people, organisations and places of the folder while they are typed. */
export function registerFindInArticles(index: FolderIndex, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('newsLens.findInArticles', async (words?: unknown) => {
    if (!(await isIndexReady(index))) return;
    const hit = await chooseHit(index, log, typeof words === 'string' ? words : '');
    if (hit) await openHit(index, hit);
  });
}

/** Shows the place of an answer. */
export async function openHit(index: FolderIndex, { path, at }: Pick<FolderHit, 'path' | 'at'>): Promise<void> {
  const folder = index.folder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return;
  const selection = at ? new vscode.Range(at.line, at.character, at.endLine, at.endCharacter) : undefined;
  try {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, path));
    await vscode.window.showTextDocument(document, selection ? { selection } : {});
  } catch {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} cannot be opened; it may have been moved.', path));
  }
}

/** Where an answer stands: the file, and its line where it is known. */
export const placeName = ({ path, at }: FolderHit): string => (at ? `${path}:${String(at.line + 1)}` : path);

/** How old an answer is, in words. */
export function freshness({ checked, isOld }: FolderAnswer<unknown>): string {
  const when = new Date(checked).toLocaleString(vscode.env.language);
  return isOld ? vscode.l10n.t('as of {0}, being brought up to date', when) : vscode.l10n.t('as of {0}', when);
}

/** Whether there is an index to ask, and an article in it; offers to make it when there is none. */
export async function isIndexReady(index: FolderIndex): Promise<boolean> {
  const folders = vscode.workspace.workspaceFolders;
  if (folders && !folders.some(({ uri }) => index.isPossible(uri))) {
    void vscode.window.showInformationMessage(indexIsNotHere());
    return false;
  }
  const size = await index.ask({ kind: 'size' }).catch(() => undefined);
  if (size && size.answer.articles > 0) return true;
  if (size) {
    void vscode.window.showInformationMessage(noArticles());
    return false;
  }
  if (index.isBeingMade) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The index of this folder is being made. Its first articles can be found soon; try again then.'),
    );
    return false;
  }
  const make = vscode.l10n.t('Index Folder');
  void vscode.window
    .showInformationMessage(vscode.l10n.t('The articles of this folder are not in an index yet.'), make)
    .then((chosen) => {
      if (chosen === make) void vscode.commands.executeCommand('newsLens.indexFolder');
    });
  return false;
}

function chooseHit(index: FolderIndex, log: vscode.LogOutputChannel, words: string): Promise<FolderHit | undefined> {
  const pick = vscode.window.createQuickPick<HitItem>();
  const title = vscode.l10n.t('Find in All Articles');
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Words in a row, or the name of a person, an organisation or a place');
  pick.value = words;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const ask = async (): Promise<void> => {
    const own = ++asked;
    const wanted = pick.value.trim();
    if (wanted === '') {
      pick.items = [];
      return;
    }
    pick.busy = true;
    try {
      const found = await index.ask({ kind: 'find', words: wanted.slice(0, 1000), limit: LIMIT });
      if (own !== asked) return;
      pick.items = found ? itemsOf(found.answer) : [];
      if (found) pick.title = `${title} (${freshness(found)})`;
    } catch (error) {
      log.warn(`index: ${String(error)}`);
      if (own === asked)
        pick.items = [{ label: vscode.l10n.t('The index cannot be read. Index the folder again.'), alwaysShow: true }];
    } finally {
      if (own === asked) pick.busy = false;
    }
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), PAUSE);
    });
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (!item?.hit) return;
      resolve(item.hit);
      pick.hide();
    });
    pick.onDidHide(() => {
      clearTimeout(timer);
      asked++;
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void ask();
  });
}

/** The rows: names before words, each under the name of its kind. */
function itemsOf({ items, more }: FolderAnswers['find']): HitItem[] {
  if (items.length === 0) return [{ label: vscode.l10n.t('Nothing of that in the folder'), alwaysShow: true }];
  const rows: HitItem[] = [];
  let kind: string | undefined;
  for (const item of items) {
    if (item.kind !== kind) rows.push({ label: groupName(item.kind), kind: vscode.QuickPickItemKind.Separator });
    kind = item.kind;
    rows.push(item.kind === 'phrase' ? wordsRow(item) : nameRow(item));
  }
  if (more) rows.push({ label: vscode.l10n.t('There are more; only the newest are shown'), alwaysShow: true });
  return rows;
}

// What was found is what was asked for: the list must not sift it once more.
const wordsRow = (hit: FoundWords): HitItem => ({
  label: `$(quote) ${escapeIcons(hit.excerpt === '' ? hit.title : hit.excerpt)}`,
  ...placeOfRow(hit),
  hit,
});

const nameRow = (hit: FoundName): HitItem => ({
  label: `$(${entityIcon(hit.kind)}) ${escapeIcons(hit.name)}`,
  ...placeOfRow(hit),
  detail: [hit.role ?? '', mentionCount(hit.mentions)].filter((part) => part !== '').join(' · '),
  hit,
});

const placeOfRow = (hit: FolderHit): { description: string; alwaysShow: true } => ({
  description: [placeName(hit), hit.date ?? ''].filter((part) => part !== '').join(' · '),
  alwaysShow: true,
});

function groupName(kind: (FoundName | FoundWords)['kind']): string {
  switch (kind) {
    case 'person':
      return vscode.l10n.t('People');
    case 'organization':
      return vscode.l10n.t('Organisations');
    case 'place':
      return vscode.l10n.t('Places');
    case 'phrase':
      return vscode.l10n.t('Words');
  }
}
