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
import { deleteWhole, isLink, readWhole, replaceWhole, type ReplaceFile } from './wholeFile';

/** What is found where a sidecar may be. */
export type FoundSidecar = Sidecar | SidecarProblem | 'none' | 'unreadable';

/** The file beside an article that keeps its corrections. */
export interface SidecarFile {
  readonly uri: vscode.Uri;
  /** Whether the file system lets itself be written to, and the folder is trusted. */
  readonly writable: boolean;
  read(): Promise<FoundSidecar>;
  /** Replaces the file at one go; one with nothing in it is deleted. Rejects when that is not possible. */
  write(sidecar: Sidecar): Promise<void>;
}

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
  return {
    uri,
    // A folder of strangers is only read until it is trusted.
    get writable() {
      return writable && vscode.workspace.isTrusted;
    },
    read: () => read(uri),
    write: (sidecar) => write(uri, sidecar, replace),
  };
}

/** Where the sidecar of a document is. */
export function sidecarUri(document: vscode.Uri): vscode.Uri {
  const file = fileOf(document);
  return file.with({ path: file.path + sidecarEnding });
}

async function read(uri: vscode.Uri): Promise<FoundSidecar> {
  const found = await readWhole(uri, LARGEST_SIDECAR);
  return typeof found === 'string' ? found : parseSidecar(found.text);
}

async function write(uri: vscode.Uri, sidecar: Sidecar, replace: ReplaceFile | undefined): Promise<void> {
  if (isEmpty(sidecar) && !(await isLink(uri))) {
    await deleteWhole(uri);
    return;
  }
  await replaceWhole(uri, writeSidecar(sidecar), LARGEST_SIDECAR, replace);
}
