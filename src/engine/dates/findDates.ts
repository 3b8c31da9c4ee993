import type { Span } from '../analysis';
import type { Ledger } from '../rules/ledger';
import type { DateRule, Place, Words } from './dateRule';
import { dateRules } from './dateRules';
import type { TaggedParagraph } from './taggedParagraph';
import { tokenAt } from '../text/tokens';

/** A phrase that may name days, and how it can be read: the rules that differ in direction alone see the same words. */
export interface DatePhrase {
  /** Into the paragraph's text. */
  readonly span: Span;
  readonly readings: readonly { readonly rule: DateRule; readonly words: Words }[];
}

const AROUND = 40;
const patterns = groupPatterns();

/**
 * The date phrases of a paragraph, in its order, without overlaps. Patterns and tags decide; time goes with the length of the text.
 * @param inName whether a span of the paragraph's text stands in a name or is one
 */
export function findDates(tagged: TaggedParagraph, inName: (span: Span) => boolean, { off }: Ledger): DatePhrase[] {
  const { text } = tagged.paragraph;
  const found: DatePhrase[] = [];
  for (const { expression, rules } of patterns) {
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      const span: Span = [match.index, match.index + match[0].length];
      const place = placeOf(tagged, span, inName);
      const words: Words = match.groups ?? {};
      const readings = rules
        .filter((rule) => !off.has(rule.id) && rule.fits?.(place, words) !== false)
        .map((rule) => ({ rule, words }));
      if (readings.length > 0) found.push({ span, readings });
    }
  }
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const kept: DatePhrase[] = [];
  for (const phrase of found) if (phrase.span[0] >= (kept.at(-1)?.span[1] ?? 0)) kept.push(phrase);
  return kept;
}

/** Rules of one pattern are asked together. */
function groupPatterns(): { expression: RegExp; rules: DateRule[] }[] {
  const byPattern = new Map<string, DateRule[]>();
  for (const rule of dateRules) byPattern.set(rule.pattern, [...(byPattern.get(rule.pattern) ?? []), rule]);
  return [...byPattern].map(([pattern, rules]) => ({
    expression: new RegExp(`(?<![\\p{L}\\d.$£€/–-])(?:${pattern})(?![\\p{L}\\d])(?!-\\d)`, 'gu'),
    rules,
  }));
}

function placeOf(
  { paragraph: { text }, tokens, tags }: TaggedParagraph,
  span: Span,
  inName: (span: Span) => boolean,
): Place {
  const first = tokenAt(tokens.ends, tokens.count, span[0]);
  const behind = tokenAt(tokens.starts, tokens.count, span[1] - 1);
  return {
    before: text.slice(Math.max(0, span[0] - AROUND), span[0]),
    after: text.slice(span[1], span[1] + AROUND),
    tag: tags[behind - 1] ?? '',
    tagBefore: tags[first - 1] ?? '',
    tagAfter: tags[behind] ?? '',
    named: inName(span),
  };
}
