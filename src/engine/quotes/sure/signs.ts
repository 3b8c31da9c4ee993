import { countBefore } from '../../analysisIndex';
import type { Entity, Quotation, Span } from '../../analysis';

/** What tells how often a link of this look is right: names of signs, which the table of frequencies weighs. */
export interface Signs {
  readonly names: readonly string[];
  /** How sure its rules are of it, 0 to 1. */
  readonly raw: number;
}

/** What signs are read from besides a quotation itself. */
export interface SignContext {
  readonly text: string;
  readonly entity: (id: string) => Entity | undefined;
  /** Whether another quotation begins or is introduced inside of this one's words. */
  readonly holdsOther: (quotation: Quotation) => boolean;
}

/** A number as a step: *words:4* for 4 to 6 where the steps are 1, 2, 4, 7. */
export function step(name: string, value: number, steps: readonly number[]): string {
  const from = steps.reduce((found, least) => (least <= value ? least : found), 0);
  return `${name}:${String(from)}`;
}

/** The first word in small letters. */
export const firstWord = (words: string): string => /[\p{L}\p{N}’'-]+/u.exec(words)?.[0].toLowerCase() ?? '';

/** Words between blanks. */
export const wordCount = (words: string): number => words.split(/\s+/).filter((word) => word !== '').length;

/** What each span of a list may touch, asked from the left: where cues and quotations stand in others. */
export function holders(quotes: readonly Quotation[]): (quotation: Quotation) => boolean {
  const cues = quotes.flatMap(({ cue }) => (cue ? [cue.span[0]] : [])).sort((a, b) => a - b);
  const within = ([from, to]: Span): boolean => (cues[countBefore(cues, from, (cue) => cue)] ?? Infinity) < to;
  return ({ segments }) => segments.some(within);
}
