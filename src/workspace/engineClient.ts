import type { DateReading, PlaceCandidate } from '../engine/analysis';
import type { Finding, Rule } from '../engine/checks/finding';
import { greatestOf } from '../engine/lists';
import type { Area } from '../engine/places/placeCandidate';
import type { TextEdit } from '../worker/changes';
import type { DocumentAnswer, FromEngine } from '../worker/protocol';
import type { FileText } from '../worker/fileText';
import type { ReadableText, Reading } from './reading';
import { Supervisor, type StartWorker } from './workerSupervisor';
import { WorkerQuestions, type Cancellation } from './workerQuestions';
import { WorkerText } from './workerText';

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
/** How long the words of a file that is no text may take, in ms. */
const READABLE_PATIENCE = 30_000;

/** Has documents read by the worker; starts it, and starts it again when it dies. */
export class EngineClient {
  readonly #options: EngineClientOptions;
  readonly #log: EngineClientOptions['log'];
  readonly #patience: number;
  readonly #grace: number;
  readonly #documents = new Map<string, Known>();
  /** Readings that were cancelled and have not stopped yet, by request. */
  readonly #stopping = new Map<number, ReturnType<typeof setTimeout>>();
  #started = false;
  #failedStarts = 0;
  /** Why the engine was given up; empty while it was not. */
  #failure = '';
  #told = false;
  #toldOfModel = false;
  /** The document the worker said it turned to last. */
  #current = '';

  readonly #supervisor: Supervisor;
  readonly #questions: WorkerQuestions;

