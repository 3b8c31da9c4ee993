import { rulingIn } from '../rules/ruling';
import type { Entity, Mention, Quotation, Span } from '../analysis';

/**
 * The entities once speakers were corrected: the pronoun or description that stands for a corrected speaker (*he*) is a
 * mention of the one who was named, and no longer of another.
 * @param quotations those whose speakers were corrected
 */
export function correctSpokenMentions(
  entities: readonly Entity[],
  quotations: readonly Quotation[],
): readonly Entity[] {
  const owners = new Map<string, { readonly id: string; readonly mention: Mention }>();
  for (const { speakers } of quotations) {
    for (const speaker of speakers) {
      const { span, form, entity, confidence } = speaker;
      if (form === 'name' || !entity || span[1] === span[0]) continue;
      owners.set(key(span), {
        id: entity.id,
        mention: { span, form, confidence, ...rulingIn(speaker), reading: 'literal' },
      });
    }
  }
  if (owners.size === 0) return entities;
  return entities.map((entity) => {
    const kept = entity.mentions.filter(({ span, form }) => form === 'name' || !owners.has(key(span)));
    const own = [...owners.values()].filter(({ id }) => id === entity.id).map(({ mention }) => mention);
    const mentions = [...kept, ...own].sort((a, b) => a.span[0] - b.span[0]);
    // An entity has a mention at least.
    return mentions.length === 0 || (own.length === 0 && kept.length === entity.mentions.length)
      ? entity
      : { ...entity, mentions };
  });
}

function key([start, end]: Span): string {
  return `${String(start)}:${String(end)}`;
}
