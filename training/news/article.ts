import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { ArticleAnnotation } from './annotation';

export const parts = ['train', 'dev', 'test'] as const;
export type Part = (typeof parts)[number];

/** An article with its annotation: one file of the corpus. */
export interface Article extends ArticleAnnotation {
  readonly url: string;
  readonly title: string;
  /** The day of the article, ISO. */
  readonly date: string;
  readonly text: string;
  /** SHA-256 of `text` as UTF-8, in hexadecimal: the spans hold for this text only. */
  readonly sha256: string;
}

export const checksum = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The articles of a part of the corpus, by file name. @throws Error for a file that is no JSON. */
export function readArticles(folder: string, part: Part): Map<string, Article> {
  const files = readdirSync(path.join(folder, part)).filter((file) => file.endsWith('.json'));
  return new Map(
    files.sort().map((file) => [file, JSON.parse(readFileSync(path.join(folder, part, file), 'utf8')) as Article]),
  );
}

/** Writes an article so that a change is seen line by line: one line a member, one an entity, quotation or date. */
export function writeArticle(file: string, article: Article): void {
  const lines = Object.entries(article).map(([key, value]) => {
    const list =
      Array.isArray(value) && value.length > 0
        ? `[\n    ${value.map((item) => JSON.stringify(item)).join(',\n    ')}\n  ]`
        : null;
    return `  ${JSON.stringify(key)}: ${list ?? JSON.stringify(value)}`;
  });
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
}
