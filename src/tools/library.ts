import type { AnalysisIndex } from '../engine/analysisIndex';

/** An article that was read. */
export interface Article {
  /** The name under which it is told, and may be asked for. */
  readonly file: string;
  /** As its offsets count it. */
  readonly text: string;
  readonly index: AnalysisIndex;
}

/** Why there are no words of a file. Each has a fixed sentence (`failures.ts`): nothing of a file stands in one. */
export type Problem = 'not-found' | 'not-an-article' | 'too-large' | 'unreadable';

/** A file whose words are missing in an answer. */
export interface Unread {
  readonly file: string;
  readonly problem: Problem;
}

/** What is looked for, for an index that can tell which articles may have it. */
export type Hint =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'name'; readonly name: string }
  /** Fingerprints of words, see `fingerprintsOf`. */
  | { readonly kind: 'same'; readonly prints: readonly number[] };

/** The articles to look into, in an order that stays the same from page to page. */
export interface Candidates {
  readonly files: readonly string[];
  /** When the index that named them was last compared with its folder, in ms since 1970; null: these are all there are. */
  readonly indexed: number | null;
  /** Whether there are more, which are left out. */
  readonly more: boolean;
}

export interface Transcripts {
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  readonly unread: readonly Unread[];
}

/** The articles that a host lets tools read. None of these rejects for what stands in a file. */
export interface Library {
  candidates(hint: Hint): Promise<Candidates>;
  /**
   * Reads an article.
   * @param mayHold asked with the text before it is analysed; null comes back when it says no
   */
  article(file: string, mayHold?: (text: string) => boolean): Promise<Article | Problem | null>;
  /** Reads files, and the transcripts in folders. */
  transcripts(names: readonly string[]): Promise<Transcripts>;
}

/** What may be read as an article, by its name: prose, pages, captions, documents, mails. */
const ARTICLE = /\.(?:txt|text|md|markdown|mdown|mkd|html?|xhtml|srt|vtt|docx|eml)$/i;

/** Whether the name is that of a text of prose. */
export const isArticleName = (file: string): boolean => ARTICLE.test(file);

/** Larger files are no articles, in bytes. */
export const LARGEST_ARTICLE = 4 * 1024 * 1024;
/** So many transcripts are read, and so much of all of them, in UTF-16 units. */
export const MOST_TRANSCRIPTS = 200;
export const MOST_SPOKEN = 16_000_000;
/** So many articles an index names at most. */
export const MOST_CANDIDATES = 500;
