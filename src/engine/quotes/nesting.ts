import type { Span } from '../analysis';
import type { ParagraphQuotation, QuotationReading } from './reading';

/** How many quotations may hold the same words. */
const DEEPEST = 3;

type Warning = QuotationReading['warnings'][number];

/**
 * Quotations inside quotations as far as they go three deep, and where deeper ones are left out: each copies the words that it holds, so that a
 * chain of reports (*Ann said that Ben said that …*) would grow with the square of its length.
 * @param quotations in text order of their first segment, what holds others before them
 */
export function nestedQuotations(quotations: readonly ParagraphQuotation[]): {
  readonly quotations: readonly ParagraphQuotation[];
  readonly warnings: readonly Warning[];
} {
  const kept: ParagraphQuotation[] = [];
  /** Per quotation its place among those that are kept, or -1. */
  const places: number[] = [];
  const warnings: Warning[] = [];
  let around: ParagraphQuotation[] = [];
  let warned = -1;
  for (const quotation of quotations) {
    const [start, end] = extentOf(quotation);
    around = around.filter((other) => extentOf(other)[1] > start);
    if (depthOf(quotation, around) < DEEPEST) {
      places.push(kept.push(quotation) - 1);
      around.push(quotation);
      continue;
    }
    places.push(-1);
    // What is left out inside of it needs no word of its own.
    if (end <= warned) continue;
    warned = end;
    const message = 'What is reported here stands inside three other reports, and is left out.';
    warnings.push({ code: 'quote-too-deep', span: [start, end], message });
  }
  if (warnings.length === 0) return { quotations, warnings };
  const parentOf = ({ parent }: ParagraphQuotation): number | null => {
    let at = parent;
    while (at !== null && (places[at] ?? -1) < 0) at = quotations[at]?.parent ?? null;
    return at === null ? null : (places[at] ?? null);
  };
  return { quotations: kept.map((quotation) => ({ ...quotation, parent: parentOf(quotation) })), warnings };
}

/** How many of the others hold the same character of a quotation, at most. */
function depthOf({ segments }: ParagraphQuotation, others: readonly ParagraphQuotation[]): number {
  const spans = others.flatMap((other) => other.segments);
  let deepest = 0;
  for (const [from, to] of segments) {
    const here = spans.filter(([start, end]) => start < to && end > from);
    for (const at of [from, ...here.map(([start]) => start)]) {
      if (at < from) continue;
      deepest = Math.max(deepest, here.filter(([start, end]) => start <= at && at < end).length);
    }
  }
  return deepest;
}

function extentOf({ segments }: ParagraphQuotation): Span {
  return [segments[0]?.[0] ?? 0, segments.at(-1)?.[1] ?? 0];
}
