import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Span } from '../../src/engine/analysis';
import { projectRoot } from '../root';

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

/** Words for something; those of one chain are one thing. Where they are more than a name, the name in them has a span too. */
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
  /** Names and the pronouns that stand for one. */
  readonly mentions?: readonly GoldMention[];
  readonly quotes?: readonly GoldQuotation[];
}

/** The documents of a file in `test/accuracy/data`. */
export function goldOf(name: string): GoldDocument[] {
  const file = path.join(projectRoot, 'test', 'accuracy', 'data', `${name}.jsonl`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldDocument);
}
