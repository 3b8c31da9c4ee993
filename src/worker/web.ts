import type { FromEngine, ToEngine } from './protocol';
import { serveEngine } from './engineHost';

/** The part of a web worker's global scope that is needed here. */
interface WorkerScope {
  postMessage(message: FromEngine): void;
  onmessage: ((event: { readonly data: ToEngine }) => void) | null;
}

const tasks: (() => void)[] = [];
// A message to ourselves comes after those from outside, without the pause a timer makes.
const turn = new MessageChannel();
(turn.port1 as unknown as { onmessage: () => void }).onmessage = () => {
  tasks.shift()?.();
};

const scope = globalThis as unknown as WorkerScope;
serveEngine(
  {
    post: (message) => {
      scope.postMessage(message);
    },
    listen: (listener) => {
      scope.onmessage = ({ data }) => {
        listener(data);
      };
    },
    nextTurn: (task) => {
      tasks.push(task);
      turn.port2.postMessage(null);
    },
  },
  () => {
    throw new Error('a web worker reads no files: its resources are sent to it');
  },
);