  constructor(start: StartWorker, options: EngineClientOptions) {
    const { log, patience = PATIENCE, grace = GRACE } = options;
    this.#options = options;
    this.#log = log;
    this.#patience = patience;
    this.#grace = grace;
    this.#supervisor = new Supervisor(
      () => {
        this.#started = true;
        return start();
      },
      {
        message: (message) => {
          this.#receive(message);
        },
        down: (reason, usable) => {
          this.#down(reason, usable);
        },
        patience: () => this.#patienceNow(),
      },
      patience,
    );
    this.#questions = new WorkerQuestions((message) => {
      this.#supervisor.post(message);
    });
  }

  #know(uri: string): Known {
    let known = this.#documents.get(uri);
    if (!known) {
      known = { uri, worker: new WorkerText(), pending: null, strikes: 0 };
      this.#documents.set(uri, known);
    }
    return known;
  }

  #waiting(): (Known & { readonly pending: Pending })[] {
    return [...this.#documents.values()].filter(
      (known): known is Known & { pending: Pending } => known.pending !== null,
    );
  }

  #patienceNow(): number {
    const lengths = this.#waiting().map(({ pending }) => pending.text.length);
    return lengths.length === 0 ? Infinity : this.#patience + PATIENCE_PER_UNIT * greatestOf(lengths);
  }

  #reportModel(problem: string | null): void {
    if (problem === null || this.#toldOfModel) return;
    this.#toldOfModel = true;
    this.#log.warn(`The engine works by rules alone: ${problem}`);
    this.#options.withoutModel(problem);
  }

  #settle(known: Known, reading: Reading): void {
    const { pending } = known;
    known.pending = null;
    pending?.resolve(reading);
  }

  #send({ worker }: Known, pending: Pending): void {
    pending.request = this.#questions.newRequest();
    this.#supervisor.post(worker.message(pending.text, pending.request));
  }

  #receive(message: FromEngine): void {
    if (message.type === 'ready') this.#reportModel(message.problem);
    if (!('uri' in message)) {
      if ('request' in message) this.#questions.receive(message);
      return;
    }
    if (message.type !== 'progress') this.#hasStopped(message.request);
    const known = this.#documents.get(message.uri);
    if (known) this.#answer(known, message);
  }

  #answer(known: Known, message: DocumentAnswer): void {
    const pending = known.pending?.request === message.request ? known.pending : null;
    switch (message.type) {
      case 'progress':
        this.#current = known.uri;
        pending?.progress?.(message.done);
        return;
      case 'analysis': {
        this.#failedStarts = 0;
        const analysis = known.worker.receive(message.patch);
        if (!pending) return;
        // So many edits came meanwhile that they were given up: this starts from an analysis that is gone.
        if (!analysis) {
          this.#settle(known, { outcome: 'cancelled' });
          return;
        }
        const { version } = message;
        this.#settle(known, { outcome: 'ready', version, analysis, changes: known.worker.takeChanges() });
        return;
      }
      case 'outOfStep':
        this.#log.info(`The text of ${known.uri} is sent again: its edits did not fit.`);
        known.worker.lose();
        if (known.pending) this.#send(known, known.pending);
        return;
      case 'cancelled':
        if (pending) this.#settle(known, { outcome: 'cancelled' });
        return;
      case 'failed':
        this.#log.error(`Reading ${known.uri}: ${message.message}`);
        if (pending) this.#settle(known, { outcome: 'failed', message: message.message });
        return;
    }
  }

  #down(reason: string, usable: boolean): void {
    const all = this.#waiting();
    const blamed = all.find(({ uri }) => uri === this.#current) ?? (all.length === 1 ? all[0] : undefined);
    if (usable && blamed) {
      blamed.strikes += 1;
      this.#log.warn(`The engine stopped while reading ${blamed.uri}: ${reason}`);
      if (blamed.strikes >= MOST_STRIKES) this.#settle(blamed, this.#leftAlone(blamed));
    } else {
      this.#failedStarts += 1;
      this.#log.warn(`The engine stopped: ${reason}`);
      if (this.#failedStarts >= MOST_STRIKES) this.#giveUp(reason);
    }
    this.#startAnew();
  }

  /** With a new worker: documents that are waited for are sent at once, the others when they are next read. */
  #startAnew(): void {
    this.#current = '';
    this.#questions.forget();
    for (const request of [...this.#stopping.keys()]) this.#hasStopped(request);
    for (const { worker } of this.#documents.values()) worker.lose();
    for (const known of this.#waiting()) this.#send(known, known.pending);
  }

  #leftAlone({ uri }: Known): Reading {
    const message = `${uri} is left alone: the engine stopped twice while reading it.`;
    this.#log.error(message);
    return { outcome: 'failed', message };
  }

  #giveUp(reason: string): void {
    this.#failure = reason || 'no reason given';
    this.#log.error(`The engine cannot be started: ${this.#failure}`);
    for (const known of this.#documents.values()) this.#settle(known, { outcome: 'failed', message: this.#failure });
    if (!this.#told) this.#options.unusable(this.#failure);
    this.#told = true;
  }

  /** Ends a reading; a worker that does not stop in time is ended with it. */
  #stop(known: Known): void {
    const { pending, uri } = known;
    if (!pending) return;
    this.#settle(known, { outcome: 'cancelled' });
    this.#supervisor.post({ type: 'cancel', uri });
    const { request } = pending;
    const force = (): void => {
      this.#stopping.delete(request);
      // It may not have come to it yet: then there is nothing to end.
      if (this.#current !== uri) return;
      this.#log.info(`The engine is started again: it did not stop reading ${uri}.`);
      this.#supervisor.stop();
      this.#startAnew();
    };
    this.#stopping.set(request, setTimeout(force, this.#grace));
  }

  #hasStopped(request: number): void {
    clearTimeout(this.#stopping.get(request));
    this.#stopping.delete(request);
  }

  /** Whether a worker was ever started. */
  get started(): boolean {
    return this.#started;
  }

  /** Reads the text as it is now. `progress` is told the share done, 0 to 1. Does not reject. */
  read(text: ReadableText, progress?: (done: number) => void): Promise<Reading> {
    const known = this.#know(text.uri);
    this.#settle(known, { outcome: 'cancelled' });
    if (this.#failure) return Promise.resolve({ outcome: 'failed', message: this.#failure });
    if (known.strikes >= MOST_STRIKES) return Promise.resolve(this.#leftAlone(known));
    return new Promise((resolve) => {
      known.pending = { text, request: 0, progress, resolve };
      this.#send(known, known.pending);
    });
  }

  /** What a name may mean, the most important place first; none when the engine does not answer. */
  async places(name: string): Promise<readonly PlaceCandidate[]> {
    if (this.#failure) return [];
    const answer = await this.#questions.ask({ type: 'places', name });
    return answer?.type === 'places' ? answer.places : [];
  }

  /** The towns of an area that have the most people, at most so many; none when the engine does not answer. */
  async towns(area: Area, most: number): Promise<readonly PlaceCandidate[]> {
    if (this.#failure) return [];
    const answer = await this.#questions.ask({ type: 'towns', area, most });
    return answer?.type === 'towns' ? answer.towns : [];
  }

  /** What the rules find in a version that was read, in text order; null when the engine does not have it any more. */
  async check(uri: string, version: number, rules: readonly Rule[]): Promise<readonly Finding[] | null> {
    if (this.#documents.get(uri)?.worker.inWorker !== true) return null;
    const answer = await this.#questions.ask({ type: 'check', uri, version, rules });
    return answer?.type === 'findings' ? answer.findings : null;
  }

  /** Which days a version that was read names, in text order; null when the engine cannot tell. */
  async dates(uri: string, version: number): Promise<readonly DateReading[] | null> {
    if (this.#documents.get(uri)?.worker.inWorker !== true) return null;
    const answer = await this.#questions.ask({ type: 'dates', uri, version });
    return answer?.type === 'dates' ? answer.dates : null;
  }

  /**
   * The words of a file that is no text; null when it is given up: the token was cancelled, or it took too long. The engine, which may be
   * busy with it, is started again then.
   */
  async readable(name: string, bytes: Uint8Array, token: Cancellation): Promise<FileText | null> {
    if (this.#failure || token.isCancellationRequested) return null;
    const giveUp = (): void => {
      this.#log.info(`The engine is started again: ${name} took too long, or was given up.`);
      this.#supervisor.stop();
      this.#startAnew();
    };
    const bound = { patience: READABLE_PATIENCE, token, giveUp };
    const answer = await this.#questions.ask({ type: 'readable', name, bytes }, bound);
    return answer?.type === 'readable' ? answer.answer : null;
  }

  /** Notes edits that led to a version; they are sent with the next `read`. */
  edited(uri: string, version: number, edits: readonly TextEdit[]): void {
    this.#documents.get(uri)?.worker.edited(version, edits);
  }

  /** Gives documents, and an engine, that failed too often another chance: a person asked for it. */
  forgive(uri: string): void {
    this.#failure = '';
    this.#failedStarts = 0;
    const known = this.#documents.get(uri);
    if (known) known.strikes = 0;
  }

  cancel(uri: string): void {
    const known = this.#documents.get(uri);
    if (known) this.#stop(known);
  }

  close(uri: string): void {
    const known = this.#documents.get(uri);
    if (!known) return;
    this.#stop(known);
    this.#documents.delete(uri);
    if (known.worker.inWorker) this.#supervisor.post({ type: 'close', uri });
  }

  dispose(): void {
    this.#questions.forget();
    for (const known of this.#documents.values()) this.#settle(known, { outcome: 'cancelled' });
    for (const request of [...this.#stopping.keys()]) this.#hasStopped(request);
    this.#documents.clear();
    this.#supervisor.stop();
  }
}
