import type * as vscode from 'vscode';
import type { FolderQuestion, FromIndex, IndexPlace, ToIndex, WriteOrder } from '../index/folderProtocol';
import type { IndexResult } from '../index/indexRun';

/** The thread of the index, as a host starts it. */
export interface IndexPort {
  post(message: ToIndex): void;
  onMessage(listener: (message: FromIndex) => void): void;
  /** Called when it has ended, with why. */
  onExit(listener: (reason: string) => void): void;
  terminate(): void;
}

interface Waiting {
  readonly hear: (message: FromIndex) => void;
  readonly fail: (reason: Error) => void;
}

/** Writes an index and asks it, by a thread that is started when it is first needed, and again when it has ended. */
export class IndexThread implements vscode.Disposable {
  readonly #start: () => IndexPort;
  readonly #waiting = new Map<number, Waiting>();
  #port: IndexPort | undefined;
  #number = 0;

  constructor(start: () => IndexPort) {
    this.#start = start;
  }

  /** Writes an index; rejects when it cannot be written. */
  write(
    order: WriteOrder,
    token: vscode.CancellationToken | undefined,
    tell: (message: FromIndex) => void,
  ): Promise<IndexResult> {
    const id = ++this.#number;
    const written = this.#send({ id, kind: 'write', order }, (message) => {
      tell(message);
      return message.kind === 'written' ? message.written : undefined;
    });
    const stop = token?.onCancellationRequested(() => {
      this.#port?.post({ id, kind: 'stop' });
    });
    return written.finally(() => {
      stop?.dispose();
    });
  }

  /** Asks an index; rejects when it cannot be read. */
  ask(place: IndexPlace, question: FolderQuestion): Promise<Extract<FromIndex, { kind: 'answer' }>> {
    return this.#send({ id: ++this.#number, kind: 'ask', place, question }, (message) =>
      message.kind === 'answer' ? message : undefined,
    );
  }

  dispose(): void {
    this.#port?.terminate();
  }

  #send<T>(message: ToIndex, read: (answer: FromIndex) => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const hear = (answer: FromIndex): void => {
        const found = read(answer);
        if (found === undefined && answer.kind !== 'failed') return;
        this.#waiting.delete(message.id);
        if (answer.kind === 'failed') reject(new Error(answer.message));
        else if (found !== undefined) resolve(found);
      };
      this.#waiting.set(message.id, { hear, fail: reject });
      this.#running().post(message);
    });
  }

  #running(): IndexPort {
    if (this.#port) return this.#port;
    const port = this.#start();
    this.#port = port;
    port.onMessage((message) => this.#waiting.get(message.id)?.hear(message));
    port.onExit((reason) => {
      if (this.#port !== port) return;
      this.#port = undefined;
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { fail } of waiting) fail(new Error(reason));
    });
    return port;
  }
}
