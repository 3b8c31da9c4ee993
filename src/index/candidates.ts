import type { Hint } from '../tools/library';
import type { FolderQueries } from './queries';

/** Articles that may have what is looked for, by their paths, each once. */
export interface CandidatePaths {
  readonly files: readonly string[];
  readonly more: boolean;
}

/** Which articles of the folder may have what a tool looks for: at most so many, the newest. */
export function candidatePaths(queries: FolderQueries, hint: Hint, limit: number): CandidatePaths {
  switch (hint.kind) {
    case 'words': {
      const row = queries.articlesWithPhrase(hint.words, limit);
      // Somebody may have been quoted with these words in two parts, or with others between them.
      const all = queries.articlesWithWords(hint.words, limit);
      const files = unique([...row.items, ...all.items]);
      return { files: files.slice(0, limit), more: row.more || all.more || files.length > limit };
    }
    case 'name': {
      const named = queries.entitiesNamed(hint.name);
      // A source without a name is no entity: *port officials*.
      if (named.items.length === 0) {
        const { items, more } = queries.articlesWithPhrase(hint.name, limit);
        return { files: unique(items), more };
      }
      const files = unique(named.items.map(({ article }) => article));
      return { files: files.slice(0, limit), more: named.more || files.length > limit };
    }
    case 'same': {
      const quotations = queries.quotationsSharing(hint.prints, limit);
      return { files: unique(quotations.map(({ article }) => article)), more: quotations.length === limit };
    }
  }
}

const unique = (articles: readonly { readonly path: string }[]): string[] => [
  ...new Set(articles.map(({ path }) => path)),
];
