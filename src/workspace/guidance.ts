import * as vscode from 'vscode';
import type { Guidance } from '../engine/guidance';
import type { UserLists } from '../engine/userLists';
import type { CorrectionStore } from './correctionStore';
import { readUserLists, userListLimits } from './listSettings';
import { tellOfLongList } from './settingProblems';

/** What people told about documents: corrections of each, and the lists in the settings. */
export interface GuidanceSource {
  /** Fires with the address of a document when the corrections of it have changed; the settings tell of themselves. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  /** Reads what is kept beside a document, so that `of` can tell it. */
  load(document: vscode.TextDocument): Promise<void>;
  /** The same object as long as it is the same. */
  of(document: vscode.TextDocument): Guidance;
}

export function createGuidance(corrections: CorrectionStore): GuidanceSource {
  const known = new WeakMap<vscode.TextDocument, { readonly guidance: Guidance; readonly lists: string }>();
  return {
    onDidChange: corrections.onDidChange,
    load: (document) => corrections.load(document),
    of(document) {
      const before = known.get(document);
      const list = corrections.get(document.uri).corrections;
      const userLists = userListsOf(document);
      const lists = JSON.stringify(userLists);
      const sameCorrections =
        before?.guidance.corrections === list || (before?.guidance.corrections.length === 0 && list.length === 0);
      if (before && sameCorrections && before.lists === lists) return before.guidance;
      const guidance = { corrections: list, lists: userLists };
      known.set(document, { guidance, lists });
      return guidance;
    },
  };
}

/** The lists in the settings; that there is too much in one is told. */
export function userListsOf(scope: vscode.ConfigurationScope): UserLists {
  const settings = vscode.workspace.getConfiguration('newsLens.lists', scope);
  const { lists, leftOut } = readUserLists({
    cueVerbs: settings.get('cueVerbs'),
    titles: settings.get('titles'),
    aliases: settings.get('aliases'),
    ignoredNames: settings.get('ignoredNames'),
    home: vscode.workspace.getConfiguration('newsLens.places', scope).get('home'),
  });
  for (const name of leftOut)
    tellOfLongList(name === 'home' ? 'newsLens.places.home' : `newsLens.lists.${name}`, userListLimits);
  const folders = foldersOf(scope);
  return folders ? { ...lists, folders } : lists;
}

/** The names of the folders that an article lies in, as long as nobody set where one writes for. */
function foldersOf(scope: vscode.ConfigurationScope): readonly string[] | undefined {
  const set = vscode.workspace.getConfiguration('newsLens.places', scope).inspect<unknown>('home');
  if ([set?.globalValue, set?.workspaceValue, set?.workspaceFolderValue].some((value) => value !== undefined))
    return undefined;
  const uri = scope instanceof vscode.Uri ? scope : 'uri' in scope ? scope.uri : undefined;
  const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return undefined;
  const inside = uri.path.startsWith(`${folder.uri.path}/`) ? uri.path.slice(folder.uri.path.length + 1) : '';
  return [folder.name, ...inside.split('/').slice(0, -1)];
}
