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
import { openBytes, type Database, type Sqlite3Static } from '../sqlite';
import { sha256 } from './addressedFiles';
import type { AskFiles } from './fileCalls';

/**
 * The files of an index in a folder that has an address: drafts that are renamed, the manifest last, so that a browser which
 * is closed at any moment leaves the last finished generation whole. Segments are opened from their bytes.
 */
export class AddressedStore implements SegmentStore {
  readonly #address: string;
  readonly #ask: AskFiles;
  /** Segments that were seen to be whole: nobody changes them. */
  readonly #seenWhole = new Set<string>();

  constructor(address: string, ask: AskFiles) {
    this.#address = address;
    this.#ask = ask;
  }

  /** Inside of the articles' folder it is told to git as none of its business. */
  async prepare(): Promise<void> {
    const file = '.gitignore';
    if (await this.#time(file)) return;
    await this.#ask<'write'>({ op: 'write', ...this.#at(file), bytes: new TextEncoder().encode('*\n') });
  }

  async manifest(): Promise<Manifest | null> {
    for (const { generation, name } of await this.#manifests()) {
      const found = await this.#parsed(name);
      if (found?.generation === generation) return found;
    }
    return null;
  }

  async nextGeneration(): Promise<number> {
    return ((await this.#manifests())[0]?.generation ?? 0) + 1;
  }

  async addSegment(bytes: Uint8Array, about: Pick<SegmentEntry, 'articles' | 'reader'>): Promise<SegmentEntry> {
    const file = `segment-${randomName()}.sqlite`;
    await this.#write(file, bytes);
    return { file, size: bytes.length, sha256: await sha256(bytes), dead: [], ...about };
  }

  async publish(manifest: Manifest): Promise<boolean> {
    const file = manifestName(manifest.generation);
    try {
      await this.#write(file, new TextEncoder().encode(formatManifest(manifest)));
      return true;
    } catch (error) {
      if (await this.#time(file)) return false;
      throw error;
    }
  }

  async isWhole({ file, size, sha256: sum }: SegmentEntry): Promise<boolean> {
    if (this.#seenWhole.has(`${file} ${sum}`)) return (await this.#time(file))?.size === size;
    const bytes = await this.#read(file, size).catch(() => null);
    const isWhole = bytes?.length === size && (await sha256(bytes)) === sum;
    if (isWhole) this.#seenWhole.add(`${file} ${sum}`);
    return isWhole;
  }

  async putAside(file: string): Promise<void> {
    await this.#rename(file, `${file}.damaged`).catch(() => undefined);
  }

  async cleanUp(): Promise<void> {
    const kept = (await this.#manifests()).slice(0, 2);
    const manifests = await Promise.all(kept.map(({ name }) => this.#parsed(name)));
    const names = await this.#names();
    const unneeded = unneededNames(names, manifests);
    for (const name of names) {
      const time = name.endsWith(DRAFT) ? await this.#time(name) : null;
      if (time && Date.now() - time.mtime > OLD_DRAFT) unneeded.push(name);
    }
    for (const name of unneeded) await this.#ask<'delete'>({ op: 'delete', ...this.#at(name) }).catch(() => undefined);
  }

  /** All of it is read, so that it is seen whether it is whole. */
  async open(
    sqlite: Sqlite3Static,
    { file, size, sha256: sum }: Parameters<SegmentStore['open']>[1],
  ): Promise<Database> {
    const bytes = await this.#read(file, size);
    if (bytes.length !== size) throw new Error('its size is not that which was written');
    if (sum !== undefined && !this.#seenWhole.has(`${file} ${sum}`)) {
      if ((await sha256(bytes)) !== sum) throw new Error('its bytes are not those that were written');
      this.#seenWhole.add(`${file} ${sum}`);
    }
    return openBytes(sqlite, bytes);
  }

  /** The newest first. */
  async #manifests(): Promise<{ generation: number; name: string }[]> {
    return (await this.#names())
      .flatMap((name) => {
        const generation = generationOf(name);
        return generation === null ? [] : [{ generation, name }];
      })
      .sort((a, b) => b.generation - a.generation);
  }

  async #parsed(name: string): Promise<Manifest | null> {
    try {
      return parseManifest(new TextDecoder().decode(await this.#read(name, LARGEST_MANIFEST)));
    } catch {
      return null;
    }
  }

  async #names(): Promise<string[]> {
    const entries = await this.#ask<'list'>({ op: 'list', ...this.#at('') }).catch(() => []);
    return entries.map(({ name }) => name);
  }

  #read(file: string, most: number): Promise<Uint8Array> {
    return this.#ask<'read'>({ op: 'read', ...this.#at(file), most });
  }

  #time(file: string): Promise<{ mtime: number; size: number } | null> {
    return this.#ask<'time'>({ op: 'time', ...this.#at(file) }).catch(() => null);
  }

  #rename(file: string, to: string): Promise<null> {
    return this.#ask<'rename'>({ op: 'rename', ...this.#at(file), to });
  }

  /** Rejects when there is a file of that name. */
  async #write(file: string, bytes: Uint8Array): Promise<void> {
    const draft = `${randomName()}${DRAFT}`;
    await this.#ask<'write'>({ op: 'write', ...this.#at(draft), bytes });
    try {
      await this.#rename(draft, file);
    } catch (error) {
      await this.#ask<'delete'>({ op: 'delete', ...this.#at(draft) }).catch(() => undefined);
      throw error;
    }
  }

  #at(path: string): { base: string; path: string } {
    return { base: this.#address, path };
  }
}

/** Sixteen random hexadecimal digits. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
