import * as vscode from 'vscode';

/** Whose names the list shows: those of the article, or of all articles of the folder. */
type Scope = 'file' | 'folder';

/** In the state of the workspace. */
const KEPT = 'newsLens.scope';

/** Registers the switch between this article and the folder, which is remembered for the workspace. */
export function registerTreeScope(state: vscode.Memento): vscode.Disposable {
  const mirror = (scope: Scope): Thenable<unknown> =>
    vscode.commands.executeCommand('setContext', 'newsLens.scope', scope);
  const set = async (scope: Scope): Promise<void> => {
    await mirror(scope);
    await state.update(KEPT, scope);
    // From the palette, with the side bar closed or at another view.
    await vscode.commands.executeCommand(scope === 'folder' ? 'newsLens.folderNames.focus' : 'newsLens.entities.focus');
  };
  void mirror(state.get(KEPT) === 'folder' ? 'folder' : 'file');
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsLens.scopeFile', () => set('file')),
    vscode.commands.registerCommand('newsLens.scopeFolder', () => set('folder')),
  );
}
