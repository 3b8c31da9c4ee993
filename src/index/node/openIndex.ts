import * as path from 'node:path';
import { openGeneration, type OpenGeneration } from '../openGeneration';
import { loadSqlite } from '../sqlite';
import { IndexStore } from './indexStore';

/** An index that is open to be read. What is written meanwhile does not change its answers: open it again for that. */
export interface OpenIndex extends Omit<OpenGeneration, 'manifest'> {
  /** The folder with the articles, absolute. */
  readonly folder: string;
  readonly generation: number;
  /** When its articles were last compared with the folder, in ms since 1970. */
  readonly checked: number;
}

/** Opens the newest generation of an index; null when there is none. Waits for nobody and writes nothing. */
export async function openIndex(index: string): Promise<OpenIndex | null> {
  const opened = await openGeneration(new IndexStore(index), await loadSqlite());
  if (!opened) return null;
  const { manifest, ...open } = opened;
  const { folder, generation, checked } = manifest;
  return { ...open, folder: path.resolve(index, folder), generation, checked };
}
