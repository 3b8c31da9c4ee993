import type { EntityType, Quotation, Span } from '../engine/analysis';
import { partsOf, type AnalysisIndex } from '../engine/analysisIndex';
import { SHORT } from './drawnPart';
import type { OutlineKind } from './settings';

/** An entry of the outline, as data. */
export type OutlineEntry = QuoteEntry | EntityEntry;

export interface QuoteEntry {
  readonly kind: 'quote';
  readonly quotation: Quotation;
  /** From the first to the last word of content, cue and speaker. */
  readonly span: Span;
  /** The first piece of the content. */
  readonly selection: Span;
  /** The quotations inside this one. */
  readonly children: readonly QuoteEntry[];
}

/** An entity stands where it is first named. */
export interface EntityEntry {
  readonly kind: 'entity';
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: number;
  readonly quotes: number;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly [];
}

/** So many entries of a long text are listed: the editor takes all of them at one go, and again after every edit. */
const MOST = 500;

const entityKinds: Readonly<Record<EntityType, OutlineKind>> = {
  person: 'people',
  organization: 'organizations',
  place: 'places',
};

/** So many entries are made in a step. */
const STEP = 100;

/**
 * The outline of an analysis, in text order: the kinds that are wanted, nested quotations under the outer one. In steps:
 * a long text has thousands of quotes.
 */
export function* outlineSteps(
  index: AnalysisIndex,
  kinds: ReadonlySet<OutlineKind>,
): Generator<undefined, OutlineEntry[], void> {
  const entries: OutlineEntry[] = kinds.has('quotes') ? yield* quoteEntries(index.analysis.quotes) : [];
  for (const [i, entity] of index.analysis.entities.entries()) {
    if (i % STEP === STEP - 1) yield;
    const span = entity.mentions[0]?.span;
    if (!span || !kinds.has(entityKinds[entity.type])) continue;
    entries.push({
      kind: 'entity',
      type: entity.type,
      name: entity.name,
      mentions: entity.mentions.length,
      quotes: index.quotationsOf(entity.id).length,
      span,
      selection: span,
      children: [],
    });
  }
  return entries.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** What is listed of an outline, and how much is not. */
export interface OutlinePart {
  readonly entries: readonly OutlineEntry[];
  /** How many are left out, and from where to where they stand; null when all are listed. */
  readonly rest: { readonly count: number; readonly span: Span } | null;
}

/**
 * What is listed of an outline: all of it, or of a long text its beginning.
 * @param length the text's, in UTF-16 code units
 */
export function outlinePart(entries: readonly OutlineEntry[], length: number): OutlinePart {
  const [first, ...others] = length > SHORT ? entries.slice(MOST) : [];
  if (!first) return { entries, rest: null };
  const span = hull(
    others.map((entry) => entry.span),
    first.span,
  );
  return { entries: entries.slice(0, MOST), rest: { count: others.length + 1, span } };
}

function* quoteEntries(quotations: readonly Quotation[]): Generator<undefined, QuoteEntry[], void> {
  const inside = new Map<string, Quotation[]>();
  const outer: Quotation[] = [];
  const ids = new Set(quotations.map((quotation) => quotation.id));
  yield;
  for (const quotation of quotations) {
    const { parent } = quotation;
    if (parent === null || parent === quotation.id || !ids.has(parent)) outer.push(quotation);
    else inside.set(parent, [...(inside.get(parent) ?? []), quotation]);
  }
  const entryOf = (quotation: Quotation): QuoteEntry | undefined => {
    const selection = quotation.segments[0];
    if (!selection) return undefined;
    const within = inside.get(quotation.id) ?? [];
    inside.delete(quotation.id);
    const children = within.map(entryOf).filter((entry) => entry !== undefined);
    const span = hull([...partsOf(quotation), ...children.map((child) => child.span)], selection);
    return { kind: 'quote', quotation, span, selection, children };
  };
  const entries: QuoteEntry[] = [];
  for (const [i, quotation] of outer.entries()) {
    if (i % STEP === 0) yield;
    const entry = entryOf(quotation);
    if (entry) entries.push(entry);
  }
  return entries;
}

/** From the beginning of the first to the end of the last of some spans. */
export function hull(spans: readonly Span[], first: Span): Span {
  let [from, to] = first;
  for (const [start, end] of spans) {
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  return [from, to];
}
