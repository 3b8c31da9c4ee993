import * as vscode from 'vscode';
import type { Resources } from './engine/resources';
import { lexiconFiles } from './worker/lexiconFiles';

/** What the engine reads with, from the `media` folder of an extension in a browser. Rejects when the word lists are missing. */
export async function readResources(media: vscode.Uri): Promise<Resources> {
  const read = (...path: string[]): Thenable<Uint8Array> =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(media, ...path));
  const decoder = new TextDecoder();
  const lists = lexiconFiles.map(async (name) => [name, decoder.decode(await read('lexicon', `${name}.txt`))] as const);
  const optional = (name: string): Promise<Uint8Array | undefined> =>
    Promise.resolve(read(name)).catch(() => undefined);
  const [gazetteer, model] = await Promise.all([optional('places.gazetteer'), optional('english.model')]);
  return { lexicon: Object.fromEntries(await Promise.all(lists)), gazetteer, model };
}
