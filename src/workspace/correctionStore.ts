import * as vscode from 'vscode';
import type { Correction, Ignored, TextQuote } from '../engine/corrections/correction';
import { renewAnchors } from '../engine/corrections/placing';
import { isEmpty, sidecarEnding } from '../engine/corrections/sidecar';
import { CorrectionEntry, type Storage } from './correctionEntry';
import { newCorrections, type NewJudgement } from './newCorrections';
import { reportDamage, reportMemory } from './correctionReports';
import { inTurns } from './nextTurn';
import { sidecarOf, sidecarUri } from './sidecarFile';
import type { ReplaceFile } from './wholeFile';

/** What people said about one document. */
export interface DocumentCorrections {
  /** The same list as long as nothing has changed. */
  readonly corrections: readonly Correction[];
  readonly ignored: readonly Ignored[];
  readonly storage: Storage;
  /** How many entries of the file make no sense to this version. */
  readonly foreign: number;
}

/**
 * Keeps what people said about documents: in a file beside each, or in memory where that is not possible. What is said counts
 * at once; the promises resolve when it is in the file.
 */
export interface CorrectionStore extends vscode.Disposable {
  /** Fires with a document's address when what is known of it has changed. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  /** Reads what is known of a document, so that `get` can tell it. */
  load(document: vscode.TextDocument): Promise<void>;
  get(uri: vscode.Uri): DocumentCorrections;
  /** Adds judgements on the present text, as one step. */
  add(document: vscode.TextDocument, judgements: readonly NewJudgement[]): Promise<void>;
  /** Adds corrections that were made elsewhere, as one step. */
  take(uri: vscode.Uri, corrections: readonly Correction[]): Promise<void>;
  /** Takes corrections back, as one step. */
  remove(uri: vscode.Uri, ids: readonly string[]): Promise<void>;
  /** Takes back the last step here; false when there is none. */
  undo(uri: vscode.Uri): Promise<boolean>;
  redo(uri: vscode.Uri): Promise<boolean>;
  canUndo(uri: vscode.Uri): boolean;
  canRedo(uri: vscode.Uri): boolean;
  /** Notes that a finding of a check is not to be shown again: at some words, or (null) in the whole file. */
  ignore(uri: vscode.Uri, rule: string, target: TextQuote | null): Promise<void>;
  /** Forgets that findings were ignored. */
  forget(uri: vscode.Uri, ids: readonly string[]): Promise<void>;
}

/** An untitled text with corrections. */
interface Draft {
  readonly text: string;
  readonly corrections: readonly Correction[];
}

const MOST_DRAFTS = 5;

const nothing: DocumentCorrections = { corrections: [], ignored: [], storage: 'file', foreign: 0 };

