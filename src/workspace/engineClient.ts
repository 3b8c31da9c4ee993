import type { PlaceCandidate } from '../engine/analysis';
import type { Finding, Rule } from '../engine/checks/finding';
import type { TextEdit } from '../worker/changes';
import type { DocumentAnswer, FromEngine } from '../worker/protocol';
import type { ReadableText, Reading } from './reading';
import { createSupervisor, type StartWorker } from './workerSupervisor';
import { WorkerText } from './workerText';

export interface EngineClient {
  /** Whether a worker was ever started. */
  readonly started: boolean;
  /** Reads the text as it is now. `progress` is told the share done, 0 to 1. Does not reject. */
  read(text: ReadableText, progress?: (done: number) => void): Promise<Reading>;
  /** What a name may mean, the most important place first; none when the engine does not answer. */
  places(name: string): Promise<readonly PlaceCandidate[]>;
  /** What the rules find in a version that was read, in text order; null when the engine does not have it any more. */
  check(uri: string, version: number, rules: readonly Rule[]): Promise<readonly Finding[] | null>;
  /** Notes edits that led to a version; they are sent with the next `read`. */
  edited(uri: string, version: number, edits: readonly TextEdit[]): void;
  /** Gives documents, and an engine, that failed too often another chance: a person asked for it. */
  forgive(uri: string): void;
  cancel(uri: string): void;
  close(uri: string): void;
  dispose(): void;
}

export interface EngineClientOptions {
  readonly log: { info(text: string): void; warn(text: string): void; error(text: string): void };
  /** Called once when the engine cannot be started. */
  readonly unusable: (reason: string) => void;
  /** Called once when the engine works without its language model. */
  readonly withoutModel: (problem: string) => void;
  /** How long a worker that was asked may say nothing, in ms; longer for a long text. */
  readonly patience?: number;
  /** How long it may take to stop when a reading is cancelled, in ms. */
  readonly grace?: number;
}

/** What answers a question. */
type Answer = Extract<FromEngine, { type: 'places' | 'findings' }>;

interface Known {
  readonly uri: string;
  readonly worker: WorkerText;
  pending: Pending | null;
  /** How often the worker died or hung over this document. */
  strikes: number;
}

interface Pending {
  readonly text: ReadableText;
  readonly progress: ((done: number) => void) | undefined;
  readonly resolve: (reading: Reading) => void;
  /** The number of the message that asked the worker. */
  request: number;
}

/** A document that took the worker down this often is left alone, and so is an engine that did not start. */
const MOST_STRIKES = 2;
const PATIENCE = 30_000;
/** One step may go through a whole paragraph; so much more patience, in ms, for each UTF-16 unit of the text. */
const PATIENCE_PER_UNIT = 0.01;
const GRACE = 2000;

