import * as vscode from 'vscode';
import {
  isEmpty,
  LARGEST_SIDECAR,
  parseSidecar,
  sidecarEnding,
  writeSidecar,
  type Sidecar,
  type SidecarProblem,
} from '../engine/corrections/sidecar';
import { fileOf } from './newsTextUri';

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

/** Replaces a file of the machine at one go, so that a link stays a link and its mode is kept. Rejects when that is not possible. */
export type ReplaceFile = (path: string, bytes: Uint8Array) => Promise<void>;

/**
 * The sidecar of a document; undefined for a document that is no file.
 * @param replaceFile what the host has for files of the machine it runs on
 */
export function sidecarOf(article: vscode.Uri, replaceFile?: ReplaceFile): SidecarFile | undefined {
  const document = fileOf(article);
  const writable = vscode.workspace.fs.isWritableFileSystem(document.scheme);
  if (document.scheme === 'untitled' || writable === undefined) return undefined;
  const uri = sidecarUri(document);
  const replace = document.scheme === 'file' ? replaceFile : undefined;
  return { uri, writable, read: () => read(uri), write: (sidecar) => write(uri, sidecar, replace) };
}

/** Where the sidecar of a document is. */
export function sidecarUri(document: vscode.Uri): vscode.Uri {
  const file = fileOf(document);
  return file.with({ path: file.path + sidecarEnding });
}

async function read(uri: vscode.Uri): Promise<FoundSidecar> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    // A link may lead to something that never ends.
    if ((type & vscode.FileType.File) === 0) return 'unreadable';
    if (size > LARGEST_SIDECAR) return 'size';
    const bytes = await vscode.workspace.fs.readFile(uri);
    return parseSidecar(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return 'syntax';
    return isMissing(error) ? 'none' : 'unreadable';
  }
}

async function write(uri: vscode.Uri, sidecar: Sidecar, replace: ReplaceFile | undefined): Promise<void> {
  const { fs, isTrusted } = vscode.workspace;
  const link = await isLink(uri);
  // In a folder of strangers it may lead to any file of the user's.
  if (link && !isTrusted) throw new Error('it is a link, and the folder is not trusted');
  if (isEmpty(sidecar) && !link) {
    await fs.delete(uri).then(undefined, (error: unknown) => {
      if (!isMissing(error)) throw error;
    });
    return;
  }
  const bytes = new TextEncoder().encode(writeSidecar(sidecar));
  if (bytes.length > LARGEST_SIDECAR) throw new Error('it would be too large to be read again');
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

async function isLink(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
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
