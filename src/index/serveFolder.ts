import { version } from '../../package.json';
import { messageOf } from '../engine/messageOf';
import { noLists, type UserLists } from '../engine/userLists';
import { answerQuestion } from './folderAnswers';
import type { FolderFiles } from './folderFiles';
import type { FromIndex, IndexPlace, ToIndex, WriteOrder } from './folderProtocol';
import type { IndexProgress, IndexResult } from './indexRun';
import type { OpenGeneration } from './openGeneration';
import type { SegmentStore } from './segmentStore';

/** What the thread of an index stands on. */
export interface FolderParts {
  files(folder: string): FolderFiles;
  store(index: string): SegmentStore;
  open(index: string): Promise<OpenGeneration | null>;
  write(order: WriteOrder, signal: AbortSignal, onProgress: (progress: IndexProgress) => void): Promise<IndexResult>;
}

/** Writes indexes and answers meanwhile from what is finished; the same in a thread of Node and in a web worker. */
export class FolderServer {
  readonly #parts: FolderParts;
  readonly #say: (message: FromIndex) => void;
  readonly #running = new Map<number, AbortController>();
  #open: { readonly place: string; readonly index: OpenGeneration } | undefined;
  /** Questions one after the other: one may open the index anew. */
  #last: Promise<void> = Promise.resolve();

  constructor(parts: FolderParts, say: (message: FromIndex) => void) {
    this.#parts = parts;
    this.#say = say;
  }

  hear(message: ToIndex): void {
    const { id } = message;
    switch (message.kind) {
      case 'write':
        void this.#answer(id, () => this.#write(id, message.order));
        break;
      case 'stop':
        this.#running.get(id)?.abort();
        break;
      case 'ask': {
        const { place, question } = message;
        this.#last = this.#last.then(() =>
          this.#answer(id, async () => {
            const index = await this.#newest(place);
            const found = index && (await answerQuestion(index.queries, this.#parts.files(place.folder), question));
            this.#say({ id, kind: 'answer', answer: found, checked: index?.manifest.checked ?? 0 });
          }),
        );
      }
    }
  }

  #answer(id: number, work: () => Promise<void>): Promise<void> {
    return work().catch((error: unknown) => {
      this.#say({ id, kind: 'failed', message: messageOf(error) });
    });
  }

  /** Opened again when there is a newer generation. */
  async #newest({ index }: IndexPlace): Promise<OpenGeneration | undefined> {
    const manifest = await this.#parts.store(index).manifest();
    const open = this.#open;
    if (open && (open.place !== index || open.index.manifest.generation !== manifest?.generation)) {
      open.index.close();
      this.#open = undefined;
    }
    if (!manifest) return undefined;
    const opened = this.#open?.index ?? (await this.#parts.open(index));
    this.#open = opened ? { place: index, index: opened } : undefined;
    return opened ?? undefined;
  }

  async #write(id: number, order: WriteOrder): Promise<void> {
    const stop = new AbortController();
    this.#running.set(id, stop);
    try {
      const written = await this.#parts.write(order, stop.signal, ({ read, toRead, failed }) => {
        this.#say({ id, kind: 'progress', read, toRead });
        if (failed) this.#say({ id, kind: 'unread', ...failed });
      });
      this.#say({ id, kind: 'written', written });
    } finally {
      this.#running.delete(id);
    }
  }
}

/** What reads the articles: with other lists they are read again. */
export async function readerName(lists: UserLists, digest: FolderFiles['digest']): Promise<string> {
  const text = JSON.stringify(lists);
  if (text === JSON.stringify(noLists)) return version;
  return `${version} ${(await digest(new TextEncoder().encode(text))).slice(0, 8)}`;
}