/** Has documents read by the worker; starts it, and starts it again when it dies. */
export function createEngineClient(start: StartWorker, options: EngineClientOptions): EngineClient {
  const { log, patience = PATIENCE, grace = GRACE } = options;
  const documents = new Map<string, Known>();
  /** Readings that were cancelled and have not stopped yet, by request. */
  const stopping = new Map<number, ReturnType<typeof setTimeout>>();
  /** Who waits for places or findings, by request. */
  const asked = new Map<number, (answer: Answer | null) => void>();
  let started = false;
  let requests = 0;
  let failedStarts = 0;
  /** Why the engine was given up; empty while it was not. */
  let failure = '';
  let told = false;
  let toldOfModel = false;
  /** The document the worker said it turned to last. */
  let current = '';

  const supervisor = createSupervisor(
    () => {
      started = true;
      return start();
    },
    { message: receive, down, patience: patienceNow },
    patience,
  );

  function know(uri: string): Known {
    let known = documents.get(uri);
    if (!known) {
      known = { uri, worker: new WorkerText(), pending: null, strikes: 0 };
      documents.set(uri, known);
    }
    return known;
  }

  function waiting(): (Known & { readonly pending: Pending })[] {
    return [...documents.values()].filter((known): known is Known & { pending: Pending } => known.pending !== null);
  }

  function patienceNow(): number {
    const lengths = waiting().map(({ pending }) => pending.text.length);
    return lengths.length === 0 ? Infinity : patience + PATIENCE_PER_UNIT * Math.max(...lengths);
  }

  function reportModel(problem: string | null): void {
    if (problem === null || toldOfModel) return;
    toldOfModel = true;
    log.warn(`The engine works by rules alone: ${problem}`);
    options.withoutModel(problem);
  }

  function settle(known: Known, reading: Reading): void {
    const { pending } = known;
    known.pending = null;
    pending?.resolve(reading);
  }

  function send({ worker }: Known, pending: Pending): void {
    pending.request = ++requests;
    supervisor.post(worker.message(pending.text, pending.request));
  }

  function receive(message: FromEngine): void {
    if (message.type === 'ready') reportModel(message.problem);
    if (message.type === 'places' || message.type === 'findings') {
      asked.get(message.request)?.(message);
      asked.delete(message.request);
    }
    if (!('uri' in message)) return;
    if (message.type !== 'progress') hasStopped(message.request);
    const known = documents.get(message.uri);
    if (known) answer(known, message);
  }

  function answer(known: Known, message: DocumentAnswer): void {
    const pending = known.pending?.request === message.request ? known.pending : null;
    switch (message.type) {
      case 'progress':
        current = known.uri;
        pending?.progress?.(message.done);
        return;
      case 'analysis': {
        failedStarts = 0;
        const analysis = known.worker.receive(message.patch);
        if (!pending) return;
        // So many edits came meanwhile that they were given up: this starts from an analysis that is gone.
        if (!analysis) {
          settle(known, { outcome: 'cancelled' });
          return;
        }
        const { version } = message;
        settle(known, { outcome: 'ready', version, analysis, changes: known.worker.takeChanges() });
        return;
      }
      case 'outOfStep':
        log.info(`The text of ${known.uri} is sent again: its edits did not fit.`);
        known.worker.lose();
        if (known.pending) send(known, known.pending);
        return;
      case 'cancelled':
        if (pending) settle(known, { outcome: 'cancelled' });
        return;
      case 'failed':
        log.error(`Reading ${known.uri}: ${message.message}`);
        if (pending) settle(known, { outcome: 'failed', message: message.message });
        return;
    }
  }

  function down(reason: string, usable: boolean): void {
    const all = waiting();
    const blamed = all.find(({ uri }) => uri === current) ?? (all.length === 1 ? all[0] : undefined);
    if (usable && blamed) {
      blamed.strikes += 1;
      log.warn(`The engine stopped while reading ${blamed.uri}: ${reason}`);
      if (blamed.strikes >= MOST_STRIKES) settle(blamed, leftAlone(blamed));
    } else {
      failedStarts += 1;
      log.warn(`The engine stopped: ${reason}`);
      if (failedStarts >= MOST_STRIKES) giveUp(reason);
    }
    startAnew();
  }

  /** With a new worker: documents that are waited for are sent at once, the others when they are next read. */
  function startAnew(): void {
    current = '';
    forgetQuestions();
    for (const request of [...stopping.keys()]) hasStopped(request);
    for (const { worker } of documents.values()) worker.lose();
    for (const known of waiting()) send(known, known.pending);
  }

  function leftAlone({ uri }: Known): Reading {
    const message = `${uri} is left alone: the engine stopped twice while reading it.`;
    log.error(message);
    return { outcome: 'failed', message };
  }

  function giveUp(reason: string): void {
    failure = reason || 'no reason given';
    log.error(`The engine cannot be started: ${failure}`);
    for (const known of documents.values()) settle(known, { outcome: 'failed', message: failure });
    if (!told) options.unusable(failure);
    told = true;
  }

  function forgetQuestions(): void {
    for (const answer of asked.values()) answer(null);
    asked.clear();
  }

  /** Ends a reading; a worker that does not stop in time is ended with it. */
  function stop(known: Known): void {
    const { pending, uri } = known;
    if (!pending) return;
    settle(known, { outcome: 'cancelled' });
    supervisor.post({ type: 'cancel', uri });
    const { request } = pending;
    const force = (): void => {
      stopping.delete(request);
      // It may not have come to it yet: then there is nothing to end.
      if (current !== uri) return;
      log.info(`The engine is started again: it did not stop reading ${uri}.`);
      supervisor.stop();
      startAnew();
    };
    stopping.set(request, setTimeout(force, grace));
  }

  function hasStopped(request: number): void {
    clearTimeout(stopping.get(request));
    stopping.delete(request);
  }

  return {
    get started() {
      return started;
    },
    read(text, progress) {
      const known = know(text.uri);
      settle(known, { outcome: 'cancelled' });
      if (failure) return Promise.resolve({ outcome: 'failed', message: failure });
      if (known.strikes >= MOST_STRIKES) return Promise.resolve(leftAlone(known));
      return new Promise((resolve) => {
        known.pending = { text, request: 0, progress, resolve };
        send(known, known.pending);
      });
    },
    places(name) {
      if (failure) return Promise.resolve([]);
      const request = ++requests;
      return new Promise((resolve) => {
        asked.set(request, (answer) => resolve(answer?.type === 'places' ? answer.places : []));
        supervisor.post({ type: 'places', request, name });
      });
    },
    check(uri, version, rules) {
      if (documents.get(uri)?.worker.inWorker !== true) return Promise.resolve(null);
      const request = ++requests;
      return new Promise((resolve) => {
        asked.set(request, (answer) => resolve(answer?.type === 'findings' ? answer.findings : null));
        supervisor.post({ type: 'check', uri, request, version, rules });
      });
    },
    edited(uri, version, edits) {
      documents.get(uri)?.worker.edited(version, edits);
    },
    forgive(uri) {
      failure = '';
      failedStarts = 0;
      const known = documents.get(uri);
      if (known) known.strikes = 0;
    },
    cancel(uri) {
      const known = documents.get(uri);
      if (known) stop(known);
    },
    close(uri) {
      const known = documents.get(uri);
      if (!known) return;
      stop(known);
      documents.delete(uri);
      if (known.worker.inWorker) supervisor.post({ type: 'close', uri });
    },
    dispose() {
      forgetQuestions();
      for (const known of documents.values()) settle(known, { outcome: 'cancelled' });
      for (const request of [...stopping.keys()]) hasStopped(request);
      documents.clear();
      supervisor.stop();
    },
  };
}
