import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import * as path from 'node:path';
import {
  formatManifest,
  generationOf,
  manifestName,
  parseManifest,
  unneededNames,
  type Manifest,
  type SegmentEntry,
} from '../manifest';
import { DRAFT, LARGEST_MANIFEST, OLD_DRAFT, type SegmentStore } from '../segmentStore';
import type { Database, Sqlite3Static } from '../sqlite';
import { openFile } from './readOnlyFiles';

const DAMAGED = '.damaged';

/** The state in which segments were seen to be whole, by their paths. */
const seenWhole = new Map<string, string>();

/**
 * The files of an index in a folder of their own: segments and, renamed last, the manifest of each generation. Nothing is
 * changed in place, so that after a kill at any moment the last finished generation is whole.
 */
export class IndexStore implements SegmentStore {
  constructor(readonly folder: string) {}

  /** The newest manifest that is whole; null when there is none. */
  async manifest(): Promise<Manifest | null> {
    for (const { generation, name } of await this.#manifests()) {
      const file = path.join(this.folder, name);
      try {
        if ((await stat(file)).size > LARGEST_MANIFEST) continue;
        const found = parseManifest(await readFile(file, 'utf8'));
        if (found?.generation === generation) return found;
      } catch {
        continue;
      }
    }
    return null;
  }

  /** Writes a segment's file; it counts when a manifest names it. */
  async addSegment(bytes: Uint8Array, about: Pick<SegmentEntry, 'articles' | 'reader'>): Promise<SegmentEntry> {
    const file = `segment-${randomUUID().replaceAll('-', '').slice(0, 16)}.sqlite`;
    const draft = await this.#writeDraft(bytes);
    await rename(draft, path.join(this.folder, file));
    return { file, size: bytes.length, sha256: sha256(bytes), dead: [], ...about };
  }

  /**
   * Makes a manifest the newest one.
   * @returns whether it is: not when another process has made one of this generation meanwhile
   */
  async publish(manifest: Manifest): Promise<boolean> {
    const draft = await this.#writeDraft(new TextEncoder().encode(formatManifest(manifest)));
    const file = path.join(this.folder, manifestName(manifest.generation));
    try {
      await link(draft, file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return false;
      // File systems without links have the lock alone.
      if (await exists(file)) return false;
      await rename(draft, file);
    } finally {
      await rm(draft, { force: true });
    }
    return true;
  }

  /** The generation after all there are, whole or not. */
  async nextGeneration(): Promise<number> {
    return ((await this.#manifests())[0]?.generation ?? 0) + 1;
  }

  /** Whether a segment's file is there, byte for byte; it is read once, as nobody changes it, and again when somebody has. */
  async isWhole({ file, size, sha256: sum }: SegmentEntry): Promise<boolean> {
    try {
      const place = path.join(this.folder, file);
      const { mtimeMs, ctimeMs, size: found } = await stat(place);
      const state = `${sum} ${String(found)} ${String(mtimeMs)} ${String(ctimeMs)}`;
      if (seenWhole.get(place) === state) return true;
      const bytes = await readFile(place);
      const isWhole = bytes.length === size && sha256(bytes) === sum;
      if (isWhole) seenWhole.set(place, state);
      return isWhole;
    } catch {
      return false;
    }
  }

  /** Opens a segment where it lies; rejects when its size is another. */
  async open(sqlite: Sqlite3Static, { file, size }: Pick<SegmentEntry, 'file' | 'size'>): Promise<Database> {
    const place = path.join(this.folder, file);
    if ((await stat(place)).size !== size) throw new Error('its size is not that which was written');
    return openFile(sqlite, place);
  }

  /** Puts a damaged segment aside, where somebody may look at it. */
  async putAside(file: string): Promise<void> {
    const place = path.join(this.folder, file);
    await rename(place, place + DAMAGED).catch(() => undefined);
  }

  /** Deletes what no manifest needs: all but the last two of them, segments that neither names, and old drafts. */
  async cleanUp(): Promise<void> {
    // The newest must be there for good before what the others need goes; who waits for an answer does not wait for that.
    await syncFolder(this.folder);
    const manifests = await this.#manifests();
    const kept = manifests
      .slice(0, 2)
      .map(async ({ name }) => parseManifest(await readFile(path.join(this.folder, name), 'utf8').catch(() => '')));
    const names = await readdir(this.folder);
    const unneeded = unneededNames(names, await Promise.all(kept));
    for (const name of names) if (name.endsWith(DRAFT) && (await this.#isOld(name))) unneeded.push(name);
    // Some systems do not delete what somebody reads; the next one tries again.
    for (const name of unneeded) await rm(path.join(this.folder, name), { force: true }).catch(() => undefined);
  }

  /** Makes the folder; inside of the articles' own it is told to git as none of its business. */
  async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const ignore = path.join(this.folder, '.gitignore');
    if (await exists(ignore)) return;
    const file = await open(ignore, 'w');
    await file.writeFile('*\n');
    await file.close();
  }

  /** The newest first. */
  async #manifests(): Promise<{ generation: number; name: string }[]> {
    let names: string[];
    try {
      names = await readdir(this.folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
    return names
      .flatMap((name) => {
        const generation = generationOf(name);
        return generation === null ? [] : [{ generation, name }];
      })
      .sort((a, b) => b.generation - a.generation);
  }

  async #writeDraft(bytes: Uint8Array): Promise<string> {
    const draft = path.join(this.folder, `${randomUUID()}${DRAFT}`);
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return draft;
  }

  async #isOld(name: string): Promise<boolean> {
    try {
      return Date.now() - (await stat(path.join(this.folder, name))).mtimeMs > OLD_DRAFT;
    } catch {
      return false;
    }
  }
}

/** The checksum of a segment's bytes. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}

/** So that a renamed file is still there after the power has gone; Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const file = await open(folder, 'r');
    await file.sync().finally(() => file.close());
  } catch {
    return;
  }
}
