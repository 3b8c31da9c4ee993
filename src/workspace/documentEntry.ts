import * as vscode from 'vscode';
import { createAnalysisIndex } from '../engine/analysisIndex';
import type { Guidance } from '../engine/guidance';
import { summarize, type TextChange } from '../worker/changes';
import type { DocumentAnalysis, DocumentState } from './analysisStore';
import { documentLength, judge } from './eligibility';
import type { EngineClient } from './engineClient';
import type { GuidanceSource } from './guidance';
import type { ReadableText, Reading } from './reading';
import { nextTurn } from './nextTurn';
import { shownIndex } from './shownIndex';
import { assignKeys, type KeyTable } from './stableKeys';

/** One open document in the store: whether it is read, its last analysis, and who waits for the next one. */
export interface DocumentEntry extends vscode.Disposable {
  readonly state: DocumentState;
  readonly analysis: DocumentAnalysis | undefined;
  /** The share read of the reading under way, 0 to 1. */
  readonly onProgress: vscode.Event<number>;
  /**
   * Looks whether there is something to read, and reads it: the present version unless it is read already, or the settings
   * or the text are against it. At once, unless a look is due anyway.
   */
  lookSoon(): void;
  /** Looks in so many ms, counted anew with each call. */
  lookAfter(pause: number): void;
  edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void;
  /** Looks again; what is no longer wanted is dropped. */
  settingsChanged(): void;
  /** Looks again if it was read: people told something else about it. */
  guidanceChanged(): void;
  /** Other kinds of quotation are to be shown. */
  shownChanged(): void;
  /** The analysis of the present version once it is there; undefined when none is under way, or the token is cancelled. */
  settled(token?: vscode.CancellationToken): Promise<DocumentAnalysis | undefined>;
  /** Reads whatever the settings say. */
  force(token?: vscode.CancellationToken): Promise<DocumentAnalysis | undefined>;
}

/** What is known of a reading besides its answer. */
interface Received {
  readonly version: number;
  readonly guidance: Guidance;
  /** No other reading was begun meanwhile. */
  readonly mine: boolean;
  /** In ms. */
  readonly took: number;
}

