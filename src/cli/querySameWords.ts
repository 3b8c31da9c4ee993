import * as path from 'node:path';
import { sameWordsCsv, sameWordsPage, type QuotedElsewhereRow, type SameWordsWords } from '../export/sameWordsTable';
import { tableHtml, tableMarkdown } from '../export/tablePage';
import { linePlace } from '../index/findWords';
import { ArticleTexts, placeOfQuotation } from '../index/foundPlaces';
import { diskFiles } from '../index/node/diskFiles';
import type { OpenIndex } from '../index/node/openIndex';
import type { IndexedQuotation } from '../index/queries';
import { claimedText, sameWordsElsewhere } from '../index/sameWords';

/** What a table of the same words is written as. */
export const SAME_FORMATS = ['csv', 'markdown', 'html'] as const;
export type SameFormat = (typeof SAME_FORMATS)[number];

/**
 * The quotations of an article of the index that other articles have, too, in its order; undefined when the index has no such
 * article, null when its file has changed since it was read.
 * @param file from the folder of the index, or from `here`
 */
export async function sameWordsOfArticle(
  { queries, folder }: OpenIndex,
  file: string,
  here: string,
): Promise<QuotedElsewhereRow[] | null | undefined> {
  const fromFolder = path.relative(folder, path.resolve(here, file)).replaceAll(path.sep, '/');
  const article = queries.articleAt(fromFolder) ?? queries.articleAt(file);
  if (!article) return undefined;
  const articles = new ArticleTexts(diskFiles(folder));
  const text = await articles.read(article);
  if (text === null) return null;
  const rows: QuotedElsewhereRow[] = [];
  for (const { kind, pieces, speakers } of queries.quotationsOf(article)) {
    if (kind === 'indirect') continue;
    const claimed = claimedText(pieces, text);
    const asked = { text: claimed, speakers, path: article.path };
    const found = (await sameWordsElsewhere(queries, asked, (other) => articles.read(other))).filter(
      ({ verdict }) => verdict !== 'partly',
    );
    if (found.length === 0) continue;
    const [first] = pieces;
    rows.push({
      ...{ text: claimed.replace(/\s+/g, ' '), speakers: speakers.map(({ name }) => name) },
      line: first ? linePlace(text, first).line + 1 : null,
      found: await Promise.all(
        found.map(async ({ article: other, quotations, copies, ...judged }) => {
          const at = await placeOfQuotation(articles, quotations[0]);
          return {
            ...{ ...judged, text: judged.text.replace(/\s+/g, ' '), speakers: speakersOf(quotations) },
            ...{ date: other.date, title: other.title, path: other.path },
            ...{ line: at ? at.line + 1 : null, copies: copies.length },
          };
        }),
      ),
    });
  }
  return rows;
}

/** Who is said to speak: names, or the words for who it is. */
export const speakersOf = (quotations: readonly IndexedQuotation[]): string[] => [
  ...new Set(
    quotations.flatMap(({ speakers, source }) =>
      speakers.length > 0 ? speakers.map(({ name }) => name) : source === null ? [] : [source],
    ),
  ),
];

/** The rows as a file. */
export function sameWordsFile(rows: readonly QuotedElsewhereRow[], file: string, format: SameFormat): string {
  if (format === 'csv') return sameWordsCsv(rows);
  const page = sameWordsPage(rows, { ...words, title: `Same words: ${file}` });
  return format === 'html' ? tableHtml(page) : tableMarkdown(page);
}

const words: Omit<SameWordsWords, 'title'> = {
  language: 'en',
  notes: [],
  columns: { date: 'Day', article: 'Article', how: 'How', speakers: 'Speakers', words: 'Words', copies: 'Copies' },
  how: (row) => judged(row) + (row.speaker === 'other' ? ', another speaker' : ''),
  quote: ({ text, speakers, line }) =>
    `${text}${speakers.length > 0 ? ` — ${speakers.join(', ')}` : ''} (line ${String(line ?? '?')})`,
};

/** *shortened without dots*, in words. */
export function judged({ verdict, marked }: Pick<QuotedElsewhereRow['found'][number], 'verdict' | 'marked'>): string {
  if (verdict === null) return 'changed since it was read';
  return verdict === 'shortened' && !marked ? 'shortened without dots' : verdict;
}
