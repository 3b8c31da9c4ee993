import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import { activateShared } from './activate';
import type { NewsLensExports } from './newsLensApi';
import type { FromIndex, ToIndex } from './index/folderProtocol';
import type { NodeWorkerData } from './worker/node';
import type { FromEngine, ToEngine } from './worker/protocol';
import { replaceFile } from './replaceFile';
import type { IndexPort } from './workspace/indexThread';
import type { WorkerPort } from './workspace/workerSupervisor';

/** The extension where Node runs it: on the desktop and on remote machines. */
export function activate(context: vscode.ExtensionContext): NewsLensExports {
  return activateShared(context, {
    startWorker: () =>
      Promise.resolve(startThread(context.asAbsolutePath('dist/worker.mjs'), context.asAbsolutePath('media'))),
    replaceFile,
    index: {
      start: () => startIndex(context.asAbsolutePath('dist/folderThread.mjs'), context.asAbsolutePath('media')),
      addressOf: (folder) => (folder.scheme === 'file' ? folder.fsPath : undefined),
    },
    serverProgram: { command: process.execPath, script: context.asAbsolutePath('dist/cli.js') },
  });
}

/** The thread's memory is its own: when it runs out, the thread ends and not the extension host. */
const MOST_MEMORY_MB = 1024;

function startThread(script: string, media: string): WorkerPort {
  const workerData: NodeWorkerData = { media };
  const worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  worker.postMessage({ type: 'init', resources: null });
  return portOf<ToEngine, FromEngine>(worker);
}

function startIndex(script: string, media: string): IndexPort {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB };
  return portOf<ToIndex, FromIndex>(new Worker(script, { workerData: { media }, resourceLimits }));
}

function portOf<To, From>(
  worker: Worker,
): {
  post(message: To): void;
  onMessage(listener: (message: From) => void): void;
  onExit(listener: (reason: string) => void): void;
  terminate(): void;
} {
  return {
    post: (message) => {
      worker.postMessage(message);
    },
    onMessage: (listener) => {
      worker.on('message', (message: From) => {
        listener(message);
      });
    },
    onExit: (listener) => {
      worker.on('error', (error) => {
        listener(error.stack ?? error.message);
      });
      worker.on('exit', (code) => {
        listener(`the thread ended with code ${code}`);
      });
    },
    terminate: () => void worker.terminate(),
  };
}
