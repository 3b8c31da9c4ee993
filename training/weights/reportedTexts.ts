import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Span } from '../../src/engine/analysis';
import { readArticles } from '../news/article';

/** What somebody says in a text. */
export interface Said {
  readonly content: readonly Span[];
  readonly cue: Span | null;
}

/** A text that may be learnt from, with what is said in it. */
export interface ReportedText {
  readonly id: string;
  readonly text: string;
  readonly said: readonly Said[];
  /** From the project's own news. */
  readonly news: boolean;
}

/** The train part of the project's own news. */
export function readNewsReports(folder: string): ReportedText[] {
  return [...readArticles(folder, 'train').values()].map(({ id, text, quotations }) => ({
    id,
    text,
    said: quotations.map(({ content, cue }) => ({
      content,
      cue: cue[0] ?? null,
    })),
    news: true,
  }));
}

interface GumLine {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly segments: readonly Span[];
    readonly cue: { readonly start: number; readonly end: number } | null;
  }[];
}

/** Attributions of GUM, whose thoughts are annotated as its speech is. */
export function readGumReports(corpora: string): ReportedText[] {
  return readFileSync(path.join(corpora, 'quotes', 'gum_quotes_train.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GumLine)
    .map(({ id, text, quotes }) => ({
      id,
      text,
      said: quotes.map(({ segments, cue }) => ({
        content: segments,
        cue: cue ? [cue.start, cue.end] : null,
      })),
      news: false,
    }));
}
