import type { Analysis, DateReading } from '../engine/analysis';
import { createAnalysisIndex } from '../engine/analysisIndex';
import { createAnalyzer, type Analyzer, type DocumentReader, type SourceText } from '../engine/analyzer';
import type { Finding } from '../engine/checks/finding';
import type { Correction } from '../engine/corrections/correction';
import { placeCorrections } from '../engine/corrections/placing';
import { articleDate } from '../engine/dates/articleDate';
import type { resolveDates } from '../engine/dates/resolveDates';
import { noGuidance, type Guidance } from '../engine/guidance';
import type { Resources } from '../engine/resources';
import type { TextFormat } from '../engine/text/textFormat';
import { noLists } from '../engine/userLists';
import { createAnalyzers, type Analyzers } from './analyzers';
import { applyEdits, changeOf, summarize, type TextChange } from './changes';
import { checkInTurns } from './checkInTurns';
import { diffAnalysis, type AnalysisPatch } from './patch';
import type { FromEngine, ToEngine } from './protocol';
import { readableText } from './readableText';

/** The worker's end of a message port, whatever kind of worker it is. */
export interface EnginePort {
  post(message: FromEngine): void;
  listen(listener: (message: ToEngine) => void): void;
  /** Calls back soon, but not before messages that are there already have been heard. */
  nextTurn(task: () => void): void;
  /** What reads dates: a bundle of its own, loaded when it is first asked for; from its script where one was sent. Absent where nobody asks. */
  loadDates?(script: string | undefined): Promise<ReadsDates>;
}

/** The part of the bundle of dates that is used here. */
export interface ReadsDates {
  readonly resolveDates: typeof resolveDates;
}

/** How long the worker reads before it looks at its port again, in ms. */
const SLICE = 10;
/** How often it tells of its progress, in ms. */
const PROGRESS_EVERY = 100;

interface OpenDocument {
  readonly uri: string;
  readonly format: TextFormat;
  /** The number of the message that brought the version. */
  request: number;
  version: number;
  text: string;
  guidance: Guidance;
  /** The one that `reader` is of. */
  analyzer: Analyzer | null;
  /** Keeps what it learnt from earlier versions; thrown away when it failed. */
  reader: DocumentReader | null;
  steps: Generator<number, Analysis, void> | null;
  /** The share of it done. */
  done: number;
  /** The analysis the other side has, and the version it is of. */
  sent: Analysis | null;
  sentVersion: number;
  /** What was changed since. */
  changes: TextChange[];
}

class EngineHost {
  readonly #port: EnginePort;
  readonly #ownResources: () => Resources;
  readonly #makeAnalyzer: (resources: Resources) => Analyzer;

  readonly #documents = new Map<string, OpenDocument>();
  readonly #waiting: OpenDocument[] = [];
  #analyzers: Analyzers | null = null;
  #told = { uri: '', at: 0 };
  #turning = false;

  constructor(port: EnginePort, ownResources: () => Resources, makeAnalyzer: (resources: Resources) => Analyzer) {
    this.#port = port;
    this.#ownResources = ownResources;
    this.#makeAnalyzer = makeAnalyzer;
    port.listen((message) => {
      try {
        this.#receive(message);
      } catch (error) {
        if ('uri' in message) this.#fail({ request: 0, ...message }, error);
        else port.post({ type: 'unusable', message: describe(error) });
      }
    });
  }

