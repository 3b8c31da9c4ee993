import * as vscode from 'vscode';
import type { Entity, Quotation } from '../../src/engine/analysis';
import type { DocumentAnalysis } from '../../src/workspace/analysisStore';
import { sidecarUri } from '../../src/workspace/sidecarFile';
import { extensionApi, until, workspaceFolder } from './support';

/** An article of our own in which there is something to correct. */
export const harbour = [
  'Lisbon harbour stays open, mayor says',
  '',
  'LISBON, March 3 - The mayor of Lisbon, Ana Reis, said on Tuesday that the harbour would not close.',
  '',
  '"The port stays open," Reis said. "We have read the report, and it does not worry us."',
  '',
  'Rui Lopo, a fisherman from Porto, was not convinced. "Nobody asked us," said Lopo.',
  '',
  '"It is a shame," he said on Monday. The paper called the new pier a "white elephant" last year.',
  '',
  'The Big Blue company has offices in Springfield. IBM said it would stay in Springfield.',
  '',
].join('\n');

const made = new Set<string>();
let count = 0;

/** Shows a file of our own in the workspace; `removeDrafts` removes it, and what lies beside it. */
export async function openDraft(text = harbour, sidecar?: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), `draft-${String(++count)}.txt`);
  made.add(uri.toString());
  if (sidecar !== undefined) await vscode.workspace.fs.writeFile(sidecarUri(uri), new TextEncoder().encode(sidecar));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

export async function removeDrafts(): Promise<void> {
  for (const uri of made) {
    for (const file of [vscode.Uri.parse(uri), sidecarUri(vscode.Uri.parse(uri))]) {
      await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
    }
  }
  made.clear();
}

/** The text of the file beside a document; undefined when there is none. */
export async function sidecarText(document: vscode.TextDocument): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecarUri(document.uri)));
  } catch {
    return undefined;
  }
}

/** The analysis of the present text with all that was said about it. */
export async function current(document: vscode.TextDocument): Promise<DocumentAnalysis> {
  const { store } = await extensionApi();
  return until('the analysis', async () => (await store.current(document)) ?? (await store.analyze(document)));
}

/** The quotation with these words. */
export async function quoteOf(document: vscode.TextDocument, words: string): Promise<Quotation | undefined> {
  const { index } = await current(document);
  return index.analysis.quotes.find(({ content }) => content.join(' ').includes(words));
}

/** The entity at the nth occurrence of some words. */
export async function entityAt(document: vscode.TextDocument, words: string, nth = 1): Promise<Entity | undefined> {
  const { index } = await current(document);
  return index.entityAt(offsetOf(document, words, nth) + 1);
}

export function offsetOf(document: vscode.TextDocument, words: string, nth = 1): number {
  let at = -1;
  for (let i = 0; i < nth; i++) at = document.getText().indexOf(words, at + 1);
  if (at < 0) throw new Error(`no "${words}" in the text`);
  return at;
}

/** Puts the cursor into some words, or selects them. */
export function point(document: vscode.TextDocument, words: string, nth = 1, whole = false): void {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) throw new Error('the document is not in the active editor');
  const at = offsetOf(document, words, nth);
  const start = document.positionAt(whole ? at : at + 1);
  editor.selection = new vscode.Selection(start, whole ? document.positionAt(at + words.length) : start);
}
