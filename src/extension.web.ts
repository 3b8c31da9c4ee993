import * as vscode from 'vscode';
import { activateShared } from './activate';
import type { NewsLensExports } from './newsLensApi';
import { startFolderWorker } from './webFolder';
import { readResources } from './webResources';
import type { FromEngine, ToEngine } from './worker/protocol';
import type { WorkerPort } from './workspace/workerSupervisor';

/** The extension where a browser runs it. */
export function activate(context: vscode.ExtensionContext): NewsLensExports {
  return activateShared(context, {
    startWorker: () => startWorker(context.extensionUri),
    index: { start: () => startFolderWorker(context.extensionUri), addressOf: (folder) => folder.toString() },
  });
}

/** The part of the browser's `Worker` that is needed here. */
interface BrowserWorker {
  postMessage(message: ToEngine): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromEngine }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

declare const Worker: new (url: string) => BrowserWorker;

/** Workers cannot be started from every address an extension may have, so the script's text is fetched and run from memory. */
async function startWorker(extension: vscode.Uri): Promise<WorkerPort> {
  const [script, resources] = await Promise.all([
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'worker.web.js')),
    readResources(vscode.Uri.joinPath(extension, 'media')),
  ]);
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(url);
  worker.postMessage({ type: 'init', resources });
  return {
    post: (message) => {
      if (message.type === 'dates') void sendWithDates(worker, message, extension);
      else worker.postMessage(message);
    },
    onMessage: (listener) => {
      worker.onmessage = ({ data }) => {
        listener(data);
      };
    },
    onExit: (listener) => {
      worker.onerror = ({ message }) => {
        listener(message ?? 'the worker ended with an error');
      };
    },
    terminate: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}

/** What reads dates is large and seldom asked for: it is fetched then, and stays in the worker. */
async function sendWithDates(
  worker: BrowserWorker,
  message: Extract<ToEngine, { type: 'dates' }>,
  extension: vscode.Uri,
): Promise<void> {
  const file = vscode.Uri.joinPath(extension, 'dist', 'dates.js');
  const script = await vscode.workspace.fs.readFile(file).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
  worker.postMessage(script === undefined ? message : { ...message, script });
}
