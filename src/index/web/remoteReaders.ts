import { messageOf } from '../../engine/messageOf';
import type { UserLists } from '../../engine/userLists';
import type { ArticleReaders, MergedSegment, ReaderEvents } from '../articleReaders';
import type { IndexPlace } from '../folderProtocol';
import type { FoundFile } from '../scanFolder';
import type { AskFiles, FileAnswer, FileCall } from './fileCalls';
import type { FromWebReader, ToWebReader } from './readerMessages';

/** The worker that reads, as whoever starts it knows it. */
export interface ReaderPort {
  post(message: ToWebReader): void;
  onMessage(listener: (message: FromWebReader) => void): void;
  /** Called when it has ended, with why. */
  onEnd(listener: (reason: string) => void): void;
  end(): void;
}

const WARM = 120_000;

type Told = Exclude<FromWebReader, FileCall>;
interface Waiting {
  readonly hear: (message: Told) => void;
  readonly fail: (reason: Error) => void;
}

/** A worker that reads articles and writes segments anew, started when there is something to do, and ended some time after. */
export class ReaderWorker {
  readonly #start: () => ReaderPort;
  readonly #ask: AskFiles;
  readonly #waiting = new Map<number, Waiting>();
  #port: ReaderPort | undefined;
  #number = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #warm: number;

  /**
   * @param ask answers what it asks of files
   * @param warm so long after its last work it keeps its model, in ms; then its memory is given back
   */
  constructor(start: () => ReaderPort, ask: AskFiles, warm = WARM) {
    this.#start = start;
    this.#ask = ask;
    this.#warm = warm;
  }

  /** Its work for one index. */
  readers(place: IndexPlace, lists: UserLists, keepEvery: number): ArticleReaders {
    return {
      read: (files, events, signal) => this.#read({ place, lists, keepEvery, files: [...files] }, events, signal),
      merge: (segments) => this.#merge(place, segments),
    };
  }

  #read(
    order: Pick<Extract<ToWebReader, { kind: 'read' }>, 'place' | 'lists' | 'keepEvery' | 'files'>,
    events: ReaderEvents,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const id = ++this.#number;
    const stop = (): void => this.#port?.post({ kind: 'stop', id });
    const read = this.#send<true>({ kind: 'read', id, ...order }, async (message) => {
      if (message.kind === 'read') events.onRead(message.path, message.problem);
      if (message.kind === 'segment') {
        await events.onSegment(
          message.bytes,
          message.files.flatMap((number): FoundFile[] => (order.files[number] ? [order.files[number]] : [])),
        );
        this.#port?.post({ kind: 'kept', id });
      }
      return message.kind === 'done' ? true : undefined;
    });
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
    return read.then(() => undefined).finally(() => signal?.removeEventListener('abort', stop));
  }

  #merge(place: IndexPlace, segments: readonly MergedSegment[]): ReturnType<ArticleReaders['merge']> {
    return this.#send({ kind: 'merge', id: ++this.#number, place, segments }, (told) =>
      Promise.resolve(told.kind === 'merged' ? { bytes: told.bytes, articles: told.articles } : undefined),
    );
  }

  /** @param read gives the answer, or undefined for a message before it */
  #send<T>(message: ToWebReader & { readonly id: number }, read: (told: Told) => Promise<T | undefined>): Promise<T> {
    const { id } = message;
    return new Promise<T>((resolve, reject) => {
      const hear = (told: Told): void => {
        if (told.kind === 'failed') reject(new Error(told.message));
        else
          read(told).then((found) => {
            if (found !== undefined) resolve(found);
          }, reject);
      };
      this.#waiting.set(id, { hear, fail: reject });
      clearTimeout(this.#timer);
      this.#running().post(message);
    }).finally(() => {
      this.#waiting.delete(id);
      clearTimeout(this.#timer);
      if (this.#waiting.size === 0) this.#timer = setTimeout(() => this.#end(), this.#warm);
    });
  }

  #end(): void {
    this.#port?.end();
    this.#port = undefined;
  }

  #running(): ReaderPort {
    if (this.#port) return this.#port;
    const port = this.#start();
    this.#port = port;
    port.onMessage((message) => {
      if (message.kind === 'file') void this.#answer(port, message);
      else this.#waiting.get(message.id)?.hear(message);
    });
    port.onEnd((reason) => {
      if (this.#port !== port) return;
      this.#port = undefined;
      for (const { fail } of [...this.#waiting.values()]) fail(new Error(reason));
    });
    return port;
  }

  async #answer(port: ReaderPort, { call, request }: FileCall): Promise<void> {
    const answer = await this.#ask(request).then(
      (result): FileAnswer => ({ kind: 'file', call, result }),
      (error: unknown): FileAnswer => ({ kind: 'file', call, problem: messageOf(error) }),
    );
    port.post(answer);
  }
}
