import type { FromEngine, ToEngine } from './protocol';
import type { ReadsDates } from './engineQuestions';
import { serveEngine } from './engineHost';

/** The part of a web worker's global scope that is needed here. */
interface WorkerScope {
  postMessage(message: FromEngine): void;
  onmessage: ((event: { readonly data: ToEngine }) => void) | null;
  importScripts(url: string): void;
  /** What the bundle of dates leaves. */
  readonly newsLensDates?: ReadsDates;
}

let dates: Promise<ReadsDates> | undefined;

/** Runs the bundle of dates from memory: a worker that was started from memory has no address to load it from. */
function runDates(script: string | undefined): Promise<ReadsDates> {
  if (script === undefined) return Promise.reject(new Error('what reads dates was not sent'));
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    scope.importScripts(url);
  } finally {
    URL.revokeObjectURL(url);
  }
  const { newsLensDates } = scope;
  return newsLensDates ? Promise.resolve(newsLensDates) : Promise.reject(new Error('what reads dates is damaged'));
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
    loadDates: (script) => (dates ??= runDates(script)),
  },
  () => {
    throw new Error('a web worker reads no files: its resources are sent to it');
  },
);
