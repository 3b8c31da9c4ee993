import * as vscode from 'vscode';
import { extensionApi } from './support';

/** The lines of the extension's log of this session. */
export async function logLines(): Promise<string[]> {
  const { logFolder } = await extensionApi();
  // The log is written with a delay.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const files = await vscode.workspace.fs.readDirectory(logFolder).then(
    (list) => list.map(([name]) => name),
    () => [],
  );
  const texts = await Promise.all(
    files.map(async (name) =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(logFolder, name))),
    ),
  );
  return texts.flatMap((text) => text.split('\n'));
}

/** The lines with an error in the extension's log of this session. */
export async function loggedErrors(): Promise<string[]> {
  return (await logLines()).filter((line) => line.includes('[error]'));
}
