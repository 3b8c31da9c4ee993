import { existsSync } from 'node:fs';
import * as path from 'node:path';

function findRoot(folder: string): string {
  if (existsSync(path.join(folder, 'esbuild.mjs'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('the project folder was not found');
  return findRoot(parent);
}

/** The project's folder, wherever the compiled test lies. */
export const projectRoot = findRoot(__dirname);
