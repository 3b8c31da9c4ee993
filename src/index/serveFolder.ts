import { version } from '../../package.json';
import { messageOf } from '../engine/messageOf';
import { noLists, type UserLists } from '../engine/userLists';
import { answerQuestion } from './folderAnswers';
import type { FolderFiles } from './folderFiles';
import type { FolderQuestion, FromIndex, IndexPlace, ToIndex, WriteOrder } from './folderProtocol';
import type { IndexProgress, IndexResult } from './indexRun';
import type { OpenGeneration } from './openGeneration';
import type { SegmentStore } from './segmentStore';

/** What the thread of an index stands on. */
export interface FolderParts {
  files(folder: string): FolderFiles;
  store(index: string): SegmentStore;
  open(index: string): Promise<OpenGeneration | null>;
  /** @param onWritten told when what was read is in the answers, where that is before the end */
  write(
    order: WriteOrder,
    signal: AbortSignal,
    onProgress: (progress: IndexProgress) => void,
    onWritten: (written: IndexResult) => void,
  ): Promise<IndexResult>;
}

/** A generation that is closed when there is a newer one, and nobody asks it any more. */
interface HeldGeneration {
  readonly place: string;
  readonly index: OpenGeneration;
  asked: number;
  isOld: boolean;
}

/** Those that go through all articles come in slices: others do not wait for them. */
const LONG: ReadonlySet<FolderQuestion['kind']> = new Set(['balance', 'common']);

/** Writes indexes and answers meanwhile from what is finished; the same in a thread of Node and in a web worker. */
export class FolderServer {
  readonly #parts: FolderParts;
  readonly #say: (message: FromIndex) => void;
  readonly #running = new Map<number, AbortController>();
  #open: HeldGeneration | undefined;
  /** Questions one after the other: one may open the index anew. */
  #last: Promise<void> = Promise.resolve();
  /** Long ones of a kind have a row of their own. */
  readonly #long = new Map<FolderQuestion['kind'], Promise<void>>();
  /** Writings one after the other, as one may merge when it has told that it is done. */
  #writing: Promise<void> = Promise.resolve();
  /** Only one at a time looks whether there is a newer generation. */
  #opening: Promise<void> = Promise.resolve();

  constructor(parts: FolderParts, say: (message: FromIndex) => void) {
    this.#parts = parts;
    this.#say = say;
  }

  hear(message: ToIndex): void {
    const { id } = message;
    switch (message.kind) {
      case 'write': {
        const stop = new AbortController();
        this.#running.set(id, stop);
        this.#writing = this.#writing.then(() => this.#answer(id, () => this.#write(id, message.order, stop.signal)));
        break;
      }
      case 'stop':
        this.#running.get(id)?.abort();
        break;
      case 'ask': {
        const { place, question } = message;
        const answer = (): Promise<void> => this.#answer(id, () => this.#ask(id, place, question));
        if (LONG.has(question.kind))
          this.#long.set(question.kind, (this.#long.get(question.kind) ?? Promise.resolve()).then(answer));
        else this.#last = this.#last.then(answer);
      }
    }
  }

  async #ask(id: number, place: IndexPlace, question: FolderQuestion): Promise<void> {
    const held = await this.#newest(place);
    try {
      const found = held && (await answerQuestion(held.index.queries, this.#parts.files(place.folder), question));
      this.#say({ id, kind: 'answer', answer: found, checked: held?.index.manifest.checked ?? 0 });
    } finally {
      if (held) {
        held.asked--;
        closeIfUnused(held);
      }
    }
  }

  #answer(id: number, work: () => Promise<void>): Promise<void> {
    return work().catch((error: unknown) => {
      this.#say({ id, kind: 'failed', message: messageOf(error) });
    });
  }

  /** Opened again when there is a newer generation; who asks it says when they have done. */
  #newest(place: IndexPlace): Promise<HeldGeneration | undefined> {
    const newest = this.#opening.then(() => this.#openNewest(place));
    this.#opening = newest.then(
      () => undefined,
      () => undefined,
    );
    return newest;
  }

  async #openNewest({ index }: IndexPlace): Promise<HeldGeneration | undefined> {
    const manifest = await this.#parts.store(index).manifest();
    const open = this.#open;
    if (open && (open.place !== index || open.index.manifest.generation !== manifest?.generation))
      this.#open = undefined;
    try {
      const opened = manifest && !this.#open ? await this.#parts.open(index) : null;
      if (opened) this.#open = { place: index, index: opened, asked: 0, isOld: false };
    } finally {
      // Only now, as the newer one takes over what is open.
      if (open && this.#open !== open) {
        open.isOld = true;
        closeIfUnused(open);
      }
    }
    if (this.#open) this.#open.asked++;
    return this.#open;
  }

  async #write(id: number, order: WriteOrder, signal: AbortSignal): Promise<void> {
    let isTold = false;
    const tell = (written: IndexResult): void => {
      if (!isTold) this.#say({ id, kind: 'written', written });
      isTold = true;
    };
    const onProgress = ({ read, toRead, failed }: IndexProgress): void => {
      this.#say({ id, kind: 'progress', read, toRead });
      if (failed) this.#say({ id, kind: 'unread', ...failed });
    };
    try {
      tell(await this.#parts.write(order, signal, onProgress, tell));
    } finally {
      this.#running.delete(id);
    }
  }
}

function closeIfUnused({ index, asked, isOld }: HeldGeneration): void {
  if (isOld && asked === 0) index.close();
}

/** What reads the articles: with other lists they are read again. */
export async function readerName(lists: UserLists, digest: FolderFiles['digest']): Promise<string> {
  const text = JSON.stringify(lists);
  if (text === JSON.stringify(noLists)) return version;
  return `${version} ${(await digest(new TextEncoder().encode(text))).slice(0, 8)}`;
}
