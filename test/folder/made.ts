import { mkdtempSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { IndexResult } from '../../src/index/indexRun';
import { writeIndex, type IndexOptions } from '../../src/index/node/indexWriter';
import { projectRoot } from '../root';

/** A folder that is deleted by who asked for it. */
export const newFolder = (): string => mkdtempSync(path.join(os.tmpdir(), 'nl-index-'));

/** How the index of a folder is made in tests: by the compiled thread. */
export function optionsOf(folder: string, changes: Partial<IndexOptions> = {}): IndexOptions {
  return {
    folder,
    index: path.join(folder, '.news-lens'),
    exclude: [],
    jobs: 2,
    media: path.join(projectRoot, 'media'),
    script: path.join(__dirname, '..', '..', 'src', 'index', 'node', 'readerThread.js'),
    reader: 'test',
    ...changes,
  };
}

export const makeIndex = (folder: string, changes: Partial<IndexOptions> = {}): Promise<IndexResult> =>
  writeIndex(optionsOf(folder, changes));
