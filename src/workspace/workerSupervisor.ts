import type { FromEngine, ToEngine } from '../worker/protocol';

/** The extension's end of a message port, whatever kind of worker is behind it. */
export interface WorkerPort {
  post(message: ToEngine): void;
  onMessage(listener: (message: FromEngine) => void): void;
  /** Called once when the worker is gone, however it went. */
  onExit(listener: (reason: string) => void): void;
  terminate(): void;
}

/** Starts a worker and sends it its `init` message. Rejects when that is not possible. */
export type StartWorker = () => Promise<WorkerPort>;

export interface SupervisorEvents {
  message(message: FromEngine): void;
  /** The worker is gone. `usable` tells whether it had ever answered. The next `post` starts another. */
  down(reason: string, usable: boolean): void;
  /** How long the worker may be silent at present before it counts as hanging, in ms; infinite when nothing is asked of it. */
  patience(): number;
}

/** The watch is divided into this many looks: a computer that was asleep wakes up to one look, not to a verdict. */
const LOOKS = 5;

/**
 * Starts the worker when it is first needed, and ends one that says nothing although it was asked.
 */
export class Supervisor {
  readonly #start: StartWorker;
  readonly #events: SupervisorEvents;
  /** From one look to the next, in ms. */
  readonly #every: number;
  #port: WorkerPort | null = null;
  #outbox: ToEngine[] | null = null;
  #usable = false;
  #silentLooks = 0;
  #watch: ReturnType<typeof setInterval> | undefined;
  /** Tells the worker of now from one that was given up. */
  #generation = 0;

  /** @param patience the shortest that `events.patience` will be, in ms */
  constructor(start: StartWorker, events: SupervisorEvents, patience: number) {
    this.#start = start;
    this.#events = events;
    this.#every = patience / LOOKS;
  }

  #down(reason: string): void {
    const wasUsable = this.#usable;
    this.#forget();
    this.#events.down(reason, wasUsable);
  }

  #forget(): void {
    this.#generation += 1;
    clearInterval(this.#watch);
    this.#watch = undefined;
    this.#port?.terminate();
    this.#port = null;
    this.#outbox = null;
    this.#usable = false;
  }

  async #begin(): Promise<void> {
    const mine = ++this.#generation;
    this.#outbox = [];
    try {
      const started = await this.#start();
      if (mine !== this.#generation) {
        started.terminate();
        return;
      }
      this.#port = started;
      started.onMessage((message) => {
        if (mine === this.#generation) this.#receive(message);
      });
      started.onExit((reason) => {
        if (mine === this.#generation) this.#down(reason);
      });
      const letters = this.#outbox;
      this.#outbox = null;
      for (const letter of letters) started.post(letter);
    } catch (error) {
      if (mine === this.#generation) this.#down(error instanceof Error ? error.message : String(error));
    }
  }

  #receive(message: FromEngine): void {
    this.#silentLooks = 0;
    if (message.type === 'unusable') {
      this.#down(message.message);
    } else {
      this.#usable = true;
      this.#events.message(message);
    }
  }

  #look(): void {
    const limit = this.#events.patience();
    this.#silentLooks += 1;
    if (limit === Infinity) {
      clearInterval(this.#watch);
      this.#watch = undefined;
    } else if (this.#silentLooks * this.#every >= limit) {
      this.#down(`no answer for ${Math.round((this.#silentLooks * this.#every) / 1000)} s`);
    }
  }

  get running(): boolean {
    return this.#port !== null || this.#outbox !== null;
  }

  /** Starts the worker if there is none. */
  post(message: ToEngine): void {
    if (this.#port === null && this.#outbox === null) void this.#begin();
    if (this.#outbox) this.#outbox.push(message);
    else this.#port?.post(message);
    if (this.#watch === undefined) {
      this.#silentLooks = 0;
      this.#watch = setInterval(() => {
        this.#look();
      }, this.#every);
    }
  }

  /** Ends the worker, without a word about it. The next `post` starts another. */
  stop(): void {
    this.#forget();
  }
}
