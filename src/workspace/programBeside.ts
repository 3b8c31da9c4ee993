import * as vscode from 'vscode';

/** Files that say that a folder, and those in it, hold a program. */
const programFiles = ['package.json', 'composer.json', 'bower.json', 'Gemfile', '_config.yml', 'pom.xml', 'manage.py'];
/** So many folders are looked at, from the file upwards; none outside the folder that is open. */
const mostFolders = 4;

const known = new Map<string, boolean>();

function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** Whether a program's files lie beside a file or above it; undefined where nobody has looked yet. */
export function isProgramBeside(uri: vscode.Uri): boolean | undefined {
  return uri.scheme === 'untitled' ? false : known.get(folderOf(uri).toString());
}

/** Looks for a program's files beside a file and above it. Does not reject. */
export async function lookForProgram(uri: vscode.Uri): Promise<void> {
  const key = folderOf(uri).toString();
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  let folder = folderOf(uri);
  for (let i = 0; i < mostFolders; i++) {
    const found = await Promise.all(programFiles.map((name) => exists(vscode.Uri.joinPath(folder, name))));
    if (found.includes(true)) {
      known.set(key, true);
      return;
    }
    if (!root || folder.path === root.path || folder.path === '/') break;
    folder = vscode.Uri.joinPath(folder, '..');
  }
  known.set(key, false);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
