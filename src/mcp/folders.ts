import { realpath, stat } from 'node:fs/promises';
import * as path from 'node:path';

/** A file or folder inside of those that may be read. */
export interface InsidePlace {
  /** Where it lies, with all links resolved. */
  readonly real: string;
  /** How it is told: from the one folder, with slashes; with several folders the whole path. */
  readonly told: string;
}

/** Nobody keeps articles there. */
const NEVER = new Set(['node_modules']);
const LONGEST_PATH = 4096;

/** The folders that may be read: nothing outside of them is, whatever a path or a link says. */
export class Folders {
  readonly #roots: readonly string[];

  /** @param roots with all links resolved, see `open` */
  constructor(roots: readonly string[]) {
    this.#roots = roots;
  }

  /** Resolves the folders. Throws, with a sentence for people, when one is none. */
  static async open(folders: readonly string[]): Promise<Folders> {
    const roots: string[] = [];
    for (const folder of folders) {
      const real = await realpath(folder).catch(() => undefined);
      const isFolder = real !== undefined && (await stat(real)).isDirectory();
      if (!isFolder) throw new Error(`'${folder}' is no folder`);
      roots.push(real);
    }
    const outermost = roots.filter((root) => !roots.some((other) => other !== root && isWithin(root, other)));
    return new Folders([...new Set(outermost)]);
  }

  get roots(): readonly string[] {
    return this.#roots;
  }

  /** What a path leads to; undefined when that is nothing, hidden, or outside: the three are not told apart. */
  async find(named: string): Promise<InsidePlace | undefined> {
    if (named.length > LONGEST_PATH || named.includes('\0')) return undefined;
    const places = path.isAbsolute(named) ? [named] : this.#roots.map((root) => path.join(root, named));
    for (const place of places) {
      // What lies outside by its path is not even looked at.
      if (this.#rootOf(path.resolve(place)) === undefined) continue;
      const real = await realpath(place).catch(() => undefined);
      const root = real === undefined ? undefined : this.#rootOf(real);
      if (real === undefined || root === undefined || isHidden(path.relative(root, real))) continue;
      return { real, told: this.tell(root, path.relative(root, real)) };
    }
    return undefined;
  }

  /** How a file of a folder is told. */
  tell(root: string, inside: string): string {
    const slashed = inside.replaceAll(path.sep, '/');
    return this.#roots.length === 1 ? slashed : path.join(root, inside).replaceAll(path.sep, '/');
  }

  #rootOf(place: string): string | undefined {
    return this.#roots.find((root) => place === root || isWithin(place, root));
  }
}

const isWithin = (place: string, root: string): boolean =>
  place.startsWith(root.endsWith(path.sep) ? root : root + path.sep);

const isHidden = (inside: string): boolean =>
  inside.split(path.sep).some((part) => part.startsWith('.') || NEVER.has(part));
