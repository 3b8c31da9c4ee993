import * as vscode from 'vscode';
import type { AnalysisStore } from './analysisStore';
import { DocumentEntry } from './documentEntry';
import { isLarge, isReadable } from './eligibility';
import type { EngineClient } from './engineClient';
import type { GuidanceSource } from './guidance';
import { readWithProgress } from './readWithProgress';
import { shownDocuments } from './shownDocuments';

/** How long nothing must be typed before the text is read again, in ms. */
const PAUSE = 300;

/**
 * Keeps the analysis of every document that is shown and that the settings want read: reads it when it comes into view and
 * again after edits, and forgets it when it is closed.
 */
export function createAnalysisStore(
  engine: EngineClient,
  guide: GuidanceSource,
  log: vscode.LogOutputChannel,
): AnalysisStore {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const entries = new Map<vscode.TextDocument, DocumentEntry>();
  const fire = (document: vscode.TextDocument): void => {
    changed.fire(document.uri);
  };

  function entryOf(document: vscode.TextDocument): DocumentEntry {
    const known = entries.get(document);
    if (known) return known;
    const entry = new DocumentEntry(document, engine, guide, log, fire);
    entries.set(document, entry);
    return entry;
  }

  function forget(document: vscode.TextDocument): void {
    const entry = entries.get(document);
    if (!entry) return;
    entries.delete(document);
    entry.dispose();
    fire(document);
  }

  function lookAtShown(): void {
    for (const document of shownDocuments()) entryOf(document).lookSoon();
  }

  const subscriptions = vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(lookAtShown),
    // An editor may get its column after it has become visible.
    vscode.window.onDidChangeTextEditorViewColumn(lookAtShown),
    vscode.window.onDidChangeActiveTextEditor(lookAtShown),
    vscode.window.tabGroups.onDidChangeTabs(lookAtShown),
    // A document whose language changes is closed and opened again, in the same editor; so is a renamed one, in another.
    vscode.workspace.onDidOpenTextDocument(lookAtShown),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      const entry = entries.get(document);
      entry?.edited(contentChanges);
      if (entry && shownDocuments().has(document)) entry.lookAfter(PAUSE);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('newsLens')) return;
      for (const entry of entries.values()) entry.settingsChanged();
      if (event.affectsConfiguration('newsLens.quotes')) for (const entry of entries.values()) entry.shownChanged();
      lookAtShown();
    }),
    guide.onDidChange((uri) => {
      const address = uri.toString();
      for (const [document, entry] of entries) if (document.uri.toString() === address) entry.guidanceChanged();
    }),
    changed,
  );
  lookAtShown();

  return {
    onDidChange: changed.event,
    state: (document) => entries.get(document)?.state ?? 'unknown',
    get: (document) => entries.get(document)?.analysis,
    async current(document, token) {
      if (document.isClosed || token?.isCancellationRequested) return undefined;
      // Whoever asks for a document that is not shown, such as the outline of a comparison, does not make us read it.
      if (shownDocuments().has(document)) entryOf(document).lookSoon();
      return entries.get(document)?.settled(token);
    },
    async analyze(document, token) {
      if (document.isClosed || !isReadable(document)) return undefined;
      const entry = entryOf(document);
      const read = (cancellation: vscode.CancellationToken | undefined) => entry.force(cancellation);
      return isLarge(document) && entry.analysis?.version !== document.version
        ? readWithProgress(document, entry.onProgress, read, token)
        : read(token);
    },
    dispose() {
      subscriptions.dispose();
      for (const entry of entries.values()) entry.dispose();
      entries.clear();
    },
  };
}
