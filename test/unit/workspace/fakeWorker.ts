import { slowAnalyzer } from '../worker/slowAnalyzer';
import { serveEngine } from '../../../src/worker/engineHost';
import type { FromEngine, ToEngine } from '../../../src/worker/protocol';
import type { WorkerPort } from '../../../src/workspace/workerSupervisor';

/**
 * A worker in this very thread with the engine's real message loop. A text with `CRASH` makes it end as soon as it is
 * heard to read it, one with `SILENT` makes it say nothing more.
 */
export class FakeWorker implements WorkerPort {
  readonly heard: ToEngine[] = [];
  terminated = false;
  #fromEngine: (message: FromEngine) => void = () => undefined;
  #toEngine: (message: ToEngine) => void = () => undefined;
  #exit: (reason: string) => void = () => undefined;
  #silent = false;

  constructor() {
    serveEngine(
      {
        post: (message) => {
          setImmediate(() => {
            if (!this.terminated && !this.#silent) this.#fromEngine(structuredClone(message));
          });
        },
        listen: (listener) => {
          this.#toEngine = listener;
        },
        nextTurn: (task) => {
          setImmediate(task);
        },
      },
      () => ({ lexicon: {}, gazetteer: undefined, model: undefined }),
      () => slowAnalyzer(),
    );
    this.post({ type: 'init', resources: null });
  }

  post(message: ToEngine): void {
    this.heard.push(message);
    const words = JSON.stringify(message);
    if ('uri' in message && 'request' in message && /CRASH|SILENT/.test(words)) {
      const { uri, request } = message;
      this.#later(() => {
        if (this.#silent) return;
        this.#fromEngine({ type: 'progress', uri, request, done: 0 });
        if (words.includes('CRASH')) this.exit('out of memory');
        else this.#silent = true;
      });
    } else {
      this.#later(() => {
        this.#toEngine(structuredClone(message));
      });
    }
  }

  onMessage(listener: (message: FromEngine) => void): void {
    this.#fromEngine = listener;
  }

  onExit(listener: (reason: string) => void): void {
    this.#exit = listener;
  }

  terminate(): void {
    this.terminated = true;
  }

  exit(reason: string): void {
    this.#exit(reason);
  }

  #later(task: () => void): void {
    setImmediate(() => {
      if (!this.terminated) task();
    });
  }
}
