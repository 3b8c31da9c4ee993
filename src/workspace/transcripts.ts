import * as vscode from 'vscode';
import { readSources, type Source } from '../engine/compare/judge';
import { matches } from './eligibility';
import { globLimits, readGlobs } from './listSettings';
import { inTurns } from './nextTurn';
import { tellOfLongList } from './settingProblems';
import { readWhole } from './wholeFile';

/** So many transcripts of a folder are read, each of so many bytes at most, and so many together. */
const MOST = 1000;
const LARGEST = 8e6;
const ALTOGETHER = 64e6;

/** The transcripts of the folder as they are now, and the files that could not be read. */
export interface ReadTranscripts {
  readonly sources: readonly Source[];
  readonly left: readonly string[];
}

/** The globs of the setting, none unless somebody has set it. */
export function transcriptGlobs(): readonly string[] {
  const { globs, leftOut } = readGlobs(vscode.workspace.getConfiguration('newsLens').get<unknown>('transcripts'));
  if (leftOut) tellOfLongList('newsLens.transcripts', globLimits);
  return globs;
}

/** Whether a document is one of the transcripts. */
export function isTranscript(document: vscode.TextDocument, globs = transcriptGlobs()): boolean {
  return globs.some((glob) => matches(document, glob));
}

/** The transcripts in the folders that are open, by name. */
export async function findTranscripts(token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found = await Promise.all(
    transcriptGlobs().map((glob) => vscode.workspace.findFiles(glob, undefined, MOST, token)),
  );
  const byAddress = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return [...byAddress.keys()]
    .sort()
    .slice(0, MOST)
    .flatMap((address) => byAddress.get(address) ?? []);
}

/** Reads them; of one that is open what the editor shows. Undefined when it was cancelled. */
export async function readTranscripts(token: vscode.CancellationToken): Promise<ReadTranscripts | undefined> {
  const texts: { readonly name: string; readonly text: string }[] = [];
  const left: string[] = [];
  let length = 0;
  for (const uri of await findTranscripts(token)) {
    if (token.isCancellationRequested) return undefined;
    const name = vscode.workspace.asRelativePath(uri);
    const text = length > ALTOGETHER ? undefined : await textOf(uri);
    if (text === undefined) left.push(name);
    else texts.push({ name, text });
    length += text?.length ?? 0;
  }
  const sources = await inTurns(readSources(texts), () => !token.isCancellationRequested);
  return sources && { sources, left };
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const address = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);
  if (open) return open.getText();
  const read = await readWhole(uri, LARGEST);
  return typeof read === 'string' ? undefined : read.text;
}
