import type { AskFiles, FileRequest, FileResults } from '../../../../src/index/web/fileCalls';

/** Files in memory, asked for as a worker asks its host. */
export class MemoryFiles {
  readonly #files = new Map<string, { bytes: Uint8Array; mtime: number }>();
  #clock = 1;
  #left = Infinity;
  /** The addresses of files that were read. */
  readonly read: string[] = [];

  readonly ask: AskFiles = async <Op extends FileRequest['op']>(request: Extract<FileRequest, { op: Op }>) =>
    // Each request has its kind of result.
    (await Promise.resolve(this.#answer(request))) as FileResults[Op];

  put(address: string, text: string): void {
    this.#files.set(address, { bytes: new TextEncoder().encode(text), mtime: this.#clock++ });
  }

  remove(address: string): void {
    this.#files.delete(address);
  }

  names(begin: string): string[] {
    return [...this.#files.keys()].filter((name) => name.startsWith(begin));
  }

  /** After so many changes no further one can be made, as when a window is closed. */
  failAfter(changes: number): void {
    this.#left = changes;
  }

  #answer(request: FileRequest): FileResults[FileRequest['op']] {
    const address = request.path === '' ? request.base : `${request.base}/${request.path}`.replace(/\/$/, '');
    const file = this.#files.get(address);
    switch (request.op) {
      case 'list': {
        const inside = this.names(`${address}/`).map((name) => name.slice(address.length + 1).split('/'));
        const kinds = new Map(
          inside.map(([name = '', ...rest]) => [name, rest.length > 0 ? 'folder' : 'file'] as const),
        );
        return [...kinds].map(([name, kind]) => ({ name, kind }));
      }
      case 'time':
        return file ? { mtime: file.mtime, size: file.bytes.length } : null;
      case 'read':
        if (!file || file.bytes.length > request.most) throw new Error('cannot be read');
        this.read.push(address);
        return file.bytes;
      case 'write':
        this.#change();
        this.#files.set(address, { bytes: request.bytes, mtime: this.#clock++ });
        return null;
      case 'rename': {
        this.#change();
        const to = `${request.base}/${request.to}`;
        if (!file || this.#files.has(to)) throw new Error('cannot be renamed');
        this.#files.delete(address);
        this.#files.set(to, file);
        return null;
      }
      case 'delete':
        this.#change();
        this.#files.delete(address);
        return null;
    }
  }

  #change(): void {
    if (--this.#left < 0) throw new Error('the window was closed');
  }
}
