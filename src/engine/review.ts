import type { Analysis, Entity, Mention, PlaceCandidate, PlaceReading, Quotation, Span } from './analysis';
import type { Judgement, PlacedCorrection } from './corrections/correction';
import { createFit } from './corrections/spans';
import { leastSureLink, stepsOfSureness } from './sureness';

/** Something that the engine is not sure of, for a person to settle. */
export type ReviewItem = {
  /** How sure the engine is, 0 to 1. */
  readonly confidence: number;
  /** Where it is in the text. */
  readonly span: Span;
} &
  /** Whether it is a quotation at all, and whose. */
  (
    | { readonly kind: 'quotation'; readonly quotation: Quotation }
    | { readonly kind: 'speaker'; readonly quotation: Quotation }
    | { readonly kind: 'place'; readonly entity: Entity }
    | { readonly kind: 'name'; readonly entity: Entity }
    /** Whether the two are one. */
    | { readonly kind: 'same'; readonly entity: Entity; readonly other: Entity }
  );

/** What is surer than this is not asked about. */
const SURE = {
  quotation: stepsOfSureness.likely,
  speaker: stepsOfSureness.certain,
  place: stepsOfSureness.certain,
  name: stepsOfSureness.likely,
};

/** What is to be settled, the least sure first, then in text order; what people have settled is left out. */
export function reviewItems(analysis: Analysis, corrections: readonly PlacedCorrection[]): ReviewItem[] {
  const settled = settledBy(analysis, corrections);
  const items: ReviewItem[] = [];
  for (const quotation of analysis.quotes) {
    const span = quotation.segments[0];
    if (!span || settled.speakers.has(quotation)) continue;
    // One question for each: that of its least sure link.
    const { link, confidence } = leastSureLink(quotation);
    const kind = link === 'words' ? 'quotation' : 'speaker';
    if (confidence < SURE[kind]) items.push({ kind, quotation, confidence, span });
  }
  const byId = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  for (const entity of analysis.entities) {
    const names = entity.mentions.filter(({ form }) => form === 'name');
    const span = (names[0] ?? entity.mentions[0])?.span;
    if (!span) continue;
    const confidence = names.reduce((most, mention) => Math.max(most, mention.confidence), 0);
    if (names.length > 0 && confidence < SURE.name && !settled.names.has(entity)) {
      items.push({ kind: 'name', entity, confidence, span });
    } else if (entity.type === 'place' && !settled.places.has(entity)) {
      const place = entity.place?.confidence ?? 0;
      if (place < SURE.place) items.push({ kind: 'place', entity, confidence: place, span });
    }
    for (const { id, confidence: alike } of entity.maybeSameAs) {
      const other = byId.get(id);
      // Both may know of each other: the later one asks.
      if (!other || (isEarlier(entity, other) && other.maybeSameAs.some((back) => back.id === entity.id))) continue;
      items.push({ kind: 'same', entity, other, confidence: alike, span });
    }
  }
  return items.sort((a, b) => a.confidence - b.confidence || a.span[0] - b.span[0]);
}

/**
 * What a person says who finds the engine right.
 * @param text the document; `entity` finds an entity of the analysis
 */
export function confirmationOf(
  item: ReviewItem,
  text: string,
  entity: (id: string) => Entity | undefined,
): Judgement<Span>[] {
  switch (item.kind) {
    case 'quotation':
    case 'speaker': {
      const speakers = item.quotation.speakers.map((speaker) => {
        const known = speaker.entity ? entity(speaker.entity.id) : undefined;
        const mention = known && nameOf(known);
        return mention ? { mention: mention.span } : { words: speaker.text };
      });
      return [{ kind: 'speaker', target: item.span, speakers }];
    }
    case 'place':
      return [{ kind: 'place', target: item.span, place: item.entity.place && candidate(item.entity.place) }];
    case 'name':
      return formsOf(item.entity, text).map(({ span }) => ({ kind: 'name', target: span, type: item.entity.type }));
    case 'same':
      return sameness(item.entity, item.other, text);
  }
}

/** What a person says who knows that an entity is another one: each of its forms is a name of that. */
export function sameness(entity: Entity, other: Entity, text: string): Judgement<Span>[] {
  return formsOf(entity, text).map(({ span }) => ({ kind: 'sameAs', target: span, other: nameSpan(other) }));
}

/** What a person says who knows that two are not one. */
export function refusalOf(entity: Entity, other: Entity): Judgement<Span>[] {
  return [{ kind: 'notTheSame', target: nameSpan(entity), other: nameSpan(other) }];
}

/** The first mention of each form of an entity's name: what is said of the entity is said of all of them. */
export function formsOf({ mentions }: Entity, text: string): Mention[] {
  const forms = new Map<string, Mention>();
  for (const mention of mentions) {
    const form = text.slice(...mention.span);
    if (mention.form === 'name' && !forms.has(form)) forms.set(form, mention);
  }
  return [...forms.values()];
}

function candidate({ confidence: _c, rule: _r, values: _v, candidates: _o, ...place }: PlaceReading): PlaceCandidate {
  return place;
}

function nameOf({ mentions }: Entity): Mention | undefined {
  return mentions.find(({ form }) => form === 'name');
}

function nameSpan(entity: Entity): Span {
  return (nameOf(entity) ?? entity.mentions[0])?.span ?? [0, 0];
}

function isEarlier(one: Entity, other: Entity): boolean {
  return (one.mentions[0]?.span[0] ?? 0) < (other.mentions[0]?.span[0] ?? 0);
}

interface Settled {
  readonly speakers: ReadonlySet<Quotation>;
  readonly places: ReadonlySet<Entity>;
  readonly names: ReadonlySet<Entity>;
}

function settledBy({ quotes, entities }: Analysis, corrections: readonly PlacedCorrection[]): Settled {
  const speakers = new Set<Quotation>();
  const places = new Set<Entity>();
  const names = new Set<Entity>();
  const settled = { speakers, places, names };
  // To make the tables below takes a while, and most articles have no corrections.
  if (corrections.length === 0) return settled;
  const quotationAt = createFit(quotes, ({ segments }) => segments);
  const entityAt = createFit(entities, ({ mentions }) => mentions.map(({ span }) => span));
  for (const { kind, target } of corrections) {
    const quotation = kind === 'speaker' ? quotationAt(target) : undefined;
    if (quotation) speakers.add(quotation);
    const set = kind === 'place' ? places : kind === 'name' ? names : undefined;
    const entity = set && entityAt(target);
    if (entity) set.add(entity);
  }
  return settled;
}
