import { createHash } from 'node:crypto';
import * as os from 'node:os';
import * as path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { version } from '../../../package.json';
import { messageOf } from '../../cli/streams';
import { noLists, type UserLists } from '../../engine/userLists';
import type { FromIndex, IndexPlace, ToIndex, WriteOrder } from '../folderProtocol';
import { answerQuestion } from '../folderAnswers';
import { diskFiles } from './diskFiles';
import { IndexStore } from './indexStore';
import { poolOf, writeIndex, type IndexOptions } from './indexWriter';
import type { ReaderPool } from './readerPool';
import { openIndex, type OpenIndex } from './openIndex';

/** The thread of the index in the editor: it writes, by threads of its own, and answers meanwhile from what is finished. */
const port = parentPort;
/** So often what is read can be asked, in ms, and is there after a kill. */
const KEEP_EVERY = 15_000;
/** Who writes saves again and again: so long after the last time a thread keeps the model, in ms. */
const WARM = 120_000;

if (port) {
  const { media } = workerData as { readonly media: string };
  const running = new Map<number, AbortController>();
  let open: { readonly place: string; readonly index: OpenIndex } | undefined;
  const say = (message: FromIndex): void => {
    port.postMessage(message);
  };

  /** Opened again when there is a newer generation. */
  const openNewest = async ({ index }: IndexPlace): Promise<OpenIndex | undefined> => {
    const manifest = await new IndexStore(index).manifest();
    if (open && (open.place !== index || open.index.generation !== manifest?.generation)) {
      open.index.close();
      open = undefined;
    }
    if (!manifest) return undefined;
    const opened = open?.index ?? (await openIndex(index));
    open = opened ? { place: index, index: opened } : undefined;
    return opened ?? undefined;
  };

  /** The threads of the last writing, as long as the same is to be written soon after. */
  let warm: { readonly key: string; readonly pool: ReaderPool; timer?: ReturnType<typeof setTimeout> } | undefined;
  const warmPool = async (options: IndexOptions): Promise<ReaderPool> => {
    const key = JSON.stringify([options.folder, options.index, options.lists]);
    clearTimeout(warm?.timer);
    if (warm && warm.key !== key) await warm.pool.end();
    if (warm?.key !== key) warm = { key, pool: poolOf(options) };
    const own = warm;
    own.timer = setTimeout(() => void cool(own), WARM);
    return own.pool;
  };
  const cool = async (own: NonNullable<typeof warm>): Promise<void> => {
    if (running.size > 0) {
      own.timer = setTimeout(() => void cool(own), WARM);
      return;
    }
    if (warm === own) warm = undefined;
    await own.pool.end();
  };

  const write = async (id: number, order: WriteOrder): Promise<void> => {
    const stop = new AbortController();
    running.set(id, stop);
    try {
      const { lists } = order;
      const options: IndexOptions = {
        ...order,
        ...{ media, script: path.join(__dirname, 'readerThread.mjs'), reader: readerOf(lists), keepEvery: KEEP_EVERY },
        // One core is left for who types.
        jobs: Math.max(1, Math.min(4, os.availableParallelism() - 1)),
        signal: stop.signal,
        onProgress: ({ read, toRead, failed }) => {
          say({ id, kind: 'progress', read, toRead });
          if (failed) say({ id, kind: 'unread', ...failed });
        },
      };
      const written = await writeIndex({ ...options, pool: await warmPool(options) });
      say({ id, kind: 'written', written });
    } finally {
      running.delete(id);
    }
  };

  // Questions one after the other: one may open the index anew.
  let last = Promise.resolve();
  const answer = (id: number, work: () => Promise<void>): Promise<void> =>
    work().catch((error: unknown) => {
      say({ id, kind: 'failed', message: messageOf(error) });
    });
  port.on('message', (message: ToIndex) => {
    const { id } = message;
    switch (message.kind) {
      case 'write':
        void answer(id, () => write(id, message.order));
        break;
      case 'stop':
        running.get(id)?.abort();
        break;
      case 'ask': {
        const { place, question } = message;
        last = last.then(() =>
          answer(id, async () => {
            const index = await openNewest(place);
            const found = index && (await answerQuestion(index.queries, diskFiles(place.folder), question));
            say({ id, kind: 'answer', answer: found, checked: index?.checked ?? 0 });
          }),
        );
      }
    }
  });
}

/** What reads the articles: with other lists they are read again. */
function readerOf(lists: UserLists): string {
  const text = JSON.stringify(lists);
  return text === JSON.stringify(noLists)
    ? version
    : `${version} ${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}
