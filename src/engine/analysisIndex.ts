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
  const mentions = lazy(() => spanTable(analysis.entities, (entity) => entity.mentions.map((mention) => mention.span)));
  const quoteSpans = lazy(() => spanTable(analysis.quotes, partsOf));
  return {
    analysis,
    entity: (id) => entities().get(id),
    quotation: (id) => quotations().get(id),
    quotationsOf: (entityId) => spoken().get(entityId) ?? [],
    entityAt: (offset) => smallestAt(mentions(), offset),
    quotationAt: (offset) => smallestAt(quoteSpans(), offset),
  };
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

interface SpanTable<T> {
  /** By start, then in the order of the items. */
  readonly rows: readonly { readonly start: number; readonly end: number; readonly item: T }[];
  /** The furthest end among the rows up to and including each. */
  readonly reach: readonly number[];
}

function spanTable<T>(items: readonly T[], spans: (item: T) => readonly Span[]): SpanTable<T> {
  const rows = items.flatMap((item) => spans(item).map(([start, end]) => ({ start, end, item })));
  rows.sort((a, b) => a.start - b.start);
  let furthest = -1;
  return { rows, reach: rows.map((row) => (furthest = Math.max(furthest, row.end))) };
}

/** Of the spans that hold or touch the offset, the smallest; of equal ones that which holds it, then the first. */
function smallestAt<T>({ rows, reach }: SpanTable<T>, offset: number): T | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  let best: { item: T; cost: number } | undefined;
  for (let index = low - 1; index >= 0 && (reach[index] ?? -1) >= offset; index -= 1) {
    const row = rows[index];
    if (!row || row.end < offset) continue;
    const cost = row.end - row.start + (row.end === offset ? 0.5 : 0);
    if (!best || cost <= best.cost) best = { item: row.item, cost };
  }
  return best?.item;
}
