import * as vscode from 'vscode';
import type { Guidance } from '../engine/guidance';
import { summarize, type TextChange } from '../worker/changes';
import type { DocumentAnalysis, DocumentState } from './analysisStore';
import { documentLength, judge } from './eligibility';
import { isProgramBeside, lookForProgram } from './programBeside';
import type { EngineClient } from './engineClient';
import type { GuidanceSource } from './guidance';
import { documentAnalysis, nameOf, readableText } from './readDocument';
import type { ReadableText, Reading } from './reading';
import { nextTurn } from './nextTurn';
import { shownIndex } from './shownIndex';
import { assignKeys, type KeyTable } from './stableKeys';
import { Waiters } from './waiters';

/** What is known of a reading besides its answer. */
interface Received {
  readonly version: number;
  readonly guidance: Guidance;
  /** Ends it; false when another was begun meanwhile. */
  readonly end: () => boolean;
  /** In ms. */
  readonly took: number;
}

interface BeingRead {
  readonly version: number;
  /** Null until the corrections are there. */
  guidance: Guidance | null;
}

/** One open document in the store: whether it is read, its last analysis, and who waits for the next one. */
export class DocumentEntry implements vscode.Disposable {
  readonly #document: vscode.TextDocument;
  readonly #engine: EngineClient;
  readonly #guide: GuidanceSource;
  readonly #log: vscode.LogOutputChannel;
  readonly #fire: (document: vscode.TextDocument) => void;

  readonly #uri: string;
  readonly #progress = new vscode.EventEmitter<number>();
  /** The share read of the reading under way, 0 to 1. */
  readonly onProgress = this.#progress.event;
  readonly #waiters = new Waiters<DocumentAnalysis>();
  #state: DocumentState = 'unknown';
  #analysis: DocumentAnalysis | undefined;
  #keys: KeyTable | null = null;
  /** Changes of the text since `keys`. */
  #changes: readonly TextChange[] | null = [];
  /** A person asked for it, so the settings do not count. */
  #forced = false;
  /** What is being read. */
  #reading: BeingRead | null = null;
  /** What people had told when the analysis was made. */
  #heeded: Guidance | null = null;
  /** The version that could not be read. */
  #failed: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lineEnd: vscode.EndOfLine;
  #disposed = false;
  /** Whether corrections are kept beside the document is asked once. */
  #loading: Promise<void> | undefined;

  readonly #text: ReadableText;

  /** @param fire is called when the state or the analysis has changed */
  constructor(
    document: vscode.TextDocument,
    engine: EngineClient,
    guide: GuidanceSource,
    log: vscode.LogOutputChannel,
    fire: (document: vscode.TextDocument) => void,
  ) {
    this.#document = document;
    this.#engine = engine;
    this.#guide = guide;
    this.#log = log;
    this.#fire = fire;
    this.#uri = document.uri.toString();
    this.#lineEnd = document.eol;
    this.#text = readableText(document, guide);
  }

