import type { Analysis, Entity, Quotation, Span } from '../engine/analysis';
import { countBefore } from '../engine/analysisIndex';
import { greatestOf, leastOf } from '../engine/lists';

/** A part of a document, with what was found in it. */
export interface Excerpt {
  /** Its offsets are those of the whole document. */
  readonly analysis: Analysis;
  /** The part of the text, in whole lines: what was selected, and the quotations that it touches. */
  readonly span: Span;
}

/**
 * What the spans of a selection touch; UTF-16 offsets, empty spans count for nothing.
 *
 * A quotation is kept whole when the selection touches its words. Of a person, an organisation or a place the mentions
 * in the selection are kept; somebody who speaks in a kept quotation but is not named in the selection keeps the first.
 */
export function excerptOf(analysis: Analysis, text: string, selection: readonly Span[]): Excerpt {
  const touches = touchedBy(selection);
  const quotes = quotesIn(analysis, selection);
  const speaking = new Set(quotes.flatMap(({ speakers }) => speakers.map(({ entity }) => entity?.id)));
  const entities = analysis.entities.flatMap((entity) => {
    const mentions = entity.mentions.filter(({ span }) => touches(span));
    if (mentions.length > 0) return [{ ...entity, mentions }];
    return speaking.has(entity.id) ? [{ ...entity, mentions: entity.mentions.slice(0, 1) }] : [];
  });
  // Their first mention may have been left out.
  entities.sort((a, b) => firstMention(a) - firstMention(b));
  const kept = new Set<string>([...quotes, ...entities].map(({ id }) => id));
  return {
    analysis: {
      ...analysis,
      quotes: quotes.map((quotation) =>
        quotation.parent === null || kept.has(quotation.parent) ? quotation : { ...quotation, parent: null },
      ),
      terms: analysis.terms.filter(({ span }) => touches(span)),
      entities: entities.map((entity): Entity => ({
        ...entity,
        maybeSameAs: entity.maybeSameAs.filter(({ id }) => kept.has(id)),
      })),
      warnings: analysis.warnings.filter(({ span }) => touches(span)),
    },
    span: wholeLines(text, [...selection, ...quotes.flatMap(({ segments }) => segments)]),
  };
}

/** The quotations whose words a selection touches: those that an excerpt keeps. */
export function quotesIn(analysis: Analysis, selection: readonly Span[]): Quotation[] {
  const touches = touchedBy(selection);
  return analysis.quotes.filter(({ segments }) => segments.some(touches));
}

const firstMention = ({ mentions }: Entity): number => mentions[0]?.span[0] ?? 0;

function touchedBy(selection: readonly Span[]): (span: Span) => boolean {
  const parts = selection.filter(([from, to]) => from < to).sort((a, b) => a[0] - b[0]);
  let furthest = 0;
  const reach = parts.map(([, to]) => (furthest = Math.max(furthest, to)));
  return ([start, end]) => (reach[countBefore(parts, end, ([from]) => from) - 1] ?? -1) > start;
}

/** From the beginning of the first line of the spans to the end of the last, without its line end. */
function wholeLines(text: string, spans: readonly Span[]): Span {
  const filled = spans.filter(([start, end]) => end > start);
  if (filled.length === 0) return [0, 0];
  let start = leastOf(filled.map(([from]) => from));
  let end = greatestOf(filled.map(([, to]) => to));
  while (start > 0 && !isLineEnd(text[start - 1])) start -= 1;
  while (end < text.length && !isLineEnd(text[end])) end += 1;
  return [start, end];
}

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';
