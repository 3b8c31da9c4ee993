import { writeIndex, type IndexOptions, type IndexResult } from './indexWriter';

/** Brings the index of a folder up to date. */
export function updateIndex(options: IndexOptions): Promise<IndexResult> {
  return writeIndex(options);
}
