import { parentPort } from 'node:worker_threads';
import { serveEngine } from '../../../src/worker/engineHost';
import type { ToEngine } from '../../../src/worker/protocol';
import { slowAnalyzer } from '../worker/slowAnalyzer';

// A thread as src/worker/node.ts makes one, with an engine that can be made to hang and to end.
const port = parentPort;
if (port) {
  serveEngine(
    {
      post: (message) => port.postMessage(message),
      listen: (listener) => port.on('message', (message: ToEngine) => listener(message)),
      nextTurn: (task) => setImmediate(task),
    },
    () => ({ lexicon: {}, gazetteer: undefined, model: undefined }),
    () => slowAnalyzer(),
  );
}
