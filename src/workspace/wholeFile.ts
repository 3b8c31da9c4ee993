import * as vscode from 'vscode';

/** Replaces a file of the machine at one go, so that a link stays a link and its mode is kept. Rejects when that is not possible. */
export type ReplaceFile = (path: string, bytes: Uint8Array) => Promise<void>;

/** Why there is no text of a file. */
export type NoText = 'none' | 'size' | 'syntax' | 'unreadable';

/** The text of a file of at most so many bytes; `syntax` when it is not UTF-8. */
export async function readWhole(uri: vscode.Uri, most: number): Promise<{ readonly text: string } | NoText> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    // A link may lead to something that never ends.
    if ((type & vscode.FileType.File) === 0) return 'unreadable';
    if (size > most) return 'size';
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return 'syntax';
    return isMissing(error) ? 'none' : 'unreadable';
  }
}

/**
 * Replaces a file at one go, or makes it. Rejects when that is not possible, when it would be larger than may be read again,
 * and for a link in a folder that is not trusted.
 * @param replace what the host has for files of the machine it runs on
 */
export async function replaceWhole(
  uri: vscode.Uri,
  text: string,
  most: number,
  replace: ReplaceFile | undefined,
): Promise<void> {
  const { fs } = vscode.workspace;
  const link = await isLink(uri);
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > most) throw new Error('it would be too large to be read again');
  if (replace) return replace(uri.fsPath, bytes);
  // Without help a link can be written through, but not at one go.
  if (link) return fs.writeFile(uri, bytes);
  const draft = uri.with({ path: `${uri.path}.${crypto.randomUUID().slice(0, 8)}.tmp` });
  await fs.writeFile(draft, bytes);
  try {
    await fs.rename(draft, uri, { overwrite: true });
  } catch (error) {
    await fs.delete(draft).then(undefined, () => undefined);
    // Some file systems cannot rename; a file that is there and cannot be replaced cannot be written to either.
    if (isDenied(error)) throw error;
    await fs.writeFile(uri, bytes);
  }
}

/** Deletes a file, if it is there. */
export async function deleteWhole(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri).then(undefined, (error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}

/** Whether a file is a link. Rejects in a folder of strangers, where a link may lead to any file of the user's. */
export async function isLink(uri: vscode.Uri): Promise<boolean> {
  try {
    const link = ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
    if (link && !vscode.workspace.isTrusted) throw new Error('it is a link, and the folder is not trusted');
    return link;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function isDenied(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
}
