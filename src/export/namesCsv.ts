import { csvTable, type Separator } from './csv';
import { fold } from './spaces';

/** A name that was looked for, and one that it may mean. */
export interface NameRow {
  readonly asked: string;
  /** Null when nobody and nothing is called so. */
  readonly meant: {
    readonly name: string;
    readonly type: string;
    readonly role: string | null;
    readonly articles: number;
    readonly quoted: number;
    readonly newest: { readonly date: string | null; readonly path: string } | null;
  } | null;
}

const HEADER = ['asked', 'name', 'type', 'role', 'articles', 'quotations', 'newest_date', 'newest_article'];

/** A table with a row for each that a name may mean, and one for each name that nobody has. */
export function namesCsv(rows: readonly NameRow[], separator: Separator = 'comma'): string {
  return csvTable(
    [
      HEADER,
      ...rows.map(({ asked, meant }) =>
        meant === null
          ? [asked, null, null, null, 0, 0, null, null]
          : [
              ...[asked, fold(meant.name), meant.type, meant.role === null ? null : fold(meant.role)],
              ...[meant.articles, meant.quoted, meant.newest?.date ?? null, meant.newest?.path ?? null],
            ],
      ),
    ],
    separator,
  );
}
