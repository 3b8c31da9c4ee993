import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { readCorrections } from '../../cli/corrections';
import { decodeText } from '../../cli/decodeText';
import { messageOf } from '../../cli/streams';
import { uniformLineEnds } from '../../cli/textFile';
import type { Analyzer } from '../../engine/analyzer';
import { isArticlePage } from '../../engine/text/articlePage';
import { isOtherLanguage } from '../../engine/text/otherLanguage';
import { sampleLength } from '../../engine/text/readsLikeNews';
import { formatOfName, type TextFormat } from '../../engine/text/textFormat';
import type { UserLists } from '../../engine/userLists';
import { metadataOf } from '../metadata';
import { unreadRecord, type ArticleRecord, type FileState } from '../record';
import { recordOf } from '../recordArticle';
import type { FoundFile } from './scanFolder';

/** What is larger is no article, in bytes. */
const LARGEST = 4 * 1024 * 1024;

/** Reads one file of a folder and makes its record, with the corrections beside it; never throws. */
export async function readArticle(
  folder: string,
  { path: place, corrections, ...found }: FoundFile,
  analyzer: Analyzer,
  lists: UserLists,
): Promise<ArticleRecord> {
  let state: FileState = { ...found, hash: '', corrections };
  try {
    if (found.size > LARGEST) return unreadRecord(place, state, `larger than ${String(LARGEST / 1024 / 1024)} MB`);
    const file = path.join(folder, place);
    const bytes = await readFile(file);
    state = { ...state, hash: hashOf(bytes) };
    const { text, format } = decoded(bytes, place);
    if (format === 'html' && !isArticlePage(text)) return unreadRecord(place, state, 'a page, but no article');
    if (isOtherLanguage(text.slice(0, sampleLength))) {
      const unread = unreadRecord(place, state, 'in another language, it seems; News Lens reads English only');
      return { ...unread, title: metadataOf(text).title, text };
    }
    const placed = corrections === '' ? {} : await readCorrections(file, text);
    const guidance = { lists, ...(placed.corrections ? { corrections: placed.corrections } : {}) };
    const analysis = analyzer.analyze({ id: place, text, format, ...guidance });
    return recordOf({ path: place, state, text, format, analysis });
  } catch (error) {
    return unreadRecord(place, state, messageOf(error));
  }
}

/** The text of an article, as its offsets count it; null when its file has changed since it was read. */
export async function readUnchanged(
  folder: string,
  { path: place, state }: Pick<ArticleRecord, 'path' | 'state'>,
): Promise<string | null> {
  try {
    // An index that somebody else has made leads to no files outside of its folder.
    const file = path.resolve(folder, place);
    if (!file.startsWith(path.resolve(folder) + path.sep)) return null;
    const bytes = await readFile(file);
    return hashOf(bytes) === state.hash ? decoded(bytes, place).text : null;
  } catch {
    return null;
  }
}

/** Whether a file has the bytes that it was read with. */
export async function hasHash(folder: string, place: string, hash: string): Promise<boolean> {
  try {
    return hashOf(await readFile(path.join(folder, place))) === hash;
  } catch {
    return false;
  }
}

function decoded(bytes: Uint8Array, place: string): { text: string; format: TextFormat } {
  return { text: uniformLineEnds(decodeText(bytes).text), format: formatOfName(place) };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
