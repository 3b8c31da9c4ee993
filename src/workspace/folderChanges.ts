import { sidecarEnding } from '../engine/corrections/sidecar';
import { isArticleName } from '../index/articleName';

/** More than these are found as fast by comparing the whole folder. */
const MOST = 100;

/** What has changed in a folder since it was asked last: some articles, or whatever it may be. At first that is all. */
export class FolderChanges {
  #paths: Set<string> | undefined;

  /**
   * Notes a file or folder that was made, changed or deleted.
   * @param path from the folder, with slashes
   * @returns whether it matters to the index
   */
  add(path: string): boolean {
    if (/^(?:[^./][^/]*\/)*\.gitignore$/.test(path)) return this.addAll();
    const isHidden = path.split('/').some((part) => part.startsWith('.'));
    if (isHidden) return false;
    const article = path.endsWith(sidecarEnding) ? path.slice(0, -sidecarEnding.length) : path;
    if (isArticleName(article)) {
      this.#paths?.add(article);
      if ((this.#paths?.size ?? 0) > MOST) this.addAll();
      return true;
    }
    // A folder that was renamed or deleted tells of itself alone.
    return /\.\w+$/.test(path) ? false : this.addAll();
  }

  /** Anything may have changed. */
  addAll(): true {
    this.#paths = undefined;
    return true;
  }

  /** The articles that have changed; undefined for all that there are. From now on nothing has. */
  take(): string[] | undefined {
    const paths = this.#paths;
    this.#paths = new Set();
    return paths && [...paths];
  }
}
