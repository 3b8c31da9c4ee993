import type { Entity, Span } from '../engine/analysis';
import { moveSpan, type TextChange } from './changes';

/**
 * For each item of `next`, the index of the item of `previous` that began at the same place before the changes, or -1.
 * Each previous item is named once. Both lists are in text order; where they are not, fewer items find their partner.
 */
export function alignSpans<T>(
  previous: readonly T[],
  next: readonly T[],
  spanOf: (item: T) => Span | undefined,
  changes: readonly TextChange[],
): number[] {
  const starts = previous.map((item) => {
    const span = spanOf(item);
    return span ? moveSpan(span, changes)[0] : -1;
  });
  let index = 0;
  return next.map((item) => {
    const start = spanOf(item)?.[0] ?? -1;
    while (index < starts.length && (starts[index] ?? 0) < start) index += 1;
    if (starts[index] !== start) return -1;
    index += 1;
    return index - 1;
  });
}

/** Like `alignSpans` by the first mention; an entity whose first mention is new is found by its type and name. */
export function alignEntities(
  previous: readonly Entity[],
  next: readonly Entity[],
  changes: readonly TextChange[],
): number[] {
  const origins = alignSpans(previous, next, (entity) => entity.mentions[0]?.span, changes);
  const taken = new Set(origins);
  const free = new Map<string, number>();
  previous.forEach((entity, index) => {
    if (!taken.has(index)) free.set(`${entity.type}:${entity.name}`, index);
  });
  return origins.map((origin, index) => {
    if (origin >= 0) return origin;
    const entity = next[index];
    const label = entity ? `${entity.type}:${entity.name}` : '';
    const found = free.get(label) ?? -1;
    free.delete(label);
    return found;
  });
}
