import type { FolderFiles } from './folderFiles';
import { findWords, linePlace } from './findWords';
import type { FolderHit, FoundName } from './folderProtocol';
import type { IndexedArticle, IndexedEntity, IndexedQuotation } from './queries';
import { readUnchanged } from './readArticle';

/** The texts of articles, each read once. */
export class ArticleTexts {
  readonly #known = new Map<string, Promise<string | null>>();
  readonly #files: FolderFiles;

  constructor(files: FolderFiles) {
    this.#files = files;
  }

  read(article: IndexedArticle): Promise<string | null> {
    const known = this.#known.get(article.path) ?? readUnchanged(this.#files, article);
    this.#known.set(article.path, known);
    return known;
  }
}

/** Where a quotation begins; null when its article has changed. */
export async function placeOfQuotation(
  articles: ArticleTexts,
  quotation: IndexedQuotation | undefined,
): Promise<FolderHit['at']> {
  const [first] = quotation?.pieces ?? [];
  const text = quotation ? await articles.read(quotation.article) : null;
  return text !== null && first ? linePlace(text, first) : null;
}

/** The first of some names that stands in a text. */
export function placeOf(text: string, names: readonly string[]): FolderHit['at'] {
  for (const name of names) {
    const span = findWords(text, name);
    if (span) return linePlace(text, span);
  }
  return null;
}

/** The article of an answer. */
export const hit = ({ path, date, title }: IndexedArticle): Omit<FolderHit, 'at'> => ({
  path,
  date,
  title: oneLine(title),
});

/** Somebody or something that an article names, without the place. */
export const nameOf = ({ type, name, aliases, roles, mentions, article }: IndexedEntity): FoundName => ({
  ...{ kind: type, name: oneLine(name), aliases, role: roles[0] ?? null, mentions, ...hit(article), at: null },
});

/** Text of files as one line, without what would steer a reader's eye. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
