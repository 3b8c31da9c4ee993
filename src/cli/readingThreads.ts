import { Worker } from 'node:worker_threads';
import type { Wanted } from './answerDocument';
import type { AnalyzeOptions } from './options';
import { messageOf } from '../engine/messageOf';

/** What a thread is started with. */
export interface ThreadData {
  readonly options: AnalyzeOptions;
  /** The path of the folder with the engine's data. */
  readonly media: string;
}

/** What a thread makes of a document. */
export interface Answer {
  readonly kind: 'answer';
  /** What goes to the output, UTF-8. */
  readonly chunks: readonly Uint8Array[];
  /** What is to be told, each in its parts. */
  readonly told: readonly (readonly string[])[];
  readonly isRead: boolean;
}

/** From a thread: first that it is ready (with why it reads by rules alone), then an answer to each document, in order. */
export type FromThread = Answer | { readonly kind: 'ready'; readonly problem: string | null };

/** A document with its answer, or why the thread that was at it has ended. */
export interface Answered {
  readonly what: Wanted;
  readonly answer: Answer | string;
}

/** So many documents lie ready at each thread, so that it need not wait for another. */
const AHEAD = 4;
/** Answers that wait for one before them: no more are begun when there are so many, or of so many bytes. */
const MOST_WAITING = 1024;
const MOST_BYTES = 32e6;

/** A document under way. */
interface Task {
  readonly what: Wanted;
  answer?: Answer | string;
}

/** Threads that read documents. Answers come in the order of the documents, and memory holds a window of them. */
export class ReadingThreads {
  readonly #threads: ReadingThread[] = [];
  /** In the order of the documents, from the first that was not given back. */
  readonly #tasks: Task[] = [];
  #bytes = 0;
  #waiting = 0;
  #problem: Error | null = null;
  #wake: () => void = () => undefined;

  /**
   * @param script the file of `analyzeThread`
   * @param onProblem hears, once, why a thread reads by rules alone
   */
  constructor(
    readonly script: string,
    readonly data: ThreadData,
    readonly count: number,
    readonly onProblem: (problem: string) => void,
  ) {}

  /**
   * Reads documents; each answer is given as soon as those before it are. A thread that ends costs the document that it
   * was at, and another takes its place. Throws when a thread cannot be started, and what `wanted` throws.
   */
  async *answers(wanted: AsyncIterable<Wanted>): AsyncGenerator<Answered, void, void> {
    const source = wanted[Symbol.asyncIterator]();
    let [isAsked, isOver] = [false, false];
    const take = ({ done, value }: IteratorResult<Wanted, unknown>): void => {
      isAsked = false;
      if (done) isOver = true;
      else this.#begin(value);
      this.#wake();
    };
    try {
      for (;;) {
        const changed = new Promise<void>((resolve) => (this.#wake = resolve));
        if (this.#problem) throw this.#problem;
        const first = this.#tasks[0];
        if (first?.answer !== undefined) {
          this.#tasks.shift();
          this.#weigh(first.answer, -1);
          yield { what: first.what, answer: first.answer };
          continue;
        }
        if (!first && isOver) return;
        if (!isAsked && !isOver && this.#hasRoom()) {
          isAsked = true;
          source.next().then(take, (error: unknown) => {
            this.#fail(error);
          });
        }
        await changed;
      }
    } finally {
      await Promise.all(this.#threads.splice(0).map((thread) => thread.end()));
    }
  }

  #hasRoom(): boolean {
    const underWay = this.#tasks.length - this.#waiting;
    return underWay < this.count * AHEAD && this.#waiting < MOST_WAITING && this.#bytes < MOST_BYTES;
  }

  #weigh(answer: Answer | string, sign: 1 | -1): void {
    this.#waiting += sign;
    if (typeof answer !== 'string') for (const { length } of answer.chunks) this.#bytes += sign * length;
  }

  #begin(what: Wanted): void {
    const task: Task = { what };
    this.#tasks.push(task);
    const idle = this.#threads.find(({ tasks }) => tasks.length === 0);
    if (!idle && this.#threads.length < this.count) this.#start([task]);
    else (idle ?? this.#threads.reduce((a, b) => (b.tasks.length < a.tasks.length ? b : a))).read(task);
  }

  #start(tasks: readonly Task[]): void {
    const thread = new ReadingThread(this.script, this.data, {
      onReady: (problem) => {
        if (problem !== null) this.onProblem(problem);
      },
      onAnswer: (task, answer) => {
        task.answer = answer;
        this.#weigh(answer, 1);
        this.#wake();
      },
      onEnd: (left, why) => {
        const at = this.#threads.indexOf(thread);
        if (at < 0) return;
        this.#threads.splice(at, 1);
        if (why instanceof Error) this.#fail(why);
        const [lost, ...others] = left;
        if (lost) {
          lost.answer = `the thread that read it has ended: ${messageOf(why)}`;
          this.#weigh(lost.answer, 1);
        }
        if (others.length > 0) this.#start(others);
        this.#wake();
      },
    });
    this.#threads.push(thread);
    for (const task of tasks) thread.read(task);
  }

  #fail(error: unknown): void {
    this.#problem ??= error instanceof Error ? error : new Error(messageOf(error));
    this.#wake();
  }
}

interface ThreadEvents {
  onReady(problem: string | null): void;
  onAnswer(task: Task, answer: Answer): void;
  /** The thread has ended with these not answered; an error when it had not even begun. */
  onEnd(left: readonly Task[], why: string | Error): void;
}

class ReadingThread {
  /** Not answered yet, in their order. */
  readonly tasks: Task[] = [];
  readonly #worker: Worker;

  constructor(script: string, data: ThreadData, events: ThreadEvents) {
    this.#worker = new Worker(script, { workerData: data });
    let isReady = false;
    this.#worker.on('message', (message: FromThread) => {
      if (message.kind === 'ready') {
        isReady = true;
        events.onReady(message.problem);
        return;
      }
      const task = this.tasks.shift();
      if (task) events.onAnswer(task, message);
    });
    let why: Error | undefined;
    this.#worker.on('error', (error) => {
      why = error instanceof Error ? error : new Error(messageOf(error));
    });
    this.#worker.on('exit', (code) => {
      why ??= new Error(`exit ${String(code)}`);
      events.onEnd(this.tasks.splice(0), isReady ? why.message : why);
    });
  }

  read(task: Task): void {
    this.tasks.push(task);
    const { what } = task;
    if ('file' in what || what.line.bytes === null) {
      this.#worker.postMessage(what);
      return;
    }
    // A copy of just these bytes changes hands: they may lie in a larger piece of memory, and are wanted again if the thread ends.
    const bytes = new Uint8Array(what.line.bytes);
    this.#worker.postMessage({ line: { line: what.line.line, bytes } }, [bytes.buffer]);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
