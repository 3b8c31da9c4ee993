import { readdir, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { isReadable, readTextFile, readWordsOf } from '../cli/textFile';
import { diskFiles } from '../index/node/diskFiles';
import { scanFolder } from '../index/scanFolder';
import {
  isArticleName,
  LARGEST_ARTICLE,
  MOST_SPOKEN,
  MOST_TRANSCRIPTS,
  type Candidates,
  type Hint,
  type Library,
  type Problem,
  type Transcripts,
  type Unread,
} from '../tools/library';
import type { ArticleReader } from './articleReader';
import type { FolderIndexes } from './folderIndexes';
import type { Folders, InsidePlace } from './folders';

/** More articles of a folder without an index are not looked at. */
const MOST_ARTICLES = 20_000;
/** In a folder, what is taken for a transcript. */
const TRANSCRIPT = /\.(?:txt|srt|vtt)$/i;

/** The articles in folders of this machine. */
export function createFolderLibrary(folders: Folders, reader: ArticleReader, indexes: FolderIndexes): Library {
  return {
    article: (file, mayHold) => reader.read(file, mayHold),
    candidates: (hint) => candidatesIn(folders, indexes, hint),
    transcripts: (names) => transcriptsIn(folders, names),
  };
}

async function candidatesIn(folders: Folders, indexes: FolderIndexes, hint: Hint): Promise<Candidates> {
  const files: string[] = [];
  let [indexed, more]: [number | null, boolean] = [null, false];
  for (const root of folders.roots) {
    const told = await indexes.candidates(root, hint);
    if (told) {
      indexed = Math.min(indexed ?? Infinity, told.indexed);
      more ||= told.more;
    }
    const found = told ? told.files : await articlesBelow(root);
    for (const file of found) files.push(folders.tell(root, file));
  }
  return { files, indexed, more: more || files.length > MOST_ARTICLES };
}

async function articlesBelow(root: string): Promise<string[]> {
  const files: string[] = [];
  for await (const found of scanFolder(diskFiles(root), [])) {
    for (const file of found) files.push(file.path);
    if (files.length > MOST_ARTICLES) break;
  }
  return files;
}

async function transcriptsIn(folders: Folders, names: readonly string[]): Promise<Transcripts> {
  const texts: { name: string; text: string }[] = [];
  const unread: Unread[] = [];
  let length = 0;
  for (const place of await placesOf(folders, names, unread)) {
    const read: { text: string } | Problem = length > MOST_SPOKEN ? 'too-large' : await textOf(place);
    if (typeof read === 'string') unread.push({ file: place.told, problem: read });
    else texts.push({ name: place.told, text: read.text });
    length += typeof read === 'string' ? 0 : read.text.length;
  }
  return { texts, unread };
}

/** The files that are named, and the transcripts in the folders that are; each once. */
async function placesOf(folders: Folders, names: readonly string[], unread: Unread[]): Promise<InsidePlace[]> {
  const places = new Map<string, InsidePlace>();
  for (const name of names) {
    const place = await folders.find(name);
    const found = place && (await stat(place.real).catch(() => undefined));
    if (!place || !found) unread.push({ file: name, problem: 'not-found' });
    else if (!found.isDirectory()) places.set(place.real, place);
    else for (const each of await transcriptsBelow(folders, place)) places.set(each.real, each);
  }
  return [...places.values()].slice(0, MOST_TRANSCRIPTS);
}

async function transcriptsBelow(folders: Folders, { real }: InsidePlace): Promise<InsidePlace[]> {
  const entries = await readdir(real, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && TRANSCRIPT.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .slice(0, MOST_TRANSCRIPTS);
  // Through `find`, as a folder on the way may be hidden, or a link.
  const found = await Promise.all(files.map((file) => folders.find(file)));
  return found.flatMap((place) => place ?? []);
}

async function textOf({ real }: InsidePlace): Promise<{ text: string } | Problem> {
  if (!isArticleName(real)) return 'not-an-article';
  try {
    const found = await stat(real);
    if (!found.isFile()) return 'not-found';
    if (found.size > 2 * LARGEST_ARTICLE) return 'too-large';
    return isReadable(real) ? await readWordsOf(real) : await readTextFile(real);
  } catch {
    return 'unreadable';
  }
}
