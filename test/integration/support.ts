import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/api';
import type { DocumentAnalysis, DocumentState } from '../../src/workspace/analysisStore';

/** The article every suite reads; all its quotations are marked. */
export const seedArticle = '000_ff6a9ac4ff59a0f5.txt';

/**
 * Asks again and again until the answer is neither undefined nor false.
 * @param what for the message: what was waited for
 * @param probe the question; what it throws is part of the message when time is up
 * @param milliseconds how long to wait at most
 * @returns the answer
 * @throws {Error} when the time is up
 */
export async function until<T>(
  what: string,
  probe: () => T | undefined | false | PromiseLike<T | undefined | false>,
  milliseconds = 10_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  let problem = '';
  for (;;) {
    try {
      const answer = await probe();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      problem = `: ${String(error)}`;
    }
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms in vain for ${what}${problem}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The extension under test, not activated by this. */
export function extension(): vscode.Extension<ExtensionApi> {
  const found = vscode.extensions.getExtension<ExtensionApi>('news-lens.news-lens');
  if (!found) throw new Error('News Lens is not installed in this host');
  return found;
}

/** What `activate` returns; activates if needed. */
export async function extensionApi(): Promise<ExtensionApi> {
  return extension().activate();
}

/** The folder the tests work in: a temporary copy of seeds/ and test/fixtures/workspace/. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return folder.uri;
}

/** Shows a file of the workspace. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), name));
  return vscode.window.showTextDocument(document);
}

/** Shows an untitled document with this text. */
export async function openText(content: string, language = 'plaintext'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  const editor = await vscode.window.showTextDocument(document);
  const lines = (text: string): string => text.replace(/\r\n?/g, '\n');
  if (lines(document.getText()) !== lines(content)) {
    // An untitled document closed a moment ago may come back from its backup under the same address.
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(0, 0, end.line, end.character), content);
    });
  }
  return editor;
}

/** Waits until the store says this of the document. */
export async function stateIs(document: vscode.TextDocument, state: DocumentState): Promise<void> {
  const { store } = await extensionApi();
  await until(`the state "${state}" (now "${store.state(document)}")`, () => store.state(document) === state);
}

/** Waits for the analysis of the document's present version, which the settings must let it have. */
export async function analysisOf(document: vscode.TextDocument): Promise<DocumentAnalysis> {
  const { store } = await extensionApi();
  return until(`the analysis of version ${document.version}`, () => {
    const analysis = store.get(document);
    return analysis?.version === document.version && store.state(document) === 'ready' && analysis;
  });
}

/** Shows the seed article and waits for its analysis. */
export async function openSeed(): Promise<{ editor: vscode.TextEditor; analysis: DocumentAnalysis }> {
  const editor = await openFile(seedArticle);
  return { editor, analysis: await analysisOf(editor.document) };
}

/** Closes every editor without saving, so that the next test starts clean. */
export async function closeAll(): Promise<void> {
  // Also those behind another tab: what is closed while dirty may come back from its backup in the next untitled document.
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await until(
    'untitled documents to be gone',
    () => !vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled),
  );
}

/**
 * Answers the list that a command shows, until the command is done.
 * @param command under way
 * @param keys commands that move in the list before its row is taken, such as `workbench.action.quickOpenSelectNext`
 */
export async function answerList<T>(command: Thenable<T>, keys: readonly string[] = []): Promise<T> {
  let answer: { readonly value: T } | undefined;
  const done = Promise.resolve(command).then((value) => (answer = { value }));
  const answered = (async () => {
    // Whether a list is open cannot be asked for; until it is, these commands do nothing.
    while (!answer) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (const key of keys) await vscode.commands.executeCommand(key);
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
  })();
  await Promise.all([done, answered]);
  return (answer as unknown as { readonly value: T }).value;
}
