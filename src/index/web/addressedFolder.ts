import type { ArticleReaders } from '../articleReaders';
import { bringUpToDate } from '../changedRun';
import type { WriteOrder } from '../folderProtocol';
import type { IndexResult } from '../indexRun';
import { openGeneration } from '../openGeneration';
import { readerName, type FolderParts } from '../serveFolder';
import { SharedSegments } from '../sharedSegments';
import type { Sqlite3Static } from '../sqlite';
import { addressedFiles, sha256 } from './addressedFiles';
import { AddressedStore } from './addressedStore';
import type { AskFiles } from './fileCalls';

/** The browser's own locks: those of a tab that is closed are free. */
export interface BrowserLocks {
  request<T>(
    name: string,
    options: { readonly ifAvailable: true },
    work: (lock: object | null) => Promise<T>,
  ): Promise<T>;
}

export interface AddressedFolderParts {
  readonly ask: AskFiles;
  /** Undefined where the browser has none: then two windows do double work, and of two manifests of one generation one counts. */
  readonly locks: BrowserLocks | undefined;
  /** Who reads articles for an index. */
  readonly readers: (order: WriteOrder, keepEvery: number) => ArticleReaders | Promise<ArticleReaders>;
  readonly sqlite: () => Promise<Sqlite3Static>;
}

/** So often what is read can be asked, in ms, and is there when the browser was closed. */
const KEEP_EVERY = 15_000;
const BUSY: IndexResult = { outcome: 'busy', articles: 0, read: 0, removed: 0, damaged: [] };

/** The index where there are no files of a machine: the host hands them out; who runs this writes and answers, and has it read. */
export class AddressedFolder implements FolderParts {
  readonly #parts: AddressedFolderParts;
  readonly #stores = new Map<string, AddressedStore>();
  readonly #shared = new Map<string, SharedSegments>();

  constructor(parts: AddressedFolderParts) {
    this.#parts = parts;
  }

  readonly files: FolderParts['files'] = (folder) => addressedFiles(folder, this.#parts.ask);

  store(index: string): AddressedStore {
    const store = this.#stores.get(index) ?? new AddressedStore(index, this.#parts.ask);
    this.#stores.set(index, store);
    return store;
  }

  readonly open: FolderParts['open'] = async (index) =>
    openGeneration(this.store(index), await this.#parts.sqlite(), this.#sharedOf(index));

  readonly write: FolderParts['write'] = (...told): Promise<IndexResult> => {
    const { locks } = this.#parts;
    const [order] = told;
    const work = (): Promise<IndexResult> => this.#write(...told);
    if (!locks) return work();
    const name = `news-lens ${order.index}`;
    return locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : Promise.resolve(BUSY)));
  };

  #sharedOf(index: string): SharedSegments {
    const shared = this.#shared.get(index) ?? new SharedSegments();
    this.#shared.set(index, shared);
    return shared;
  }

  async #write(...[order, signal, onProgress, onWritten]: Parameters<FolderParts['write']>): Promise<IndexResult> {
    const { folder, index, exclude, lists, changed } = order;
    const parts = { files: this.files(folder), store: this.store(index), sqlite: await this.#parts.sqlite() };
    const readers = await this.#parts.readers(order, KEEP_EVERY);
    const reader = await readerName(lists, sha256);
    await parts.store.prepare();
    const run = {
      ...parts,
      readers,
      exclude,
      reader,
      folder: fromIndex(folder, index),
      segments: this.#sharedOf(index),
    };
    return bringUpToDate({ ...run, onProgress, onWritten, signal }, changed);
  }
}

/** The way from an index inside of its folder, which other programs can go, too; else the folder's address. */
function fromIndex(folder: string, index: string): string {
  if (!index.startsWith(`${folder}/`)) return folder;
  const inside = index.slice(folder.length + 1).split('/');
  return inside.map(() => '..').join('/');
}
