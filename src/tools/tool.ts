import type { Source } from '../engine/compare/judge';
import type { Item } from './bounds';
import type { InputSchema, ToolInput } from './inputs';
import type { Article, Hint } from './library';

/** What one article is asked. */
export interface Question {
  readonly input: ToolInput;
  /** Null where a tool asks transcripts alone. */
  readonly article: Article | null;
  readonly sources: readonly Source[];
}

/** A tool: which articles it looks into, and what it says of one. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  /** For a language model: what it answers, and what it does not. */
  readonly description: string;
  readonly schema: InputSchema;
  /** What is wrong with an input beyond its schema, as a sentence; undefined: nothing. */
  readonly problemOf?: (input: ToolInput) => string | undefined;
  /** Which articles to look into where none is named; undefined: none but the one named. */
  readonly hint?: (input: ToolInput) => Hint;
  /** Whether a text that has not been read yet can have an answer. */
  readonly mayHold?: (input: ToolInput) => (text: string) => boolean;
  /** The answers of one article: data of its reading, and words of its text, in an order that stays the same. */
  readonly items: (question: Question) => readonly Item[];
}