/** @param replaceFile what the host has to replace files of the machine it runs on */
export function createCorrectionStore(log: vscode.LogOutputChannel, replaceFile?: ReplaceFile): CorrectionStore {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const entries = new Map<string, CorrectionEntry>();
  const watchers = new Map<string, vscode.Disposable>();
  /** Untitled texts with corrections that were closed last: they may come back as a file. */
  const drafts: Draft[] = [];

  function entryOf(uri: vscode.Uri): CorrectionEntry {
    const key = uri.toString();
    const known = entries.get(key);
    if (known) return known;
    const entry = new CorrectionEntry(uri, sidecarOf(uri, replaceFile), {
      changed: () => {
        const { corrections } = entry.sidecar.foreign;
        if (corrections.length > 0)
          log.info(`Entries of ${uri.toString(true)} that are not understood: ${corrections.length}`);
        changed.fire(uri);
      },
      damaged: (file, problem) => {
        log.warn(`${file.toString(true)} is left as it is: ${problem}`);
        void reportDamage(file, problem);
      },
      failed: (file, error) => {
        log.error(`${file.toString(true)} could not be written: ${String(error)}`);
        reportMemory('unwritable');
      },
    });
    entries.set(key, entry);
    return entry;
  }

  /** The folder of a document is watched as long as the document is open: it need not lie in the workspace. */
  function watch(uri: vscode.Uri): void {
    const key = uri.toString();
    if (watchers.has(key) || !sidecarOf(uri)) return;
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(sidecarUri(uri), '..'), `*${sidecarEnding}`);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const own = sidecarUri(uri).toString();
    const look = (file: vscode.Uri): void => {
      if (file.toString() === own) void entries.get(key)?.sync();
    };
    watchers.set(
      key,
      vscode.Disposable.from(watcher, watcher.onDidCreate(look), watcher.onDidChange(look), watcher.onDidDelete(look)),
    );
  }

  /** An untitled text that was saved is another document with the same words: its corrections go with it. */
  async function adopt(document: vscode.TextDocument, entry: CorrectionEntry): Promise<void> {
    if (document.isUntitled || !isEmpty(entry.sidecar)) return;
    const open = vscode.workspace.textDocuments
      .filter(({ isUntitled }) => isUntitled)
      .flatMap((other) => draftOf(other) ?? []);
    const text = document.getText();
    const draft = [...drafts, ...open].find((other) => other.text === text);
    if (!draft) return;
    const step = { added: draft.corrections, removed: [] };
    entry.history.note(step);
    await entry.apply(step);
  }

  function draftOf(document: vscode.TextDocument): Draft | undefined {
    const corrections = entries.get(document.uri.toString())?.sidecar.corrections ?? [];
    return corrections.length === 0 ? undefined : { text: document.getText(), corrections };
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidCloseTextDocument((document) => {
      const key = document.uri.toString();
      watchers.get(key)?.dispose();
      watchers.delete(key);
      entries.get(key)?.close();
      if (!document.isUntitled) return;
      const draft = draftOf(document);
      if (draft) drafts.unshift(draft);
      drafts.splice(MOST_DRAFTS);
      // The next untitled text may have the same address.
      entries.delete(key);
    }),
    vscode.workspace.onDidSaveTextDocument(async (document) => {
      const entry = entries.get(document.uri.toString());
      if (!entry) return;
      const { corrections } = entry.sidecar;
      // What was said meanwhile is of the text as it is; the next time it is saved is early enough for the others.
      const same = (): boolean => entry.sidecar.corrections === corrections;
      const renewed = await inTurns(renewAnchors(document.getText(), corrections), same);
      if (renewed && same()) await entry.renew(renewed);
    }),
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) await follow(oldUri, newUri);
    }),
    // What was kept in memory goes into the files now.
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      for (const entry of entries.values()) void entry.sync();
    }),
    // Some file systems tell of no changes.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) for (const key of watchers.keys()) void entries.get(key)?.sync();
    }),
  );

  async function change(uri: vscode.Uri, act: (entry: CorrectionEntry) => Promise<void>): Promise<void> {
    const entry = entryOf(uri);
    await entry.load();
    await act(entry);
    if (entry.storage !== 'memory' || entry.sidecar.corrections.length === 0) return;
    reportMemory(vscode.workspace.isTrusted || !sidecarOf(uri) ? 'noFile' : 'untrusted', uri);
  }

  const take = (uri: vscode.Uri, added: readonly Correction[]): Promise<void> => {
    const step = { added, removed: [] };
    return change(uri, (entry) => {
      entry.history.note(step);
      return entry.apply(step);
    });
  };

  return {
    onDidChange: changed.event,
    async load(document) {
      const entry = entryOf(document.uri);
      watch(document.uri);
      await entry.load();
      await adopt(document, entry);
    },
    get(uri) {
      const entry = entries.get(uri.toString());
      if (!entry) return nothing;
      const { corrections, ignored, foreign } = entry.sidecar;
      const unread = foreign.corrections.length + foreign.ignored.length;
      return { corrections, ignored, storage: entry.storage, foreign: unread };
    },
    add: (document, judgements) => take(document.uri, newCorrections(document.getText(), judgements)),
    take,
    remove: (uri, ids) =>
      change(uri, (entry) => {
        const gone = new Set(ids);
        const removed = entry.sidecar.corrections.filter(({ id }) => gone.has(id));
        if (removed.length === 0) return Promise.resolve();
        const step = { added: [], removed };
        entry.history.note(step);
        return entry.apply(step);
      }),
    async undo(uri) {
      const entry = entryOf(uri);
      const step = entry.history.undo();
      if (step) await change(uri, () => entry.apply(step));
      return step !== undefined;
    },
    async redo(uri) {
      const entry = entryOf(uri);
      const step = entry.history.redo();
      if (step) await change(uri, () => entry.apply(step));
      return step !== undefined;
    },
    canUndo: (uri) => entries.get(uri.toString())?.history.canUndo ?? false,
    canRedo: (uri) => entries.get(uri.toString())?.history.canRedo ?? false,
    ignore: (uri, rule, target) => change(uri, (entry) => entry.ignore({ id: crypto.randomUUID(), rule, target })),
    forget: (uri, ids) => change(uri, (entry) => entry.forget(ids)),
    dispose() {
      subscriptions.dispose();
      for (const watcher of watchers.values()) watcher.dispose();
    },
  };
}

/** The file of corrections goes where its article goes, unless there is one already. */
async function follow(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  if (from.path.endsWith(sidecarEnding)) return;
  await vscode.workspace.fs
    .rename(sidecarUri(from), sidecarUri(to), { overwrite: false })
    .then(undefined, () => undefined);
}
