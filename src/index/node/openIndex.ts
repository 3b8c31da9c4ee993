import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import { messageOf } from '../../cli/streams';
import type { Manifest } from '../manifest';
import { FolderQueries, type OpenSegment } from '../queries';
import { problemOfSegment } from '../segment';
import { loadSqlite, type Database } from '../sqlite';
import { IndexStore } from './indexStore';
import { openFile } from './readOnlyFiles';

/** An index that is open to be read. What is written meanwhile does not change its answers: open it again for that. */
export interface OpenIndex {
  readonly queries: FolderQueries;
  /** The folder with the articles, absolute. */
  readonly folder: string;
  readonly generation: number;
  /** When its articles were last compared with the folder, in ms since 1970. */
  readonly checked: number;
  /** Segments that cannot be read, with why: their articles are missing until the index is written again. */
  readonly problems: readonly string[];
  close(): void;
}

/** A writer deletes segments that the newest manifest no longer names: then that one is asked. */
const ATTEMPTS = 5;

/** Opens the newest generation of an index; null when there is none. Waits for nobody and writes nothing. */
export async function openIndex(index: string): Promise<OpenIndex | null> {
  const store = new IndexStore(index);
  const sqlite = await loadSqlite();
  for (let attempt = 1; ; attempt++) {
    const manifest = await store.manifest();
    if (!manifest) return null;
    const databases: Database[] = [];
    const segments: OpenSegment[] = [];
    const problems: string[] = [];
    for (const { file, size, dead } of manifest.segments) {
      try {
        const place = path.join(index, file);
        if ((await stat(place)).size !== size) throw new Error('its size is not that which was written');
        const db = openFile(sqlite, place);
        databases.push(db);
        const problem = problemOfSegment(db);
        if (problem !== null) throw new Error(problem);
        segments.push({ db, dead: new Set(dead) });
      } catch (error) {
        problems.push(`${file}: ${messageOf(error)}`);
      }
    }
    const close = (): void => {
      for (const db of databases) db.close();
    };
    const isOld = problems.length > 0 && (await store.manifest())?.generation !== manifest.generation;
    if (isOld && attempt < ATTEMPTS) {
      close();
      continue;
    }
    return { queries: new FolderQueries(segments), ...about(manifest, index), problems, close };
  }
}

function about(
  { folder, generation, checked }: Manifest,
  index: string,
): Pick<OpenIndex, 'folder' | 'generation' | 'checked'> {
  return { folder: path.resolve(index, folder), generation, checked };
}
