import { lstat, readdir } from 'node:fs/promises';
import * as path from 'node:path';
import { candidatePaths, type CandidatePaths } from '../index/candidates';
import type { OpenIndex } from '../index/node/openIndex';
import { MOST_CANDIDATES, type Hint } from '../tools/library';

/** What an index said, and when it was last compared with its folder, in ms since 1970. */
interface Told extends CandidatePaths {
  readonly indexed: number;
}

/** The indexes that lie in the folders, each open as long as it is the newest. */
export class FolderIndexes {
  readonly #open = new Map<string, OpenIndex>();

  /** Which articles of a folder may have something; undefined where no index can tell. */
  async candidates(root: string, hint: Hint): Promise<Told | undefined> {
    try {
      const index = await this.#newest(root);
      if (!index) return undefined;
      const found = candidatePaths(index.queries, hint, MOST_CANDIDATES);
      return { ...found, indexed: index.checked };
    } catch {
      // Damaged: the articles themselves are there.
      return undefined;
    }
  }

  close(): void {
    for (const index of this.#open.values()) index.close();
    this.#open.clear();
  }

  async #newest(root: string): Promise<OpenIndex | undefined> {
    const place = path.join(root, '.news-lens');
    if (!(await isPlain(place))) return undefined;
    // SQLite is loaded where there is something to open.
    const { IndexStore } = await import('../index/node/indexStore.js');
    const manifest = await new IndexStore(place).manifest();
    const known = this.#open.get(root);
    if (known && known.generation === manifest?.generation) return known;
    known?.close();
    this.#open.delete(root);
    if (!manifest) return undefined;
    const { openIndex } = await import('../index/node/openIndex.js');
    const opened = await openIndex(place);
    // Of another folder, or with parts missing, it does not know what is here.
    if (opened && (path.resolve(opened.folder) !== root || opened.problems.length > 0)) {
      opened.close();
      return undefined;
    }
    if (opened) this.#open.set(root, opened);
    return opened ?? undefined;
  }
}

/** Whether it is a folder without links, which may lead outside. */
async function isPlain(place: string): Promise<boolean> {
  const found = await lstat(place).catch(() => undefined);
  if (!found?.isDirectory()) return false;
  const entries = await readdir(place, { withFileTypes: true });
  return !entries.some((entry) => entry.isSymbolicLink());
}
