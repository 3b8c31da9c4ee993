import type { EntityType, Quotation, Span } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';

/** Which way to go through a text. */
export type Direction = 'next' | 'previous';

/**
 * The nearest span that begins after (or before) the beginning of the selection; round the end of the text to its other
 * end. Undefined when there are none.
 */
export function neighbour(spans: readonly Span[], selection: Span, direction: Direction): Span | undefined {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  if (direction === 'next') return sorted.find(([start]) => start > selection[0]) ?? sorted[0];
  return sorted.filter(([start]) => start < selection[0]).at(-1) ?? sorted.at(-1);
}

/** Where the quotations of a text begin: the first piece of each. */
export function quoteSpans(quotations: readonly Quotation[]): Span[] {
  return quotations.flatMap((quotation) => quotation.segments.slice(0, 1));
}

/** Who speaks, wherever they are named before or behind their words. */
export function speakerSpans({ analysis }: AnalysisIndex): Span[] {
  return analysis.quotes.flatMap(({ speakers }) => speakers.map(({ span }) => span));
}

/** Where the entities of a type are named. */
export function namesOfType({ analysis }: AnalysisIndex, type: EntityType): Span[] {
  return analysis.entities
    .filter((entity) => entity.type === type)
    .flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name').map(({ span }) => span));
}

/** The mentions of the entity at the selection: the one that is selected, else the smallest at its beginning. */
export function mentionsAt(index: AnalysisIndex, selection: Span): Span[] {
  const selected = index.analysis.entities.find((entity) =>
    entity.mentions.some(({ span }) => span[0] === selection[0] && span[1] === selection[1]),
  );
  const entity = selected ?? index.entityAt(selection[0]);
  return entity?.mentions.map(({ span }) => span) ?? [];
}
