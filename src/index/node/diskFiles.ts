import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import type { FileTime, FolderEntry, FolderFiles } from '../folderFiles';
import { sha256 } from './indexStore';

/** The files below a folder of this machine; `folder` is absolute. */
export function diskFiles(folder: string): FolderFiles {
  return new DiskFiles(path.resolve(folder));
}

class DiskFiles implements FolderFiles {
  constructor(readonly name: string) {}

  async list(folder: string): Promise<readonly FolderEntry[]> {
    const entries = await readdir(path.join(this.name, folder), { withFileTypes: true }).catch(() => []);
    return entries.map((entry) => ({
      name: entry.name,
      kind: kindOf(entry),
    }));
  }

  async kind(place: string): Promise<FolderEntry['kind'] | undefined> {
    try {
      return kindOf(await lstat(this.#inside(place)));
    } catch {
      return undefined;
    }
  }

  async time(file: string): Promise<FileTime | null> {
    try {
      const { mtimeMs, size } = await lstat(this.#inside(file));
      return { mtime: mtimeMs, size };
    } catch {
      return null;
    }
  }

  async read(file: string, most: number): Promise<Uint8Array> {
    const place = this.#inside(file);
    const found = await stat(place);
    // A link may lead to something that never ends.
    if (!found.isFile()) throw new Error('not a file');
    if (found.size > most) throw new Error(`larger than ${String(most / 1024 / 1024)} MB`);
    return readFile(place);
  }

  digest(bytes: Uint8Array): Promise<string> {
    return Promise.resolve(sha256(bytes));
  }

  #inside(file: string): string {
    const place = path.resolve(this.name, file);
    if (!place.startsWith(this.name.endsWith(path.sep) ? this.name : this.name + path.sep))
      throw new Error('outside of the folder');
    return place;
  }
}

const kindOf = (found: { isDirectory(): boolean; isFile(): boolean }): FolderEntry['kind'] =>
  found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
