import type { Entity, EntityLink, Mention, Quotation, Span, Speaker } from '../engine/analysis';
import { moveSpan, type TextChange } from './changes';

/** How the parts of an analysis look after changes elsewhere in the text: the same words, at new places, under new ids. */
export interface Moves {
  readonly quotation: (quotation: Quotation) => Quotation;
  readonly entity: (entity: Entity) => Entity;
  readonly mention: (mention: Mention) => Mention;
  readonly spanned: <T extends { readonly span: Span }>(item: T) => T;
}

/**
 * The new ids of the items that the new list goes back to: the engine numbers its items, so one that carried its
 * number carries its new number, any other id stays.
 */
export function renumber(
  previous: readonly { readonly id: string }[],
  origins: readonly number[],
  prefix: string,
): Map<string, string> {
  const ids = new Map<string, string>();
  origins.forEach((from, index) => {
    const id = previous[from]?.id;
    if (id === `${prefix}${from + 1}`) ids.set(id, `${prefix}${index + 1}`);
  });
  return ids;
}

/** Nothing that a move returns is new unless something in it has changed. */
export function createMoves(
  changes: readonly TextChange[],
  entityIds: ReadonlyMap<string, string>,
  quoteIds: ReadonlyMap<string, string>,
): Moves {
  const span = (old: Span): Span => moveSpan(old, changes);
  const spans = (old: readonly Span[]): readonly Span[] => mapShared(old, span);
  const spanned = <T extends { readonly span: Span }>(item: T): T => {
    const moved = span(item.span);
    return moved === item.span ? item : { ...item, span: moved };
  };
  const entityId = (id: string): string => entityIds.get(id) ?? id;
  const link = (old: EntityLink): EntityLink => update(old, { id: entityId(old.id), via: spans(old.via) });
  const speaker = (old: Speaker): Speaker =>
    update(old, { span: span(old.span), entity: old.entity && link(old.entity) });
  return {
    spanned,
    mention: spanned,
    quotation: (old) =>
      update(old, {
        id: quoteIds.get(old.id) ?? old.id,
        parent: old.parent === null ? null : (quoteIds.get(old.parent) ?? old.parent),
        segments: spans(old.segments),
        quoted: spans(old.quoted),
        cue: old.cue && spanned(old.cue),
        when: old.when && spanned(old.when),
        speakers: mapShared(old.speakers, speaker),
      }),
    entity: (old) =>
      update(old, {
        id: entityId(old.id),
        roles: mapShared(old.roles, spanned),
        mentions: mapShared(old.mentions, spanned),
        maybeSameAs: mapShared(old.maybeSameAs, (other) => update(other, { id: entityId(other.id) })),
      }),
  };
}

function update<T extends object>(item: T, fields: Partial<T>): T {
  for (const key in fields) {
    if (fields[key] !== item[key]) return { ...item, ...fields };
  }
  return item;
}

function mapShared<T>(items: readonly T[], map: (item: T) => T): readonly T[] {
  let changed = false;
  const mapped = items.map((item) => {
    const moved = map(item);
    changed ||= moved !== item;
    return moved;
  });
  return changed ? mapped : items;
}
