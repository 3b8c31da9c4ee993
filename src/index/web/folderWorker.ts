import { createAnalyzer } from '../../engine/analyzer';
import type { Resources } from '../../engine/resources';
import { createAnalyzers } from '../../worker/analyzers';
import type { FromIndex, ToIndex } from '../folderProtocol';
import { FolderServer } from '../serveFolder';
import { loadSqlite } from '../sqlite';
import { AddressedFolder, type BrowserLocks } from './addressedFolder';
import { FileCalls, type FileAnswer, type FileCall } from './fileCalls';
import type { FromWebReader, ReaderStart, ToWebReader } from './readerMessages';
import { ReaderWorker, type ReaderPort } from './remoteReaders';
import { ReaderServer } from './serveReader';

/** Sent first: what a web worker cannot read for itself. */
export interface FolderWorkerData {
  readonly kind: 'init';
  /** The code of SQLite. */
  readonly wasm: Uint8Array;
}

/** What articles are read with: large, and asked for when there is something to read. Without them they cannot be had. */
export interface ReadingData {
  readonly kind: 'resources';
  readonly resources?: Resources;
}

export type ToFolderWorker = FolderWorkerData | ReadingData | ToIndex | FileAnswer;
export type FromFolderWorker = FromIndex | FileCall | { readonly kind: 'resources' };

/** A worker that this one starts. */
interface OtherWorker {
  postMessage(message: ToWebReader): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWebReader }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

/** The part of a web worker's global scope that is needed here. */
interface WorkerScope {
  postMessage(message: FromFolderWorker | FromWebReader): void;
  onmessage: ((event: { readonly data: ToFolderWorker | ToWebReader }) => void) | null;
  readonly navigator: { readonly locks?: BrowserLocks };
  /** Where this code came from: a worker that was started from memory can be started from there once more. */
  readonly location: { readonly href: string };
  readonly Worker: new (url: string) => OtherWorker;
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

/** The same code in a second worker, which only reads: who asks the first does not wait for an article. */
function startReader({ wasm }: FolderWorkerData): ReaderPort {
  const worker = new scope.Worker(scope.location.href);
  let end: (reason: string) => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    onResources = (resources) => {
      if (!resources) {
        worker.terminate();
        end('what articles are read with cannot be had');
        return;
      }
      worker.postMessage({ kind: 'initReader', resources, wasm });
      resolve();
    };
  });
  scope.postMessage({ kind: 'resources' });
  return {
    post: (message) => void started.then(() => worker.postMessage(message)),
    onMessage: (listener) => {
      worker.onmessage = ({ data }) => {
        listener(data);
      };
    },
    onEnd: (listener) => {
      end = listener;
      worker.onerror = ({ message }) => {
        worker.terminate();
        listener(message ?? 'the worker that reads ended with an error');
      };
    },
    end: () => worker.terminate(),
  };
}

function serverOf(data: FolderWorkerData): FolderServer {
  const reader = new ReaderWorker(() => startReader(data), calls.ask);
  const folder = new AddressedFolder({
    ask: calls.ask,
    locks: scope.navigator.locks,
    readers: ({ folder: articles, index, lists }, keepEvery) =>
      reader.readers({ folder: articles, index }, lists, keepEvery),
    sqlite: once(() => loadSqlite(data.wasm)),
  });
  return new FolderServer(folder, (message) => {
    scope.postMessage(message);
  });
}

function readerOf({ resources, wasm }: ReaderStart): ReaderServer {
  const parts = {
    ask: calls.ask,
    analyzers: once(() => createAnalyzers(resources, createAnalyzer)),
    sqlite: once(() => loadSqlite(wasm)),
  };
  return new ReaderServer(parts, (message) => {
    scope.postMessage(message);
  });
}

let onResources: (resources: Resources | undefined) => void = () => undefined;
let server: FolderServer | undefined;
let reader: ReaderServer | undefined;
scope.onmessage = ({ data }) => {
  switch (data.kind) {
    case 'init':
      server = serverOf(data);
      break;
    case 'resources':
      onResources(data.resources);
      break;
    case 'initReader':
      reader = readerOf(data);
      break;
    case 'file':
      calls.hear(data);
      break;
    case 'write':
    case 'ask':
      server?.hear(data);
      break;
    case 'read':
    case 'kept':
    case 'merge':
      reader?.hear(data);
      break;
    case 'stop':
      (server ?? reader)?.hear(data);
  }
};
