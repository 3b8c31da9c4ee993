import * as path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../../engine/messageOf';
import { createAnalyzer } from '../../engine/analyzer';
import { withUserLists } from '../../engine/userLists';
import { loadResources } from '../../worker/nodeResources';
import type { ArticleRecord } from '../record';
import { readArticle } from '../readArticle';
import { readRecords, writeSegment } from '../segment';
import { loadSqlite, type Sqlite3Static } from '../sqlite';
import { diskFiles } from './diskFiles';
import { openFile } from './readOnlyFiles';
import type { FromReader, ReaderData, ToReader } from './readerProtocol';

/** A thread that reads articles and makes segments of them; see `ReaderPool`. */
const port = parentPort;
if (port) {
  const { media, folder, index, lists } = workerData as ReaderData;
  const analyzer = createAnalyzer(withUserLists(loadResources(media), lists));
  const files = diskFiles(folder);
  let records: ArticleRecord[] = [];
  let started: Promise<Sqlite3Static> | undefined;
  const sqlite = (): Promise<Sqlite3Static> => (started ??= loadSqlite());

  const segmentOf = async (from: readonly ArticleRecord[]): Promise<FromReader> => {
    const bytes = from.length === 0 ? null : writeSegment(await sqlite(), from);
    return { kind: 'segment', bytes, articles: from.length };
  };

  const answerTo = async (message: ToReader): Promise<FromReader> => {
    switch (message.kind) {
      case 'read': {
        const record = await readArticle(files, message.file, analyzer, lists);
        records.push(record);
        return { kind: 'read', path: record.path, problem: record.problem };
      }
      case 'flush': {
        const read = records;
        records = [];
        return segmentOf(read);
      }
      case 'merge': {
        const loaded = await sqlite();
        const kept = message.segments.flatMap(({ file, dead }) => {
          const db = openFile(loaded, path.join(index, file));
          try {
            const gone = new Set(dead);
            return [...readRecords(db, (article) => !gone.has(article))];
          } finally {
            db.close();
          }
        });
        return segmentOf(kept);
      }
    }
  };

  let last = Promise.resolve();
  port.on('message', (message: ToReader) => {
    last = last.then(async () => {
      const answer = await answerTo(message).catch((error: unknown): FromReader => ({
        kind: 'failed',
        message: messageOf(error),
      }));
      port.postMessage(answer);
    });
  });
}
