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
      // Somebody may have been quoted with these words in two parts.
      const found = row.items.length > 0 ? row : queries.articlesWithWords(hint.words, limit);
      return { files: unique(found.items), more: found.more };
    }
    case 'name': {
      const named = queries.entitiesNamed(hint.name);
      // A source without a name is no entity: *port officials*.
      const found = named.items.length > 0 ? named.items.map(({ article }) => article) : undefined;
      if (found) return { files: unique(found).slice(0, limit), more: named.more };
      const { items, more } = queries.articlesWithPhrase(hint.name, limit);
      return { files: unique(items), more };
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
