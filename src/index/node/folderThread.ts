import * as os from 'node:os';
import * as path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ToIndex } from '../folderProtocol';
import { openGeneration } from '../openGeneration';
import { FolderServer, readerName, type FolderParts } from '../serveFolder';
import { SharedSegments } from '../sharedSegments';
import { loadSqlite } from '../sqlite';
import { diskFiles } from './diskFiles';
import { IndexStore } from './indexStore';
import { poolOf, writeIndex, type IndexOptions } from './indexWriter';
import type { ReaderPool } from './readerPool';

/** The thread of the index in the editor: it writes, by threads of its own, and answers meanwhile from what is finished. */
const port = parentPort;
/** So often what is read can be asked, in ms, and is there after a kill. */
const KEEP_EVERY = 15_000;
/** Who writes saves again and again: so long after the last time a thread keeps the model, in ms. */
const WARM = 120_000;

interface WarmPool {
  readonly key: string;
  readonly pool: ReaderPool;
  timer?: ReturnType<typeof setTimeout>;
}

/** Writes by threads, of which the last writing leaves one as long as the same is to be written soon after. */
class DiskWriter {
  readonly #media: string;
  readonly #shared = new Map<string, SharedSegments>();
  #running = 0;
  #warm: WarmPool | undefined;

  constructor(media: string) {
    this.#media = media;
  }

  /** What is open of an index here. */
  shared(index: string): SharedSegments {
    const shared = this.#shared.get(index) ?? new SharedSegments();
    this.#shared.set(index, shared);
    return shared;
  }

  readonly write: FolderParts['write'] = async (order, signal, onProgress, onWritten) => {
    this.#running++;
    try {
      const reader = await readerName(order.lists, (bytes) => diskFiles(order.folder).digest(bytes));
      const options: IndexOptions = {
        ...order,
        ...{ media: this.#media, script: path.join(__dirname, 'readerThread.mjs'), reader, keepEvery: KEEP_EVERY },
        // One core is left for who types.
        jobs: Math.max(1, Math.min(4, os.availableParallelism() - 1)),
        ...{ signal, onProgress, onWritten, segments: this.shared(order.index) },
      };
      return await writeIndex({ ...options, pool: await this.#pool(options) });
    } finally {
      this.#running--;
    }
  };

  async #pool(options: IndexOptions): Promise<ReaderPool> {
    const key = JSON.stringify([options.folder, options.index, options.lists]);
    clearTimeout(this.#warm?.timer);
    if (this.#warm && this.#warm.key !== key) await this.#warm.pool.end();
    if (this.#warm?.key !== key) this.#warm = { key, pool: poolOf(options) };
    const own = this.#warm;
    own.timer = setTimeout(() => void this.#cool(own), WARM);
    return own.pool;
  }

  async #cool(own: WarmPool): Promise<void> {
    if (this.#running > 0) {
      own.timer = setTimeout(() => void this.#cool(own), WARM);
      return;
    }
    if (this.#warm === own) this.#warm = undefined;
    await own.pool.end();
  }
}

if (port) {
  const { media } = workerData as { readonly media: string };
  const writer = new DiskWriter(media);
  const store = (index: string): IndexStore => new IndexStore(index);
  const server = new FolderServer(
    {
      files: diskFiles,
      store,
      open: async (index) => openGeneration(store(index), await loadSqlite(), writer.shared(index)),
      write: writer.write,
    },
    (message) => {
      port.postMessage(message);
    },
  );
  port.on('message', (message: ToIndex) => {
    server.hear(message);
  });
}
