import type { Analysis } from '../engine/analysis';
import { createAnalyzer, type Analyzer } from '../engine/analyzer';
import type { Resources } from '../engine/resources';
import { noLists } from '../engine/userLists';
import { createAnalyzers, type Analyzers } from './analyzers';
import { summarize } from './changes';
import { isQuestion, Questions, type EnginePort } from './engineQuestions';
import { changeDocument, openDocument, readCorrected, type OpenDocument } from './openDocument';
import { diffAnalysis, type AnalysisPatch } from './patch';
import type { ToEngine } from './protocol';

/** How long the worker reads before it looks at its port again, in ms. */
const SLICE = 10;
/** How often it tells of its progress, in ms. */
const PROGRESS_EVERY = 100;

class EngineHost {
  readonly #port: EnginePort;
  readonly #ownResources: () => Resources;
  readonly #makeAnalyzer: (resources: Resources) => Analyzer;

  readonly #documents = new Map<string, OpenDocument>();
  readonly #waiting: OpenDocument[] = [];
  #analyzers: Analyzers | null = null;
  readonly #questions: Questions;
  #told = { uri: '', at: 0 };
  #turning = false;

  constructor(port: EnginePort, ownResources: () => Resources, makeAnalyzer: (resources: Resources) => Analyzer) {
    this.#port = port;
    this.#ownResources = ownResources;
    this.#makeAnalyzer = makeAnalyzer;
    this.#questions = new Questions({
      port,
      documents: this.#documents,
      analyzer: () => this.#analyzers?.for(noLists),
      fail: (asked, error) => {
        this.#fail(asked, error);
      },
    });
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

  #receive(message: ToEngine): void {
    if (message.type === 'init') {
      this.#analyzers = createAnalyzers(message.resources ?? this.#ownResources(), this.#makeAnalyzer);
      this.#port.post({ type: 'ready', problem: this.#analyzers.for(noLists).problem });
      return;
    }
    if (isQuestion(message)) {
      this.#questions.answer(message);
      return;
    }
    const { uri } = message;
    const known = this.#documents.get(uri);
    if (known && this.#stop(known) && message.type !== 'close') {
      this.#port.post({ type: 'cancelled', uri, request: known.request });
    }
    switch (message.type) {
      case 'open': {
        const document = openDocument(message);
        this.#documents.set(uri, document);
        this.#read(document);
        return;
      }
      case 'change':
        if (!known || !changeDocument(known, message)) {
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

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
