import type { Analysis, Entity } from '../analysis';

/**
 * The entities in text order of their first mention, which may be a pronoun in front of the name, numbered in that order;
 * and the quotations with these numbers. What is in order stays as it is.
 */
export function inTextOrder({
  entities,
  quotes,
}: Pick<Analysis, 'entities' | 'quotes'>): Pick<Analysis, 'entities' | 'quotes'> {
  const inOrder = entities.every((entity, i) => i === 0 || first(entities[i - 1]) <= first(entity));
  if (inOrder) return { entities, quotes };
  const sorted = [...entities].sort((a, b) => first(a) - first(b));
  const ids = new Map(sorted.map(({ id }, i) => [id, `e${String(i + 1)}`]));
  const renumbered = <T extends { readonly id: string }>(item: T): T => ({ ...item, id: ids.get(item.id) ?? item.id });
  return {
    entities: sorted.map((entity) => ({ ...renumbered(entity), maybeSameAs: entity.maybeSameAs.map(renumbered) })),
    quotes: quotes.map((quotation) => ({
      ...quotation,
      speakers: quotation.speakers.map((speaker) => ({
        ...speaker,
        entity: speaker.entity && renumbered(speaker.entity),
      })),
    })),
  };
}

const first = (entity: Entity | undefined): number => entity?.mentions[0]?.span[0] ?? 0;