  #isCurrent(): boolean {
    return this.#analysis?.version === this.#document.version && this.#heeded === this.#guide.of(this.#document);
  }

  /** Whether what is being read is what there is now; until the corrections are there, it is whatever they will be. */
  #isBeingRead(): boolean {
    return (
      this.#reading?.version === this.#document.version &&
      (this.#reading.guidance === null || this.#reading.guidance === this.#guide.of(this.#document))
    );
  }

  #enter(next: DocumentState, news?: DocumentAnalysis): void {
    const same = this.#state === next && this.#analysis === news;
    this.#state = next;
    this.#analysis = news;
    if (!same) this.#fire(this.#document);
  }

  #look(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#disposed || this.#isCurrent() || this.#isBeingRead() || this.#failed === this.#document.version) return;
    const { uri } = this.#document;
    if (!this.#forced && this.#document.languageId === 'html' && isProgramBeside(uri) === undefined) {
      void lookForProgram(uri).then(() => this.#look());
      return;
    }
    // What was read once is read on while it is edited, even if it looks less like news for a while.
    const verdict = this.#forced ? 'read' : judge(this.#document);
    if (verdict === 'read' || (verdict === 'offered' && this.#wantedBefore())) void this.#read();
    else this.#drop(verdict);
  }

  #wantedBefore(): boolean {
    return (
      (this.#analysis !== undefined || this.#reading !== null) &&
      vscode.workspace.getConfiguration('newsLens', this.#document).get('autoAnalyze') !== 'never'
    );
  }

  #drop(next: DocumentState): void {
    if (next !== this.#state) this.#log.debug(`${next}, so not read: ${nameOf(this.#document)}`);
    this.#reading = null;
    this.#keys = null;
    this.#changes = [];
    this.#engine.close(this.#uri);
    this.#enter(next);
    this.#waiters.answer(undefined);
  }

  #loaded(): Promise<void> {
    return (this.#loading ??= this.#guide.load(this.#document).catch((error: unknown) => {
      this.#log.error(`Corrections of ${this.#uri}`, error instanceof Error ? error : String(error));
    }));
  }

  async #read(): Promise<void> {
    const version = this.#document.version;
    const begun = performance.now();
    const own: BeingRead = { version, guidance: null };
    this.#reading = own;
    this.#enter(this.#analysis ? 'ready' : 'reading', this.#analysis);
    await this.#loaded();
    if (this.#disposed || this.#reading !== own) return;
    const { guidance } = this.#text;
    own.guidance = guidance;
    const answer = await this.#engine.read(this.#text, (done) => {
      this.#progress.fire(done);
    });
    // It was just put together from what changed; whoever draws it gets a turn of its own.
    await nextTurn();
    if (this.#disposed) return;
    const end = (): boolean => {
      const mine = this.#reading === own;
      if (mine) this.#reading = null;
      return mine;
    };
    try {
      await this.#receive(answer, { version, guidance, end, took: performance.now() - begun });
    } catch (error) {
      this.#log.error(`Storing the analysis of ${this.#uri}`, error instanceof Error ? error : String(error));
    }
  }

  async #receive(answer: Reading, { version, guidance, end, took }: Received): Promise<void> {
    if (answer.outcome === 'cancelled') {
      if (end()) this.#lookForWaiters();
      return;
    }
    if (answer.outcome === 'failed') {
      if (!end()) return;
      this.#failed = version;
      this.#enter('failed');
      this.#waiters.answer(undefined);
      return;
    }
    this.#changes = this.#changes && answer.changes && summarize([...this.#changes, ...answer.changes]);
    // An older version's positions are of no use any more, and what people have told since counts.
    const isOld = (): boolean =>
      answer.version !== this.#document.version || guidance !== this.#guide.of(this.#document);
    if (isOld()) {
      if (end()) this.#lookForWaiters();
      return;
    }
    const keys = assignKeys(answer.analysis, this.#keys, this.#changes);
    this.#keys = keys;
    this.#changes = [];
    // To give keys takes a while in a long text; whoever draws it gets a turn of its own.
    await nextTurn();
    const mine = end();
    if (this.#disposed || this.#keys !== keys) return;
    if (isOld()) {
      if (mine) this.#lookForWaiters();
      return;
    }
    this.#failed = null;
    this.#heeded = guidance;
    this.#tell(answer, took);
    this.#enter('ready', documentAnalysis(this.#document.uri, answer.version, keys));
    this.#waiters.answer(this.#analysis);
  }

  /** What is read again after an edit would only fill the log. */
  #tell({ version, analysis: { quotes, entities } }: Extract<Reading, { outcome: 'ready' }>, took: number): void {
    const size = `${documentLength(this.#document)} characters`;
    const found = `${quotes.length} quotes, ${entities.length} names`;
    const line = `Read ${nameOf(this.#document)} (version ${version}, ${size}) in ${Math.round(took)} ms: ${found}`;
    if (this.#analysis) this.#log.debug(line);
    else this.#log.info(line);
  }

  /** While the document is shown, a look is due anyway. */
  #lookForWaiters(): void {
    if (this.#timer === undefined && this.#waiters.size > 0) this.#look();
  }

  /** The analysis of the present version once it is there; undefined when none is under way, or the token is cancelled. */
  settled(token?: vscode.CancellationToken): Promise<DocumentAnalysis | undefined> {
    if (this.#isCurrent()) return Promise.resolve(this.#analysis);
    if (this.#reading === null && this.#timer === undefined) return Promise.resolve(undefined);
    return this.#waiters.next(token);
  }

  /** Stops what a person asked for and then thought better of. */
  #cancel(): void {
    this.#engine.cancel(this.#uri);
    this.#reading = null;
    this.#forced = false;
    const verdict = judge(this.#document);
    this.#enter(this.#analysis ? 'ready' : verdict === 'read' ? 'offered' : verdict, this.#analysis);
    this.#waiters.answer(undefined);
  }

  get state(): DocumentState {
    return this.#state;
  }

  get analysis(): DocumentAnalysis | undefined {
    return this.#analysis;
  }

  /** Looks in so many ms, counted anew with each call. */
  lookAfter(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#look();
    }, pause);
  }

  /**
   * Looks whether there is something to read, and reads it: the present version unless it is read already, or the settings
   * or the text are against it. At once, unless a look is due anyway.
   */
  lookSoon(): void {
    if (this.#timer === undefined) this.#look();
  }

  edited(contentChanges: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const { eol, version } = this.#document;
    // With other line ends every offset is another: only the whole text tells.
    if (eol !== this.#lineEnd) this.#engine.close(this.#uri);
    this.#lineEnd = eol;
    const edits = contentChanges.map((change) => ({
      offset: change.rangeOffset,
      length: change.rangeLength,
      text: change.text,
    }));
    this.#engine.edited(this.#uri, version, edits);
  }

  /** Looks again; what is no longer wanted is dropped. */
  settingsChanged(): void {
    if (this.#state === 'unknown') return;
    if (this.#forced) {
      this.#look();
      return;
    }
    const verdict = judge(this.#document);
    if (verdict === 'read' || (verdict === 'offered' && this.#wantedBefore())) this.#look();
    else this.#drop(verdict);
  }

  /** Looks again if it was read: people told something else about it. */
  guidanceChanged(): void {
    if (this.#analysis !== undefined || this.#reading !== null) this.#look();
  }

  /** Other kinds of quotation are to be shown. */
  shownChanged(): void {
    if (this.#analysis) this.#enter(this.#state, { ...this.#analysis, ...shownIndex(this.#analysis.index) });
  }

  /** Reads whatever the settings say. */
  async force(token?: vscode.CancellationToken): Promise<DocumentAnalysis | undefined> {
    if (this.#isCurrent()) return this.#analysis;
    if (token?.isCancellationRequested) return undefined;
    this.#forced = true;
    this.#failed = null;
    this.#engine.forgive(this.#uri);
    this.#look();
    const listener = token?.onCancellationRequested(() => {
      this.#cancel();
    });
    const answer = await this.settled();
    listener?.dispose();
    return answer;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#engine.close(this.#uri);
    this.#progress.dispose();
    this.#waiters.answer(undefined);
  }
}