  #schedule(): void {
    if (this.#turning || this.#waiting.length === 0) return;
    this.#turning = true;
    this.#port.nextTurn(() => {
      this.#turning = false;
      this.#readSlice();
    });
  }

  #readSlice(): void {
    const document = this.#waiting.shift();
    if (!document) return;
    try {
      this.#readFor(document);
    } catch (error) {
      document.steps = null;
      document.reader = null;
      this.#fail(document, error);
    }
    if (document.steps) this.#waiting.push(document);
    this.#schedule();
  }

  #readFor(document: OpenDocument): void {
    const until = performance.now() + SLICE;
    this.#tell(document);
    while (document.steps) {
      const step = document.steps.next();
      if (step.done) {
        document.steps = null;
        this.#answer(document, step.value);
      } else if (performance.now() >= until) {
        document.done = step.value;
        this.#tell(document);
        return;
      }
    }
  }

  #tell({ uri, request, done }: OpenDocument): void {
    const now = performance.now();
    if (this.#told.uri === uri && now - this.#told.at < PROGRESS_EVERY) return;
    this.#told = { uri, at: now };
    this.#port.post({ type: 'progress', uri, request, done });
  }

  #answer(document: OpenDocument, analysis: Analysis): void {
    const { uri, request, version, sent } = document;
    const patch: AnalysisPatch = sent
      ? diffAnalysis(sent, analysis, summarize(document.changes))
      : { kind: 'whole', analysis, changes: null };
    document.sent = analysis;
    document.sentVersion = version;
    document.changes = [];
    this.#port.post({ type: 'analysis', uri, request, version, patch });
  }

  #fail({ uri, request }: { uri: string; request: number }, error: unknown): void {
    this.#port.post({ type: 'failed', uri, request, message: describe(error) });
  }

  /** Ends the reading under way, if any, and says whether there was one. */
  #stop(document: OpenDocument): boolean {
    const index = this.#waiting.indexOf(document);
    if (index >= 0) this.#waiting.splice(index, 1);
    const wasReading = document.steps !== null;
    document.steps = null;
    return wasReading;
  }

  #read(document: OpenDocument): void {
    if (!this.#analyzers) throw new Error('the engine is not set up');
    const { uri: id, text, format, guidance } = document;
    const { lists, corrections } = guidance;
    const analyzer = this.#analyzers.for(lists);
    if (document.analyzer !== analyzer) document.reader = null;
    document.analyzer = analyzer;
    document.reader ??= analyzer.createReader();
    document.done = 0;
    document.steps = readCorrected(document.reader, { id, text, format, lists }, corrections);
    this.#waiting.push(document);
    this.#schedule();
  }

  #check({ uri, request, version, rules }: Extract<ToEngine, { type: 'check' }>): void {
    const done = (findings: Finding[] | null): void => {
      this.#port.post({ type: 'findings', request, findings });
    };
    const document = this.#documents.get(uri);
    const isCurrent = (): boolean => document?.version === version && this.#documents.get(uri) === document;
    if (!document?.sent || document.sentVersion !== version || !isCurrent()) {
      done(null);
      return;
    }
    const failed = (error: unknown): void => {
      this.#fail({ uri, request }, error);
      done(null);
    };
    try {
      const index = createAnalysisIndex(document.sent);
      const nextTurn = (task: () => void): void => this.#port.nextTurn(task);
      checkInTurns({ index, text: document.text }, rules, { nextTurn, isCurrent, done, failed });
    } catch (error) {
      failed(error);
    }
  }

  async #readDates({ uri, request, version, script }: Extract<ToEngine, { type: 'dates' }>): Promise<void> {
    let dates: DateReading[] | null = null;
    try {
      const document = this.#documents.get(uri);
      const reads = await this.#port.loadDates?.(script);
      // Loading took a while: it may have been edited or closed.
      const isCurrent = document?.version === version && document.sentVersion === version;
      if (reads && isCurrent && document.sent && document.analyzer) {
        const { text, format, sent, analyzer } = document;
        dates = reads.resolveDates(sent, articleDate(text), analyzer.tagged({ text, format }));
      }
    } catch (error) {
      this.#fail({ uri, request }, error);
    }
    this.#port.post({ type: 'dates', request, dates });
  }

  #receive(message: ToEngine): void {
    if (message.type === 'init') {
      this.#analyzers = createAnalyzers(message.resources ?? this.#ownResources(), this.#makeAnalyzer);
      this.#port.post({ type: 'ready', problem: this.#analyzers.for(noLists).problem });
      return;
    }
    if (message.type === 'places') {
      const places = this.#analyzers?.for(noLists).placesOf(message.name) ?? [];
      this.#port.post({ type: 'places', request: message.request, places });
      return;
    }
    if (message.type === 'towns') {
      const towns = this.#analyzers?.for(noLists).townsIn(message.area, message.most) ?? [];
      this.#port.post({ type: 'towns', request: message.request, towns });
      return;
    }
    if (message.type === 'check') {
      this.#check(message);
      return;
    }
    if (message.type === 'readable') {
      const { request, name, bytes } = message;
      void readableText(name, bytes).then((answer) => this.#port.post({ type: 'readable', request, answer }));
      return;
    }
    if (message.type === 'dates') {
      void this.#readDates(message);
      return;
    }
    const { uri } = message;
    const known = this.#documents.get(uri);
    if (known && this.#stop(known) && message.type !== 'close') {
      this.#port.post({ type: 'cancelled', uri, request: known.request });
    }
    switch (message.type) {
      case 'open': {
        const { request, version, text, format, guidance = noGuidance } = message;
        const document: OpenDocument = {
          uri,
          request,
          version,
          text,
          format,
          guidance,
          analyzer: null,
          reader: null,
          steps: null,
          done: 0,
          sent: null,
          sentVersion: -1,
          changes: [],
        };
        this.#documents.set(uri, document);
        this.#read(document);
        return;
      }
      case 'change':
        if (!known || !change(known, message)) {
          this.#documents.delete(uri);
          this.#port.post({ type: 'outOfStep', uri, request: message.request });
        } else {
          this.#read(known);
        }
        return;
      case 'close':
        this.#documents.delete(uri);
        return;
      case 'cancel':
        return;
    }
  }
}

/**
 * Reads documents for the other side of a port: one step after the other, in turns when there are several, and between
 * slices of about 10 ms the port is heard. A newer version ends the reading of an older one. Whatever goes wrong with a
 * document is answered; the other documents are read on. `ownResources` is asked when none are sent.
 */
export function serveEngine(
  port: EnginePort,
  ownResources: () => Resources,
  makeAnalyzer: (resources: Resources) => Analyzer = createAnalyzer,
): void {
  new EngineHost(port, ownResources, makeAnalyzer);
}

/** Finds the corrections in the text, then reads it. */
function* readCorrected(
  reader: DocumentReader,
  source: SourceText,
  corrections: readonly Correction[],
): Generator<number, Analysis, void> {
  const places = placeCorrections(source.text, corrections);
  let step = places.next();
  for (; !step.done; step = places.next()) yield 0;
  return yield* reader.read({ ...source, corrections: step.value.placed });
}

/** Brings the text to the message's version; false when the edits do not fit. */
function change(
  document: OpenDocument,
  { request, version, edits, length, guidance }: Extract<ToEngine, { type: 'change' }>,
): boolean {
  const before = document.text.length;
  const grown = edits.reduce((sum, edit) => sum + edit.text.length - edit.length, before);
  if (grown !== length) return false;
  try {
    document.text = applyEdits(document.text, edits);
  } catch {
    return false;
  }
  document.request = request;
  document.version = version;
  document.guidance = guidance ?? document.guidance;
  document.changes = summarize([...document.changes, ...edits.map(changeOf)]);
  return true;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
