import { decodeText } from '../engine/text/decodeText';
import { messageOf } from '../engine/messageOf';
import { correctionsIn } from '../engine/corrections/sidecarBytes';
import type { Analyzer } from '../engine/analyzer';
import type { PlacedCorrection } from '../engine/corrections/correction';
import { LARGEST_SIDECAR, sidecarEnding } from '../engine/corrections/sidecar';
import { isArticlePage } from '../engine/text/articlePage';
import { uniformLineEnds } from '../engine/text/lineEnds';
import { isOtherLanguage } from '../engine/text/otherLanguage';
import { sampleLength } from '../engine/text/readsLikeNews';
import { formatOfName, type TextFormat } from '../engine/text/textFormat';
import type { UserLists } from '../engine/userLists';
import type { FolderFiles } from './folderFiles';
import { metadataOf } from './metadata';
import { unreadRecord, type ArticleRecord, type FileState } from './record';
import { recordOf } from './recordArticle';
import type { FoundFile } from './scanFolder';

/** What is larger is no article, in bytes. */
const LARGEST = 4 * 1024 * 1024;

/** Reads one file of a folder and makes its record, with the corrections beside it; never throws. */
export async function readArticle(
  files: FolderFiles,
  { path: place, corrections, ...found }: FoundFile,
  analyzer: Analyzer,
  lists: UserLists,
): Promise<ArticleRecord> {
  let state: FileState = { ...found, hash: '', corrections };
  try {
    if (found.size > LARGEST) return unreadRecord(place, state, `larger than ${String(LARGEST / 1024 / 1024)} MB`);
    const bytes = await files.read(place, LARGEST);
    state = { ...state, hash: await hashOf(files, bytes) };
    const { text, format } = decoded(bytes, place);
    if (format === 'html' && !isArticlePage(text)) return unreadRecord(place, state, 'a page, but no article');
    if (isOtherLanguage(text.slice(0, sampleLength))) {
      const unread = unreadRecord(place, state, 'in another language, it seems; News Lens reads English only');
      return { ...unread, title: metadataOf(text).title, text };
    }
    const placed = corrections === '' ? null : await correctionsOf(files, place, text);
    const guidance = { lists: listsAt(lists, place), ...(placed ? { corrections: placed } : {}) };
    const analysis = analyzer.analyze({ id: place, text, format, ...guidance });
    return recordOf({ path: place, state, text, format, analysis });
  } catch (error) {
    return unreadRecord(place, state, messageOf(error));
  }
}

/** The lists with the folders of an article below the folder of the index. */
const listsAt = (lists: UserLists, place: string): UserLists =>
  lists.folders ? { ...lists, folders: [...lists.folders, ...place.split('/').slice(0, -1)] } : lists;

/** The text of an article, as its offsets count it; null when its file has changed since it was read. */
export async function readUnchanged(
  files: FolderFiles,
  { path: place, state }: Pick<ArticleRecord, 'path' | 'state'>,
): Promise<string | null> {
  try {
    // An index that somebody else has made may name a file outside of its folder: that rejects.
    const bytes = await files.read(place, LARGEST);
    return (await hashOf(files, bytes)) === state.hash ? decoded(bytes, place).text : null;
  } catch {
    return null;
  }
}

/** Whether a file has the bytes that it was read with. */
export async function hasHash(files: FolderFiles, place: string, hash: string): Promise<boolean> {
  try {
    return (await hashOf(files, await files.read(place, LARGEST))) === hash;
  } catch {
    return false;
  }
}

function decoded(bytes: Uint8Array, place: string): { text: string; format: TextFormat } {
  return { text: uniformLineEnds(decodeText(bytes).text), format: formatOfName(place) };
}

/** Null where there are none that count. */
async function correctionsOf(
  files: FolderFiles,
  place: string,
  text: string,
): Promise<readonly PlacedCorrection[] | null> {
  const bytes = await files.read(place + sidecarEnding, LARGEST_SIDECAR).catch(() => null);
  const found = bytes ? correctionsIn(bytes, text) : '';
  return typeof found === 'string' ? null : found.corrections;
}

const hashOf = async (files: FolderFiles, bytes: Uint8Array): Promise<string> =>
  (await files.digest(bytes)).slice(0, 16);
