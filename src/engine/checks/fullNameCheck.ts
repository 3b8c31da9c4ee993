import type { Entity, Mention, Span } from '../analysis';
import { countBefore } from '../analysisIndex';
import type { CheckedArticle, FullNameFinding } from './finding';

/** People known by one name only, pointed out where the article itself first uses it. */
export function checkFullNames({ index }: CheckedArticle): FullNameFinding[] {
  const { entities, quotes } = index.analysis;
  const quoted = quotes.flatMap((quotation) => quotation.quoted).sort((a, b) => a[0] - b[0]);
  const reach = reachOf(quoted);
  const isQuoted = ({ span: [start, end] }: Mention): boolean =>
    (reach[countBefore(quoted, start + 1, ([from]) => from) - 1] ?? 0) >= end;
  return entities.flatMap((entity) => {
    if (entity.type !== 'person' || hasFullName(entity)) return [];
    if (entity.maybeSameAs.some(({ id }) => hasFullName(index.entity(id)))) return [];
    // In somebody else's words a surname is enough.
    const mention = entity.mentions.find((item) => item.form === 'name' && !isQuoted(item));
    return mention ? [{ rule: 'no-full-name', name: entity.name, span: mention.span, related: [] }] : [];
  });
}

function hasFullName(entity: Entity | undefined): boolean {
  return entity !== undefined && [entity.name, ...entity.aliases].some((name) => /\S[\s.]+\S/.test(name.trim()));
}

/** How far each of these pieces and those before it reach. */
function reachOf(pieces: readonly Span[]): number[] {
  let furthest = 0;
  return pieces.map(([, end]) => (furthest = Math.max(furthest, end)));
}
