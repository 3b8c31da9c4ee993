import * as vscode from 'vscode';
import {
  isEmpty,
  parseSidecar,
  sidecarEnding,
  writeSidecar,
  type Sidecar,
  type SidecarProblem,
} from '../engine/corrections/sidecar';

/** What is found where a sidecar may be. */
export type FoundSidecar = Sidecar | SidecarProblem | 'none' | 'unreadable';

/** The file beside an article that keeps its corrections. */
export interface SidecarFile {
  readonly uri: vscode.Uri;
  /** Whether the file system lets itself be written to. */
  readonly writable: boolean;
  read(): Promise<FoundSidecar>;
  /** Replaces the file at one go; one with nothing in it is deleted. Rejects when that is not possible. */
  write(sidecar: Sidecar): Promise<void>;
}

/** The sidecar of a document; undefined for a document that is no file. */
export function sidecarOf(document: vscode.Uri): SidecarFile | undefined {
  const writable = vscode.workspace.fs.isWritableFileSystem(document.scheme);
  if (document.scheme === 'untitled' || writable === undefined) return undefined;
  const uri = sidecarUri(document);
  return { uri, writable, read: () => read(uri), write: (sidecar) => write(uri, sidecar) };
}

/** Where the sidecar of a document is. */
export function sidecarUri(document: vscode.Uri): vscode.Uri {
  return document.with({ path: document.path + sidecarEnding });
}

async function read(uri: vscode.Uri): Promise<FoundSidecar> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return parseSidecar(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return 'syntax';
    return isMissing(error) ? 'none' : 'unreadable';
  }
}

async function write(uri: vscode.Uri, sidecar: Sidecar): Promise<void> {
  const { fs } = vscode.workspace;
  if (isEmpty(sidecar)) {
    await fs.delete(uri).then(undefined, (error: unknown) => {
      if (!isMissing(error)) throw error;
    });
    return;
  }
  const bytes = new TextEncoder().encode(writeSidecar(sidecar));
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

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function isDenied(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
}
