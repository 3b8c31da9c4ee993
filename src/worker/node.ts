import { parentPort, workerData } from 'node:worker_threads';
import { serveEngine } from './engineHost';
import { loadResources } from './nodeResources';
import type { ToEngine } from './protocol';

/** What the thread is started with. */
export interface NodeWorkerData {
  /** The path of the extension's `media` folder. */
  readonly media: string;
}

const port = parentPort;
if (port) {
  serveEngine(
    {
      post: (message) => {
        port.postMessage(message);
      },
      listen: (listener) => {
        port.on('message', (message: ToEngine) => {
          listener(message);
        });
      },
      // A message to itself would not do: Node empties a port before it turns to the next.
      nextTurn: (task) => {
        setImmediate(task);
      },
      loadDates: () => import('../engine/dates/resolveDates.js'),
    },
    () => loadResources((workerData as NodeWorkerData).media),
  );
}
