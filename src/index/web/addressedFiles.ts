import type { FileTime, FolderEntry, FolderFiles } from '../folderFiles';
import type { AskFiles } from './fileCalls';

/** The files below a folder that has an address; the host reads them. */
export function addressedFiles(address: string, ask: AskFiles): FolderFiles {
  return new AddressedFiles(address, ask);
}

class AddressedFiles implements FolderFiles {
  readonly #ask: AskFiles;

  constructor(
    readonly name: string,
    ask: AskFiles,
  ) {
    this.#ask = ask;
  }

  list(folder: string): Promise<readonly FolderEntry[]> {
    return this.#ask<'list'>({ op: 'list', base: this.name, path: folder }).catch(() => []);
  }

  async kind(path: string): Promise<FolderEntry['kind'] | undefined> {
    const [, folder = '', own = path] = /^(.*\/)([^/]*)$/.exec(path) ?? [];
    return (await this.list(folder)).find(({ name }) => name === own)?.kind;
  }

  time(file: string): Promise<FileTime | null> {
    return this.#ask<'time'>({ op: 'time', base: this.name, path: file }).catch(() => null);
  }

  read(file: string, most: number): Promise<Uint8Array> {
    return this.#ask<'read'>({ op: 'read', base: this.name, path: file, most });
  }

  digest(bytes: Uint8Array): Promise<string> {
    return sha256(bytes);
  }
}

/** SHA-256 by the browser, in hexadecimal digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
