import { loadSqlite } from '../../../../src/index/sqlite';
import type { AddressedFolderParts } from '../../../../src/index/web/addressedFolder';
import { FileCalls } from '../../../../src/index/web/fileCalls';
import type { FromWebReader } from '../../../../src/index/web/readerMessages';
import { ReaderWorker, type ReaderPort } from '../../../../src/index/web/remoteReaders';
import { ReaderServer } from '../../../../src/index/web/serveReader';
import { slowAnalyzer } from '../../worker/slowAnalyzer';
import type { MemoryFiles } from './memoryFiles';

/** The worker that reads, without a thread of its own; what it is told and says is copied, as between workers. */
export function readersOf(files: MemoryFiles): AddressedFolderParts['readers'] {
  const start = (): ReaderPort => {
    let listener: (message: FromWebReader) => void = () => undefined;
    const say = (message: FromWebReader): void => void setTimeout(() => listener(structuredClone(message)), 0);
    const calls = new FileCalls(say);
    const parts = { ask: calls.ask, sqlite: () => loadSqlite(), analyzers: () => ({ for: () => slowAnalyzer() }) };
    const server = new ReaderServer(parts, say);
    return {
      post: (message) => {
        const heard = structuredClone(message);
        if (heard.kind === 'file') calls.hear(heard);
        else if (heard.kind !== 'initReader') server.hear(heard);
      },
      onMessage: (heard) => (listener = heard),
      onEnd: () => undefined,
      end: () => undefined,
    };
  };
  const worker = new ReaderWorker(start, files.ask, 0);
  return ({ folder, index, lists }, keepEvery) => worker.readers({ folder, index }, lists, keepEvery);
}
