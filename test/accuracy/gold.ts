import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Analysis, DatedAnalysis, Span } from '../../src/engine/analysis';
import type { Article } from '../../training/news/article';
import { projectRoot } from '../root';
import { newsGold } from './newsGold';

/** `other`: a name of something else, such as a product, which is neither asked for nor forbidden. */
export type GoldType = 'PER' | 'ORG' | 'LOC' | 'other';

export interface GoldQuotation {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly segments: readonly Span[];
  /** The pieces inside quotation marks. */
  readonly quoted: readonly Span[];
  /** The words that name the source. */
  readonly source: Span | null;
  /** Who is meant; nobody when the text names nobody. */
  readonly entities: readonly string[];
}

/** Where a place is; null where nobody can say. */
export type GoldPlace = NonNullable<Article['entities'][number]['place']>;

/**
 * Words for something; those of one chain are one thing. Where they are more than a name, the name in them has a span too.
 * `type` is a `GoldType`, or the form of what is no name: `nominal`, `pronoun`.
 */
export type GoldMention = readonly [
  start: number,
  end: number,
  type: string,
  chain: string,
  nameStart?: number,
  nameEnd?: number,
];

/** A text and what people (or, where `data/README.md` says so, a careful reader) see in it. Spans are UTF-16, half-open. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly names: readonly (readonly [start: number, end: number, type: GoldType])[];
  /** The day of the article, ISO. */
  readonly date?: string;
  /** Names and the pronouns (in the news corpus also the descriptions) that stand for one. */
  readonly mentions?: readonly GoldMention[];
  readonly quotes?: readonly GoldQuotation[];
  readonly places?: readonly { readonly span: Span; readonly place: GoldPlace }[];
  readonly dates?: readonly { readonly span: Span; readonly from: string | null; readonly to: string | null }[];
}

/** Documents with what the engine says of them; dates where they were asked for. */
export type Documents = readonly (readonly [GoldDocument, Analysis & Partial<Pick<DatedAnalysis, 'dates'>>])[];

/** The documents of a file in `test/accuracy/data`, or of the news corpus. */
export function goldOf(name: string): GoldDocument[] {
  if (name === 'news-dev') return newsGold('dev');
  const file = path.join(projectRoot, 'test', 'accuracy', 'data', `${name}.jsonl`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldDocument);
}
