import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import { activateShared } from './activate';
import type { ExtensionApi } from './api';
import type { NodeWorkerData } from './worker/node';
import type { FromEngine } from './worker/protocol';
import { replaceFile } from './replaceFile';
import type { WorkerPort } from './workspace/workerSupervisor';

/** The extension where Node runs it: on the desktop and on remote machines. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  return activateShared(context, {
    startWorker: () =>
      Promise.resolve(startThread(context.asAbsolutePath('dist/worker.js'), context.asAbsolutePath('media'))),
    replaceFile,
  });
}

/** The thread's memory is its own: when it runs out, the thread ends and not the extension host. */
const MOST_MEMORY_MB = 1024;

function startThread(script: string, media: string): WorkerPort {
  const workerData: NodeWorkerData = { media };
  const worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  worker.postMessage({ type: 'init', resources: null });
  return {
    post: (message) => {
      worker.postMessage(message);
    },
    onMessage: (listener) => {
      worker.on('message', (message: FromEngine) => {
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
