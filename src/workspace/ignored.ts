import type { Span } from '../engine/analysis';
import type { Finding, Rule } from '../engine/checks/finding';

/** A piece of text by its words and what stands around them, as the Web Annotation model quotes text. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A finding that a person does not want to see again: of a rule, at some words or (null) in the whole file. */
export interface Ignored {
  readonly rule: Rule;
  readonly target: TextQuote | null;
}

/** How much of the text around the words is kept, in UTF-16 code units. */
const CONTEXT = 32;

/** The words of a span, to be found again when the text around them has moved. */
export function quoteText(text: string, [start, end]: Span): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/**
 * Whether a finding is among those ignored: same rule, same words, and the same text before or behind them, so that one
 * of several equal words can be ignored and an edit on one side does not bring the finding back.
 */
export function isIgnored(ignored: readonly Ignored[], text: string, { rule, span }: Finding): boolean {
  const here = quoteText(text, span);
  return ignored.some(
    ({ rule: other, target }) =>
      rule === other &&
      (target === null ||
        (target.exact === here.exact && (target.prefix === here.prefix || target.suffix === here.suffix))),
  );
}
