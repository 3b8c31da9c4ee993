import { csvTable, type Separator } from './csv';
import { fold } from './spaces';
import type { TablePage } from './tablePage';

/** A quotation of an article, and the other articles that have its words. */
export interface QuotedElsewhereRow {
  readonly text: string;
  readonly speakers: readonly string[];
  /** From one; null when it is not known. */
  readonly line: number | null;
  readonly found: readonly ElsewhereRow[];
}

/** Words of a quotation in another article. */
export interface ElsewhereRow {
  /** Null when the file has changed since it was read. */
  readonly verdict: 'exact' | 'shortened' | 'changed' | 'partly' | null;
  /** Whether dots show each place where words were left out. */
  readonly marked: boolean;
  readonly speaker: 'same' | 'other' | 'unknown';
  readonly speakers: readonly string[];
  readonly text: string;
  readonly date: string | null;
  readonly title: string;
  readonly path: string;
  readonly line: number | null;
  /** Further articles that are copies of it. */
  readonly copies: number;
}

/** What is said around the tables, in the reader's language. */
export interface SameWordsWords {
  readonly language: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: Readonly<Record<'date' | 'article' | 'how' | 'speakers' | 'words' | 'copies', string>>;
  readonly how: (row: ElsewhereRow) => string;
  readonly quote: (row: QuotedElsewhereRow) => string;
}

const HEADER = [
  ...['quotation', 'speakers', 'line', 'verdict', 'marked', 'speaker'],
  ...['other_date', 'other_article', 'other_line', 'other_title', 'other_speakers', 'other_words', 'copies'],
];

/** A table with a row for each other article that has words of a quotation. */
export function sameWordsCsv(rows: readonly QuotedElsewhereRow[], separator: Separator = 'comma'): string {
  return csvTable(
    [
      HEADER,
      ...rows.flatMap(({ text, speakers, line, found }) =>
        found.map((other) => [
          ...[fold(text), speakers.map(fold).join('; '), line],
          ...[other.verdict ?? 'unknown', other.marked ? 'yes' : 'no', other.speaker, other.date, other.path],
          ...[other.line, fold(other.title), other.speakers.map(fold).join('; '), fold(other.text), other.copies],
        ]),
      ),
    ],
    separator,
  );
}

/** A page with a table for each quotation that other articles have. */
export function sameWordsPage(rows: readonly QuotedElsewhereRow[], words: SameWordsWords): TablePage {
  const { language, title, notes, columns, how, quote } = words;
  return {
    ...{ language, title, notes },
    sections: rows
      .filter(({ found }) => found.length > 0)
      .map((row) => ({
        heading: quote(row),
        columns: [columns.date, columns.article, columns.how, columns.speakers, columns.words, columns.copies],
        numbers: 5,
        rows: row.found.map((other) => [
          other.date ?? '–',
          other.line === null ? other.path : `${other.path}:${String(other.line)}`,
          how(other),
          other.speakers.join(', '),
          other.text,
          String(other.copies),
        ]),
      })),
  };
}
