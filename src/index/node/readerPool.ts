import { Worker } from 'node:worker_threads';
import type { ArticleReaders, MergedSegment, ReaderEvents } from '../articleReaders';
import { FULL } from '../mergePolicy';
import type { FromReader, ReaderData, ToReader } from './readerProtocol';
import type { FoundFile } from '../scanFolder';

/** So many files lie ready at each thread. */
const AHEAD = 4;
/** Of each thread's memory, in MB. */
const HEAP = 1024;

/** Threads that read files, each into segments of its own. */
export class ReaderPool implements ArticleReaders {
  readonly #threads = new Set<ReaderThread>();

  /**
   * @param script the file of `readerThread`
   * @param keepEvery how often a thread gives what it has read, in ms
   */
  constructor(
    readonly script: string,
    readonly data: ReaderData,
    readonly count: number,
    readonly keepEvery: number,
  ) {}

  /** Reads files; resolves when all are in segments, or, after a stop, those that were begun. */
  async read(files: Iterable<FoundFile>, events: ReaderEvents, signal?: AbortSignal): Promise<void> {
    const queue = new Queue(files);
    const readOn = async (thread: ReaderThread): Promise<void> => {
      for (;;) {
        const lost = await thread.readAll(queue, events, signal);
        if (lost === null) return;
        this.#threads.delete(thread);
        if (!lost.at) throw new Error('a thread has ended over the writing of a segment');
        events.onLost(lost.at);
        queue.putBack(lost.others);
        thread = this.#start();
      }
    };
    const threads = [...this.#threads];
    while (threads.length < Math.max(1, Math.min(this.count, queue.atLeast(this.count)))) threads.push(this.#start());
    await Promise.all(threads.map(readOn));
  }

  /** Writes segments anew as one, without their dead articles; null when nothing is left of them. Rejects for a damaged one. */
  async merge(segments: readonly MergedSegment[]): Promise<{ bytes: Uint8Array | null; articles: number }> {
    const thread = this.#threads.values().next().value ?? this.#start();
    const answer = await thread.ask({ kind: 'merge', segments });
    if (answer?.kind !== 'segment')
      throw new Error(answer?.kind === 'failed' ? answer.message : 'the thread has ended');
    return answer;
  }

  async end(): Promise<void> {
    await this.#endAfter(0);
  }

  /** Ends all threads but one, which has its model at hand for the next file. */
  async rest(): Promise<void> {
    await this.#endAfter(1);
  }

  async #endAfter(kept: number): Promise<void> {
    const ended = [...this.#threads].slice(kept);
    for (const thread of ended) this.#threads.delete(thread);
    await Promise.all(ended.map((thread) => thread.end()));
  }

  #start(): ReaderThread {
    const thread = new ReaderThread(this.script, this.data, this.keepEvery);
    this.#threads.add(thread);
    return thread;
  }
}

/** Files to be read, in their order; those of a thread that has ended come again. */
class Queue {
  readonly #files: Iterator<FoundFile>;
  readonly #ready: FoundFile[] = [];

  constructor(files: Iterable<FoundFile>) {
    this.#files = files[Symbol.iterator]();
  }

  next(): FoundFile | undefined {
    const ready = this.#ready.shift();
    if (ready) return ready;
    const next = this.#files.next();
    return next.done ? undefined : next.value;
  }

  /** How many are left, up to a number. */
  atLeast(most: number): number {
    while (this.#ready.length < most) {
      const next = this.#files.next();
      if (next.done) break;
      this.#ready.push(next.value);
    }
    return Math.min(most, this.#ready.length);
  }

  putBack(files: readonly FoundFile[]): void {
    for (const file of files) this.#ready.push(file);
  }
}

/** What a thread took and did not give. */
interface Lost {
  /** The file that it was at. */
  readonly at: FoundFile | undefined;
  readonly others: readonly FoundFile[];
}

class ReaderThread {
  readonly #worker: Worker;
  readonly #waiting: ((answer: FromReader | null) => void)[] = [];
  #ended = false;
  readonly #keepEvery: number;

  constructor(script: string, data: ReaderData, keepEvery: number) {
    this.#keepEvery = keepEvery;
    this.#worker = new Worker(script, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: HEAP } });
    this.#worker.on('message', (answer: FromReader) => this.#waiting.shift()?.(answer));
    const end = (): void => {
      this.#ended = true;
      for (const answer of this.#waiting.splice(0)) answer(null);
    };
    this.#worker.on('error', end);
    this.#worker.on('exit', end);
  }

  /** Null when the thread has ended. */
  ask(message: ToReader): Promise<FromReader | null> {
    if (this.#ended) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#worker.postMessage(message);
    });
  }

  /**
   * Reads from a queue until it is empty.
   * @returns null; or, when the thread ended, what it took and did not give
   */
  async readAll(queue: Queue, events: ReaderEvents, signal?: AbortSignal): Promise<Lost | null> {
    const taken: FoundFile[] = [];
    const asked: { file: FoundFile; answer: Promise<FromReader | null> }[] = [];
    let since = Date.now();
    let read: FoundFile[] = [];
    const give = async (): Promise<boolean> => {
      const answer = await this.ask({ kind: 'flush' });
      if (answer?.kind === 'failed') throw new Error(answer.message);
      if (answer?.kind !== 'segment') return false;
      if (answer.bytes) await events.onSegment(answer.bytes, read);
      taken.splice(0);
      [read, since] = [[], Date.now()];
      return true;
    };
    for (;;) {
      const isFull = read.length + asked.length >= FULL || Date.now() - since > this.#keepEvery;
      while (!isFull && asked.length < AHEAD && !signal?.aborted) {
        const file = queue.next();
        if (!file) break;
        taken.push(file);
        asked.push({ file, answer: this.ask({ kind: 'read', file }) });
      }
      const next = asked.shift();
      if (!next) {
        if (!(await give())) return lostOf(taken, read.length);
        if (!isFull) return null;
        continue;
      }
      const answer = await next.answer;
      if (answer?.kind !== 'read') return lostOf(taken, read.length);
      read.push(next.file);
      events.onRead(answer.path, answer.problem);
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** The file that a thread was at, if it was at one, and those that it had read, which are lost with it, or not yet. */
function lostOf(taken: readonly FoundFile[], read: number): Lost {
  return { at: taken[read], others: taken.filter((_, i) => i !== read) };
}
