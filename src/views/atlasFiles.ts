import * as vscode from 'vscode';
import type { Atlas } from '../export/overview/mapFigure';
import type { World } from '../export/overview/worldMap';

/** Coasts and borders of the world, read when a map is first drawn. */
export class AtlasFiles {
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #read = new Map<string, Promise<World | undefined>>();

  constructor(extension: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#folder = vscode.Uri.joinPath(extension, 'dist');
    this.#log = log;
  }

  /** Null when the data are not there: then a map is a table only. */
  async get(fine: boolean): Promise<Atlas | null> {
    const [coarse, fineOne] = await Promise.all([
      this.#world('countries-110m.json'),
      fine ? this.#world('countries-50m.json') : undefined,
    ]);
    return coarse ? { coarse, ...(fineOne ? { fine: fineOne } : {}) } : null;
  }

  #world(name: string): Promise<World | undefined> {
    const known = this.#read.get(name);
    if (known) return known;
    const reading = Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#folder, name)))
      .then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as World)
      .catch((error: unknown) => {
        this.#log.error(`the map ${name} cannot be read: ${String(error)}`);
        return undefined;
      });
    this.#read.set(name, reading);
    return reading;
  }
}
