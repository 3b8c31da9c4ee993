import { messageOf } from '../../engine/messageOf';
import { noLists, type UserLists } from '../../engine/userLists';
import type { Analyzers } from '../../worker/analyzers';
import type { FoundFile } from '../scanFolder';
import type { Sqlite3Static } from '../sqlite';
import { addressedFiles } from './addressedFiles';
import { AddressedStore } from './addressedStore';
import type { AskFiles } from './fileCalls';
import type { FromWebReader, ToWebReader } from './readerMessages';
import { WorkerReaders } from './workerReaders';

/** What the worker that reads stands on. */
export interface ReaderParts {
  readonly ask: AskFiles;
  readonly analyzers: () => Analyzers;
  readonly sqlite: () => Promise<Sqlite3Static>;
}

type Order<K> = Extract<ToWebReader, { readonly kind: K }>;

/** Reads articles and makes segments of them, as it is told by messages: in a worker of its own, so that nobody waits for it. */
export class ReaderServer {
  readonly #parts: ReaderParts;
  readonly #say: (message: FromWebReader) => void;
  readonly #stops = new Map<number, AbortController>();
  readonly #kept = new Map<number, () => void>();

  constructor(parts: ReaderParts, say: (message: FromWebReader) => void) {
    this.#parts = parts;
    this.#say = say;
  }

  hear(message: Order<'read' | 'kept' | 'stop' | 'merge'>): void {
    const { id } = message;
    switch (message.kind) {
      case 'read':
        void this.#answer(id, () => this.#read(message));
        break;
      case 'merge':
        void this.#answer(id, () => this.#merge(message));
        break;
      case 'kept':
        this.#kept.get(id)?.();
        break;
      case 'stop':
        this.#stops.get(id)?.abort();
    }
  }

  #answer(id: number, work: () => Promise<void>): Promise<void> {
    return work().catch((error: unknown) => {
      this.#say({ kind: 'failed', id, message: messageOf(error) });
    });
  }

  async #read({ id, place, lists, files, keepEvery }: Order<'read'>): Promise<void> {
    const stop = new AbortController();
    this.#stops.set(id, stop);
    const numbers = new Map(files.map((file, number) => [file.path, number]));
    const onSegment = (bytes: Uint8Array, read: readonly FoundFile[]): Promise<void> =>
      new Promise((resolve) => {
        this.#kept.set(id, resolve);
        this.#say({ kind: 'segment', id, bytes, files: read.flatMap(({ path }) => numbers.get(path) ?? []) });
      });
    try {
      const readers = await this.#readers(place, lists, keepEvery);
      const onRead = (path: string, problem: string | null): void => this.#say({ kind: 'read', id, path, problem });
      await readers.read(files, { onRead, onSegment, onLost: () => undefined }, stop.signal);
      this.#say({ kind: 'done', id });
    } finally {
      this.#stops.delete(id);
      this.#kept.delete(id);
    }
  }

  async #merge({ id, place, segments }: Order<'merge'>): Promise<void> {
    const readers = await this.#readers(place, noLists, 0);
    this.#say({ kind: 'merged', id, ...(await readers.merge(segments)) });
  }

  async #readers(
    { folder, index }: Order<'read'>['place'],
    lists: UserLists,
    keepEvery: number,
  ): Promise<WorkerReaders> {
    const { ask, analyzers, sqlite } = this.#parts;
    return new WorkerReaders({
      ...{ files: addressedFiles(folder, ask), store: new AddressedStore(index, ask), sqlite: await sqlite() },
      ...{ lists, analyzer: () => analyzers().for(lists), keepEvery },
    });
  }
}