/** @param fire is called when the state or the analysis has changed */
export function createDocumentEntry(
  document: vscode.TextDocument,
  engine: EngineClient,
  guide: GuidanceSource,
  log: vscode.LogOutputChannel,
  fire: (document: vscode.TextDocument) => void,
): DocumentEntry {
  const uri = document.uri.toString();
  const progress = new vscode.EventEmitter<number>();
  const waiters = new Set<(analysis: DocumentAnalysis | undefined) => void>();
  let state: DocumentState = 'unknown';
  let analysis: DocumentAnalysis | undefined;
  let keys: KeyTable | null = null;
  /** Changes of the text since `keys`. */
  let changes: readonly TextChange[] | null = [];
  /** A person asked for it, so the settings do not count. */
  let forced = false;
  /** What is being read. */
  let reading: { readonly version: number; guidance: Guidance | null } | null = null;
  /** What people had told when the analysis was made. */
  let heeded: Guidance | null = null;
  /** The version that could not be read. */
  let failed: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lineEnd = document.eol;
  let disposed = false;

  const text: ReadableText = {
    uri,
    format: document.languageId === 'markdown' ? 'markdown' : 'plain',
    get version() {
      return document.version;
    },
    get length() {
      return documentLength(document);
    },
    get guidance() {
      return guide.of(document);
    },
    getText: () => document.getText(),
  };

  const isCurrent = (): boolean => analysis?.version === document.version && heeded === guide.of(document);
  /** Whether what is being read is what there is now; until the corrections are there, it is whatever they will be. */
  const isBeingRead = (): boolean =>
    reading?.version === document.version && (reading.guidance === null || reading.guidance === guide.of(document));

  function enter(next: DocumentState, news?: DocumentAnalysis): void {
    const same = state === next && analysis === news;
    state = next;
    analysis = news;
    if (!same) fire(document);
  }

  function answerWaiters(answer: DocumentAnalysis | undefined): void {
    const list = [...waiters];
    waiters.clear();
    for (const resolve of list) resolve(answer);
  }

  function look(): void {
    clearTimeout(timer);
    timer = undefined;
    if (disposed || isCurrent() || isBeingRead() || failed === document.version) return;
    // What was read once is read on while it is edited, even if it looks less like news for a while.
    const verdict = forced ? 'read' : judge(document);
    if (verdict === 'read' || (verdict === 'offered' && wantedBefore())) void read();
    else drop(verdict);
  }

  function wantedBefore(): boolean {
    return (
      (analysis !== undefined || reading !== null) &&
      vscode.workspace.getConfiguration('newsLens', document).get('autoAnalyze') !== 'never'
    );
  }

  function drop(next: DocumentState): void {
    if (next !== state) log.debug(`${next}, so not read: ${nameOf(document)}`);
    reading = null;
    keys = null;
    changes = [];
    engine.close(uri);
    enter(next);
    answerWaiters(undefined);
  }

  /** Whether corrections are kept beside the document is asked once. */
  let loading: Promise<void> | undefined;
  const loaded = (): Promise<void> =>
    (loading ??= guide.load(document).catch((error: unknown) => {
      log.error(`Corrections of ${uri}`, error instanceof Error ? error : String(error));
    }));

  async function read(): Promise<void> {
    const version = document.version;
    const begun = performance.now();
    const own: NonNullable<typeof reading> = { version, guidance: null };
    reading = own;
    enter(analysis ? 'ready' : 'reading', analysis);
    await loaded();
    if (disposed || reading !== own) return;
    const { guidance } = text;
    own.guidance = guidance;
    const answer = await engine.read(text, (done) => {
      progress.fire(done);
    });
    // It was just put together from what changed; whoever draws it gets a turn of its own.
    await nextTurn();
    if (disposed) return;
    const mine = reading === own;
    if (mine) reading = null;
    try {
      receive(answer, { version, guidance, mine, took: performance.now() - begun });
    } catch (error) {
      log.error(`Storing the analysis of ${uri}`, error instanceof Error ? error : String(error));
    }
  }

  function receive(answer: Reading, { version, guidance, mine, took }: Received): void {
    if (answer.outcome === 'cancelled') {
      if (mine) lookForWaiters();
      return;
    }
    if (answer.outcome === 'failed') {
      if (!mine) return;
      failed = version;
      enter('failed');
      answerWaiters(undefined);
      return;
    }
    changes = changes && answer.changes && summarize([...changes, ...answer.changes]);
    // An older version's positions are of no use any more, and what people have told since counts.
    if (answer.version !== document.version || guidance !== guide.of(document)) {
      if (mine) lookForWaiters();
      return;
    }
    keys = assignKeys(answer.analysis, keys, changes);
    changes = [];
    failed = null;
    heeded = guidance;
    tell(answer, took);
    enter('ready', documentAnalysis(document.uri, answer.version, keys));
    answerWaiters(analysis);
  }

  /** What is read again after an edit would only fill the log. */
  function tell(
    { version, analysis: { quotes, entities } }: Extract<Reading, { outcome: 'ready' }>,
    took: number,
  ): void {
    const size = `${documentLength(document)} characters`;
    const found = `${quotes.length} quotes, ${entities.length} names`;
    const line = `Read ${nameOf(document)} (version ${version}, ${size}) in ${Math.round(took)} ms: ${found}`;
    if (analysis) log.debug(line);
    else log.info(line);
  }

  /** While the document is shown, a look is due anyway. */
  function lookForWaiters(): void {
    if (timer === undefined && waiters.size > 0) look();
  }

  function settled(token?: vscode.CancellationToken): Promise<DocumentAnalysis | undefined> {
    if (isCurrent()) return Promise.resolve(analysis);
    if (reading === null && timer === undefined) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const cancelled = token?.onCancellationRequested(() => {
        finish(undefined);
      });
      const finish = (answer: DocumentAnalysis | undefined): void => {
        cancelled?.dispose();
        waiters.delete(finish);
        resolve(answer);
      };
      waiters.add(finish);
    });
  }

  /** Stops what a person asked for and then thought better of. */
  function cancel(): void {
    engine.cancel(uri);
    reading = null;
    forced = false;
    const verdict = judge(document);
    enter(analysis ? 'ready' : verdict === 'read' ? 'offered' : verdict, analysis);
    answerWaiters(undefined);
  }

  return {
    get state() {
      return state;
    },
    get analysis() {
      return analysis;
    },
    onProgress: progress.event,
    lookAfter(pause) {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    },
    lookSoon() {
      if (timer === undefined) look();
    },
    edited(contentChanges) {
      const { eol, version } = document;
      // With other line ends every offset is another: only the whole text tells.
      if (eol !== lineEnd) engine.close(uri);
      lineEnd = eol;
      const edits = contentChanges.map((change) => ({
        offset: change.rangeOffset,
        length: change.rangeLength,
        text: change.text,
      }));
      engine.edited(uri, version, edits);
    },
    settingsChanged() {
      if (state === 'unknown') return;
      if (forced) {
        look();
        return;
      }
      const verdict = judge(document);
      if (verdict === 'read' || (verdict === 'offered' && wantedBefore())) look();
      else drop(verdict);
    },
    guidanceChanged() {
      if (analysis !== undefined || reading !== null) look();
    },
    shownChanged() {
      if (analysis) enter(state, { ...analysis, shown: shownIndex(analysis.index) });
    },
    settled,
    async force(token) {
      if (isCurrent()) return analysis;
      if (token?.isCancellationRequested) return undefined;
      forced = true;
      failed = null;
      engine.forgive(uri);
      look();
      const listener = token?.onCancellationRequested(cancel);
      const answer = await settled();
      listener?.dispose();
      return answer;
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      engine.close(uri);
      progress.dispose();
      answerWaiters(undefined);
    },
  };
}

function documentAnalysis(uri: vscode.Uri, version: number, { analysis, keys, ids }: KeyTable): DocumentAnalysis {
  const index = createAnalysisIndex(analysis);
  return {
    uri,
    version,
    index,
    shown: shownIndex(index),
    keyOf: (id) => keys.get(id) ?? id,
    idOf: (key) => ids.get(key),
  };
}

/** The name of a document's file; where it lies is not the log's business. */
function nameOf({ uri }: vscode.TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
