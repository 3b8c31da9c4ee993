import ignore, { type Ignore } from 'ignore';
import { sidecarEnding } from '../engine/corrections/sidecar';
import { append } from '../engine/lists';
import { isArticleName } from './articleName';
import type { FolderFiles } from './folderFiles';

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

/** Nobody keeps articles there. */
const NEVER = new Set(['node_modules']);
const LARGEST_IGNORE = 1024 * 1024;
/** Of so many files the state is asked at once: in a browser each answer takes its time. */
const AT_ONCE = 50;

interface Patterns {
  /** The folder they count in, with a slash at its end; empty for the whole. */
  readonly folder: string;
  readonly ignore: Ignore;
}

/**
 * The articles below a folder, by their paths: text and Markdown files and saved pages, without hidden ones, without what a `.gitignore`
 * names, and without what `exclude` names in the same way of writing. Links are not followed. Yields each folder's files, so
 * that the caller can tell how far it is, or stop.
 */
export async function* scanFolder(files: FolderFiles, exclude: readonly string[]): AsyncGenerator<FoundFile[], void> {
  const own: Patterns = { folder: '', ignore: ignore().add([...exclude]) };
  const open: { folder: string; patterns: readonly Patterns[] }[] = [{ folder: '', patterns: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { folder } = next;
    const entries = [...(await files.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
    const names = new Map(entries.map(({ name, kind }) => [name, kind]));
    const patterns = [...next.patterns];
    if (names.get('.gitignore') === 'file') {
      const found = await readIgnore(files, `${folder}.gitignore`);
      if (found) patterns.push({ folder, ignore: found });
    }
    const articles: string[] = [];
    for (const { name, kind } of entries) {
      if (name.startsWith('.') || NEVER.has(name)) continue;
      const place = folder + name;
      if (kind === 'folder') {
        if (!isIgnored(`${place}/`, [...patterns, own])) open.push({ folder: `${place}/`, patterns });
      } else if (kind === 'file' && isArticleName(name) && !isIgnored(place, [...patterns, own])) {
        articles.push(name);
      }
    }
    const found: FoundFile[] = [];
    for (let i = 0; i < articles.length; i += AT_ONCE) {
      const told = articles
        .slice(i, i + AT_ONCE)
        .map((name) => stateOf(files, folder + name, names.has(name + sidecarEnding)));
      append(
        found,
        (await Promise.all(told)).flatMap((file) => file ?? []),
      );
    }
    yield found;
  }
}

/**
 * One of the articles below a folder, as `scanFolder` finds it, without a look at the others; null when there is none of that
 * path, or it is left out.
 */
export async function findArticle(
  files: FolderFiles,
  exclude: readonly string[],
  path: string,
): Promise<FoundFile | null> {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.some((part) => part === '' || part.startsWith('.') || NEVER.has(part)) || !isArticleName(name)) return null;
  const patterns: Patterns[] = [];
  const own: Patterns = { folder: '', ignore: ignore().add([...exclude]) };
  for (let depth = 0; depth < parts.length; depth++) {
    const folder = parts
      .slice(0, depth)
      .map((part) => `${part}/`)
      .join('');
    const isLast = depth === parts.length - 1;
    if ((await files.kind(`${folder}.gitignore`)) === 'file') {
      const found = await readIgnore(files, `${folder}.gitignore`);
      if (found) patterns.push({ folder, ignore: found });
    }
    const place = folder + (parts[depth] ?? '');
    if ((await files.kind(place)) !== (isLast ? 'file' : 'folder')) return null;
    if (isIgnored(isLast ? place : `${place}/`, [...patterns, own])) return null;
  }
  const hasSidecar = (await files.kind(path + sidecarEnding)) !== undefined;
  return stateOf(files, path, hasSidecar);
}

async function stateOf(files: FolderFiles, path: string, hasSidecar: boolean): Promise<FoundFile | null> {
  const sidecar = hasSidecar ? await files.time(path + sidecarEnding) : null;
  const time = await files.time(path);
  const corrections = sidecar ? `${String(sidecar.mtime)} ${String(sidecar.size)}` : '';
  return time ? { path, ...time, corrections } : null;
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

async function readIgnore(files: FolderFiles, file: string): Promise<Ignore | null> {
  try {
    return ignore().add(new TextDecoder().decode(await files.read(file, LARGEST_IGNORE)));
  } catch {
    return null;
  }
}
