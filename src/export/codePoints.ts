import type { Analysis, DatedAnalysis, Mention, Quotation, Span, Speaker } from '../engine/analysis';
import { codePointUnits } from './textReader';

/**
 * The same analysis with offsets in Unicode code points, as Python counts them, instead of UTF-16 code units.
 * A lone surrogate counts as one code point.
 */
export function toCodePoints(analysis: Analysis, text: string): Analysis {
  const before = surrogatePairs(text);
  return withOffsets(analysis, 'codepoint', (unit) => unit - countBelow(before, unit));
}

/** The way back: offsets in UTF-16 code units, whatever those of the analysis count. */
export function toUtf16(analysis: Analysis, text: string): Analysis {
  return analysis.offsets === 'utf16' ? analysis : withOffsets(analysis, 'utf16', codePointUnits(text));
}

function withOffsets(analysis: Analysis, offsets: Analysis['offsets'], offset: (offset: number) => number): Analysis {
  const span = ([start, end]: Span): Span => [offset(start), offset(end)];
  const spanned = <T extends { readonly span: Span }>(item: T): T => ({ ...item, span: span(item.span) });
  const speaker = (item: Speaker): Speaker => ({
    ...spanned(item),
    entity: item.entity && { ...item.entity, via: item.entity.via.map(span) },
  });
  const quotation = (item: Quotation): Quotation => ({
    ...item,
    segments: item.segments.map(span),
    quoted: item.quoted.map(span),
    cue: item.cue && spanned(item.cue),
    when: item.when && spanned(item.when),
    speakers: item.speakers.map(speaker),
  });
  return {
    ...analysis,
    offsets,
    quotes: analysis.quotes.map(quotation),
    terms: analysis.terms.map(spanned),
    entities: analysis.entities.map((entity) => ({
      ...entity,
      roles: entity.roles.map(spanned),
      mentions: entity.mentions.map((mention): Mention => spanned(mention)),
    })),
    warnings: analysis.warnings.map(spanned),
    ...('dates' in analysis ? { dates: (analysis as DatedAnalysis).dates.map(spanned) } : {}),
  };
}

/** Offsets of the second halves of all surrogate pairs, ascending. */
function surrogatePairs(text: string): number[] {
  const found: number[] = [];
  for (let i = 1; i < text.length; i++) {
    const low = text.charCodeAt(i);
    if (low < 0xdc00 || low > 0xdfff) continue;
    const high = text.charCodeAt(i - 1);
    if (high >= 0xd800 && high <= 0xdbff) found.push(i);
  }
  return found;
}

/** How many of the ascending numbers are smaller than `limit`. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
