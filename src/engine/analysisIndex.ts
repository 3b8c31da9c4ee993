import type { Analysis, Entity, Quotation, Span } from './analysis';

/** Look-ups over one analysis that hovers, trees and commands share. Built once per analysis. */
export interface AnalysisIndex {
  readonly analysis: Analysis;
  entity(id: string): Entity | undefined;
  quotation(id: string): Quotation | undefined;
  /** The quotations an entity speaks, in text order. */
  quotationsOf(entityId: string): readonly Quotation[];
  /** The entity with a mention at the offset (the smallest such mention). An offset at either edge counts. */
  entityAt(offset: number): Entity | undefined;
  /** The quotation with a segment, cue or speaker at the offset (the smallest segment first). */
  quotationAt(offset: number): Quotation | undefined;
}

/** Builds the look-ups of an analysis, each when it is first asked for. */
export function createAnalysisIndex(analysis: Analysis): AnalysisIndex {
  const entities = lazy(() => byId(analysis.entities));
  const quotations = lazy(() => byId(analysis.quotes));
  const spoken = lazy(() => quotationsBySpeaker(analysis.quotes));
  return {
    analysis,
    entity: (id) => entities().get(id),
    quotation: (id) => quotations().get(id),
    quotationsOf: (entityId) => spoken().get(entityId) ?? [],
    entityAt: (offset) => smallestAt(analysis.entities, mentionSpans, offset),
    quotationAt: (offset) => smallestAt(analysis.quotes, partsOf, offset),
  };
}

/** How many of the items, which are in ascending order of what `offsetOf` tells of each, stand before an offset. */
export function countBefore<T>(items: readonly T[], offset: number, offsetOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsetOf(items[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function quotationsBySpeaker(quotations: readonly Quotation[]): Map<string, Quotation[]> {
  const spoken = new Map<string, Quotation[]>();
  for (const quotation of quotations) {
    const ids = new Set(quotation.speakers.flatMap((speaker) => (speaker.entity ? [speaker.entity.id] : [])));
    for (const id of ids) {
      const known = spoken.get(id);
      if (known) known.push(quotation);
      else spoken.set(id, [quotation]);
    }
  }
  return spoken;
}

/** Where a quotation shows in the text: its content, its speakers, its cue. */
export function partsOf(quotation: Quotation): Span[] {
  const parts = [...quotation.segments, ...quotation.speakers.map((speaker) => speaker.span)];
  if (quotation.cue) parts.push(quotation.cue.span);
  return parts;
}

const mentionSpans = (entity: Entity): Span[] => entity.mentions.map(({ span }) => span);

/**
 * Of the spans that hold or touch the offset, the smallest; of equal ones that which holds it, then the first. All are
 * looked through: a table for a search would be sorted anew after every edit, and takes longer than the few looks at it.
 */
function smallestAt<T>(items: readonly T[], spansOf: (item: T) => readonly Span[], offset: number): T | undefined {
  let best: { readonly item: T; readonly start: number; readonly cost: number } | undefined;
  for (const item of items) {
    for (const [start, end] of spansOf(item)) {
      if (start > offset || end < offset) continue;
      const cost = end - start + (end === offset ? 0.5 : 0);
      if (!best || cost < best.cost || (cost === best.cost && start < best.start)) best = { item, start, cost };
    }
  }
  return best?.item;
}
