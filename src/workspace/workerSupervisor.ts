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

export interface Supervisor {
  readonly running: boolean;
  /** Starts the worker if there is none. */
  post(message: ToEngine): void;
  /** Ends the worker, without a word about it. The next `post` starts another. */
  stop(): void;
}

/** The watch is divided into this many looks: a computer that was asleep wakes up to one look, not to a verdict. */
const LOOKS = 5;

/**
 * Starts the worker when it is first needed, and ends one that says nothing although it was asked.
 * @param patience the shortest that `events.patience` will be, in ms
 */
export function createSupervisor(start: StartWorker, events: SupervisorEvents, patience: number): Supervisor {
  const every = patience / LOOKS;
  let port: WorkerPort | null = null;
  let outbox: ToEngine[] | null = null;
  let usable = false;
  let silentLooks = 0;
  let watch: ReturnType<typeof setInterval> | undefined;
  /** Tells the worker of now from one that was given up. */
  let generation = 0;

  function down(reason: string): void {
    const wasUsable = usable;
    forget();
    events.down(reason, wasUsable);
  }

  function forget(): void {
    generation += 1;
    clearInterval(watch);
    watch = undefined;
    port?.terminate();
    port = null;
    outbox = null;
    usable = false;
  }

  async function begin(): Promise<void> {
    const mine = ++generation;
    outbox = [];
    try {
      const started = await start();
      if (mine !== generation) {
        started.terminate();
        return;
      }
      port = started;
      started.onMessage((message) => {
        if (mine === generation) receive(message);
      });
      started.onExit((reason) => {
        if (mine === generation) down(reason);
      });
      const letters = outbox;
      outbox = null;
      for (const letter of letters) started.post(letter);
    } catch (error) {
      if (mine === generation) down(error instanceof Error ? error.message : String(error));
    }
  }

  function receive(message: FromEngine): void {
    silentLooks = 0;
    if (message.type === 'unusable') {
      down(message.message);
    } else {
      usable = true;
      events.message(message);
    }
  }

  function look(): void {
    const limit = events.patience();
    silentLooks += 1;
    if (limit === Infinity) {
      clearInterval(watch);
      watch = undefined;
    } else if (silentLooks * every >= limit) {
      down(`no answer for ${Math.round((silentLooks * every) / 1000)} s`);
    }
  }

  return {
    get running() {
      return port !== null || outbox !== null;
    },
    post(message) {
      if (port === null && outbox === null) void begin();
      if (outbox) outbox.push(message);
      else port?.post(message);
      if (watch === undefined) {
        silentLooks = 0;
        watch = setInterval(look, every);
      }
    },
    stop: forget,
  };
}
