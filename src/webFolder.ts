import * as vscode from 'vscode';
import type { FromFolderWorker, ToFolderWorker } from './index/web/folderWorker';
import { readResources } from './webResources';
import { answerFileRequest } from './workspace/fileRequests';
import type { IndexPort } from './workspace/indexThread';

/** The part of the browser's `Worker` that is needed here. */
interface BrowserWorker {
  postMessage(message: ToFolderWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromFolderWorker }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

declare const Worker: new (url: string) => BrowserWorker;

/** The worker of the index in a browser: it has no files of its own, so that they are handed to it. */
export function startFolderWorker(extension: vscode.Uri): IndexPort {
  return new FolderWorkerPort(extension);
}

class FolderWorkerPort implements IndexPort {
  readonly #started: Promise<BrowserWorker | null>;
  #isEnded = false;
  #hear: Parameters<IndexPort['onMessage']>[0] = () => undefined;
  #end: (reason: string) => void = () => undefined;

  constructor(extension: vscode.Uri) {
    this.#started = this.#start(extension).catch((error: unknown) => {
      this.#end(String(error));
      return null;
    });
  }

  post(message: Parameters<IndexPort['post']>[0]): void {
    void this.#started.then((worker) => worker?.postMessage(message));
  }

  onMessage(listener: Parameters<IndexPort['onMessage']>[0]): void {
    this.#hear = listener;
  }

  onExit(listener: (reason: string) => void): void {
    this.#end = listener;
  }

  terminate(): void {
    this.#isEnded = true;
    void this.#started.then((worker) => worker?.terminate());
  }

  async #start(extension: vscode.Uri): Promise<BrowserWorker | null> {
    const read = (name: string): Thenable<Uint8Array> =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', name));
    const [script, wasm] = await Promise.all([read('folderWorker.web.js'), read('sqlite3.wasm')]);
    if (this.#isEnded) return null;
    // Workers cannot be started from every address an extension may have.
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const worker = new Worker(url);
    worker.onmessage = ({ data }) => {
      if (data.kind === 'file') void answerFileRequest(data).then((answer) => worker.postMessage(answer));
      else if (data.kind === 'resources') void sendResources(worker, extension);
      else this.#hear(data);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      this.#end(message ?? 'the worker of the index ended with an error');
    };
    worker.postMessage({ kind: 'init', wasm });
    return worker;
  }
}

/** What articles are read with takes its time: who only asks does not wait for it. */
async function sendResources(worker: BrowserWorker, extension: vscode.Uri): Promise<void> {
  const resources = await readResources(vscode.Uri.joinPath(extension, 'media')).catch(() => undefined);
  worker.postMessage({ kind: 'resources', ...(resources ? { resources } : {}) });
}
