import { parentPort, workerData } from 'node:worker_threads';
import { answerDocument, type Engine, type Sink, type Wanted } from './answerDocument';
import type { FromThread, ThreadData } from './readingThreads';

/**
 * What a thread of `ReadingThreads` does: reads documents, one after the other, and makes the very bytes of the output.
 * Outside of a thread nothing.
 */
export function serveThread(open: (data: ThreadData) => Engine): void {
  const port = parentPort;
  if (!port) return;
  const data = workerData as ThreadData;
  const engine = open(data);
  const encoder = new TextEncoder();
  const post = (message: FromThread, chunks: readonly Uint8Array<ArrayBuffer>[] = []): void => {
    // The bytes change hands: nothing is copied.
    port.postMessage(
      message,
      chunks.map(({ buffer }) => buffer),
    );
  };

  const answer = async (wanted: Wanted): Promise<void> => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const told: (readonly string[])[] = [];
    const sink: Sink = {
      put: (text) => {
        if (text !== '') chunks.push(encoder.encode(text));
        return Promise.resolve();
      },
      tell: (...parts) => {
        told.push(parts);
        return Promise.resolve();
      },
    };
    const isRead = await answerDocument(wanted, data.options, engine, sink);
    post({ kind: 'answer', chunks, told, isRead }, chunks);
  };

  let last = Promise.resolve();
  port.on('message', (wanted: Wanted) => {
    last = last.then(() => answer(wanted));
  });
  post({ kind: 'ready', problem: engine.analyzer.problem });
}
