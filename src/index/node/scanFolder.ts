import { lstat, readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { sidecarEnding } from '../../engine/corrections/sidecar';

/** A file that may be an article. */
export interface FoundFile {
  /** From the folder, with slashes. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
  /** Time and size of the corrections beside it; empty without any. */
  readonly corrections: string;
}

const ARTICLE = /\.(?:txt|text|md|markdown|mdown|mkd|html?|xhtml)$/i;
/** Nobody keeps articles there. */
const NEVER = new Set(['node_modules']);
const LARGEST_IGNORE = 1024 * 1024;

interface Patterns {
  /** The folder they count in, with a slash at its end; empty for the whole. */
  readonly folder: string;
  readonly ignore: Ignore;
}

/**
 * The articles below a folder, by their paths: text and Markdown files, without hidden ones, without what a `.gitignore`
 * names, and without what `exclude` names in the same way of writing. Links are not followed. Yields each folder's files, so
 * that the caller can tell how far it is, or stop.
 */
export async function* scanFolder(root: string, exclude: readonly string[]): AsyncGenerator<FoundFile[], void> {
  const own: Patterns = { folder: '', ignore: ignore().add([...exclude]) };
  const open: { folder: string; patterns: readonly Patterns[] }[] = [{ folder: '', patterns: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { folder } = next;
    const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const names = new Set(entries.map(({ name }) => name));
    const patterns = [...next.patterns];
    if (names.has('.gitignore')) {
      const found = await readIgnore(path.join(root, folder, '.gitignore'));
      if (found) patterns.push({ folder, ignore: found });
    }
    const found: FoundFile[] = [];
    for (const entry of entries) {
      const { name } = entry;
      if (name.startsWith('.') || NEVER.has(name)) continue;
      const place = folder + name;
      if (entry.isDirectory()) {
        if (!isIgnored(`${place}/`, [...patterns, own])) open.push({ folder: `${place}/`, patterns });
      } else if (entry.isFile() && ARTICLE.test(name) && !isIgnored(place, [...patterns, own])) {
        const sidecar = names.has(name + sidecarEnding) ? await stateOf(path.join(root, place + sidecarEnding)) : null;
        const state = await stateOf(path.join(root, place));
        const corrections = sidecar ? `${String(sidecar.mtime)} ${String(sidecar.size)}` : '';
        if (state) found.push({ path: place, ...state, corrections });
      }
    }
    yield found;
  }
}

/** The last pattern that says anything counts, the innermost file's after those further out. */
function isIgnored(place: string, patterns: readonly Patterns[]): boolean {
  let answer = false;
  for (const { folder, ignore } of patterns) {
    const { ignored, unignored } = ignore.test(place.slice(folder.length));
    if (ignored) answer = true;
    else if (unignored) answer = false;
  }
  return answer;
}

async function readIgnore(file: string): Promise<Ignore | null> {
  try {
    const found = await lstat(file);
    if (!found.isFile() || found.size > LARGEST_IGNORE) return null;
    return ignore().add(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

async function stateOf(file: string): Promise<{ mtime: number; size: number } | null> {
  try {
    const { mtimeMs, size } = await lstat(file);
    return { mtime: mtimeMs, size };
  } catch {
    return null;
  }
}
