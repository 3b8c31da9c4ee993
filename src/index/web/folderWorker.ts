import { createAnalyzer } from '../../engine/analyzer';
import type { Resources } from '../../engine/resources';
import { createAnalyzers } from '../../worker/analyzers';
import type { FromIndex, ToIndex } from '../folderProtocol';
import { FolderServer } from '../serveFolder';
import { loadSqlite } from '../sqlite';
import { FileCalls, type FileAnswer, type FileCall } from './fileCalls';
import { AddressedFolder, type BrowserLocks } from './addressedFolder';

/** Sent first: what a web worker cannot read for itself. */
export interface FolderWorkerData {
  readonly kind: 'init';
  readonly resources: Resources;
  /** The code of SQLite. */
  readonly wasm: Uint8Array;
}

export type ToFolderWorker = FolderWorkerData | ToIndex | FileAnswer;
export type FromFolderWorker = FromIndex | FileCall;

/** The part of a web worker's global scope that is needed here. */
interface WorkerScope {
  postMessage(message: FromFolderWorker): void;
  onmessage: ((event: { readonly data: ToFolderWorker }) => void) | null;
  readonly navigator: { readonly locks?: BrowserLocks };
  /** Read by SQLite when it starts. */
  sqlite3ApiConfig?: { readonly disable: { readonly vfs: Readonly<Record<string, boolean>> } };
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const scope = globalThis as unknown as WorkerScope;
// It would look for files of its own in the browser, by a further worker.
scope.sqlite3ApiConfig = {
  disable: { vfs: { opfs: true, 'opfs-vfs': true, 'opfs-wl': true, 'opfs-sahpool': true, kvvfs: true } },
};
const calls = new FileCalls((call) => {
  scope.postMessage(call);
});
const folderOf = ({ resources, wasm }: FolderWorkerData): AddressedFolder =>
  new AddressedFolder({
    ask: calls.ask,
    locks: scope.navigator.locks,
    analyzers: once(() => createAnalyzers(resources, createAnalyzer)),
    sqlite: once(() => loadSqlite(wasm)),
  });
let server: FolderServer | undefined;
scope.onmessage = ({ data }) => {
  switch (data.kind) {
    case 'init':
      server = new FolderServer(folderOf(data), (message) => {
        scope.postMessage(message);
      });
      break;
    case 'file':
      calls.hear(data);
      break;
    case 'write':
    case 'stop':
    case 'ask':
      server?.hear(data);
  }
};
