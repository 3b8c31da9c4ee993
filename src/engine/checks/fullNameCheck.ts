import type { Entity, Mention, Quotation } from '../analysis';
import type { CheckedArticle, FullNameFinding } from './finding';

/** People known by one name only, pointed out where the article itself first uses it. */
export function checkFullNames({ index }: CheckedArticle): FullNameFinding[] {
  const { entities, quotes } = index.analysis;
  return entities.flatMap((entity) => {
    if (entity.type !== 'person' || hasFullName(entity)) return [];
    if (entity.maybeSameAs.some(({ id }) => hasFullName(index.entity(id)))) return [];
    // In somebody else's words a surname is enough.
    const mention = entity.mentions.find((item) => item.form === 'name' && !isQuoted(item, quotes));
    return mention ? [{ rule: 'no-full-name', name: entity.name, span: mention.span, related: [] }] : [];
  });
}

function hasFullName(entity: Entity | undefined): boolean {
  return entity !== undefined && [entity.name, ...entity.aliases].some((name) => /\S[\s.]+\S/.test(name.trim()));
}

function isQuoted({ span: [start, end] }: Mention, quotes: readonly Quotation[]): boolean {
  return quotes.some(({ quoted }) => quoted.some((piece) => piece[0] <= start && end <= piece[1]));
}
