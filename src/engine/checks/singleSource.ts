import type { CheckedArticle, SingleSourceFinding } from './finding';
import type { Speaker } from '../analysis';

/** With fewer quotations of its source an article is no story yet. */
const QUOTATIONS = 3;

/**
 * A story all of whose quotations have one source. A pronoun of which we cannot tell who is meant may be that source too;
 * when there are as many of those as of known quotations, nothing is said.
 */
export function checkSingleSource({ index }: CheckedArticle): SingleSourceFinding[] {
  const bySource = new Map<string, Speaker[]>();
  let unknown = 0;
  for (const { parent, speakers } of index.analysis.quotes) {
    if (parent !== null) continue;
    const telling = speakers.filter(({ form, entity }) => entity !== null || form !== 'pronoun');
    if (telling.length === 0) unknown++;
    for (const speaker of telling) {
      const key = speaker.entity?.id ?? speaker.text.toLowerCase();
      const known = bySource.get(key);
      if (known) known.push(speaker);
      else bySource.set(key, [speaker]);
    }
  }
  const [only, ...others] = bySource.values();
  const [first] = only ?? [];
  if (!only || !first || others.length > 0 || only.length < QUOTATIONS || unknown >= only.length) return [];
  const entity = first.entity ? index.entity(first.entity.id) : undefined;
  const [from, to] = first.span;
  const mention = entity?.mentions.find(({ form, span }) => form === 'name' && from <= span[0] && span[1] <= to);
  return [
    {
      rule: 'single-source',
      name: entity?.name ?? first.text.replace(/\s+/g, ' '),
      quotations: only.length,
      span: mention?.span ?? first.span,
      related: [],
    },
  ];
}
