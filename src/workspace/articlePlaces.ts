import * as vscode from 'vscode';
import { fileOf } from './newsTextUri';

/** How a document is told to a tool: by its path in the workspace, or else by its whole path. */
export const toldName = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(fileOf(uri));

/** What a name leads to: an open text, a file of a folder that is open, or a whole path. Undefined: nothing there. */
export async function findPlace(named: string): Promise<vscode.Uri | undefined> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => toldName(uri) === named || uri.toString() === named);
  if (open) return open.uri;
  for (const uri of placesOf(named)) {
    const found = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (found) return uri;
  }
  return undefined;
}

function placesOf(named: string): vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const path = named.replaceAll('\\', '/');
  if (/^(?:\/|[a-z]:\/)/i.test(path)) {
    const [first] = folders;
    // On a remote machine, paths are that machine's.
    return [first && first.uri.scheme !== 'file' ? first.uri.with({ path }) : vscode.Uri.file(named)];
  }
  const [folder, ...rest] = path.split('/');
  const byFolder = folders.filter(({ name }) => folders.length > 1 && name === folder);
  return [
    ...byFolder.map(({ uri }) => vscode.Uri.joinPath(uri, ...rest)),
    ...folders.map(({ uri }) => vscode.Uri.joinPath(uri, path)),
  ];
}

/**
 * Whether reading it needs a person's word: it lies outside of the folders that are open, by its path or through a link
 * on the way. Texts without a file are what somebody is writing here.
 */
export async function isOutside(document: vscode.Uri): Promise<boolean> {
  const uri = fileOf(document);
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined) return false;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return true;
  const inside = uri.path.slice(folder.uri.path.length).split('/').filter(Boolean);
  for (let parts = 1; parts <= inside.length; parts++) {
    const place = vscode.Uri.joinPath(folder.uri, ...inside.slice(0, parts));
    const type = await vscode.workspace.fs.stat(place).then(
      (found) => found.type,
      () => 0,
    );
    if ((type & vscode.FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}
