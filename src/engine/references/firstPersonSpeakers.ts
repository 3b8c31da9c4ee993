import type { Entity, Mention, Quotation, Speaker } from '../analysis';
import { isCorrected } from '../corrections/correction';

/**
 * Whose words those are that somebody reports of themselves within a quotation: *ANN: I told him that it rained*. The
 * *I* that is known to be the speaker of the outer quotation has what it reports, too.
 * @returns the quotations; the very ones where nothing is added.
 */
export function linkFirstPersonSpeakers(
  quotations: readonly Quotation[],
  entities: readonly Entity[],
): readonly Quotation[] {
  const open = new Set(quotations.filter(({ parent, speakers }) => parent !== null && speakers.some(isOpen)));
  if (open.size === 0) return quotations;
  const known = new Map<number, { readonly id: string; readonly mention: Mention }>();
  for (const { id, mentions } of entities) {
    for (const mention of mentions) if (mention.form === 'pronoun') known.set(mention.span[0], { id, mention });
  }
  const linked = (speaker: Speaker): Speaker => {
    const found = isOpen(speaker) ? known.get(speaker.span[0]) : undefined;
    if (found?.mention.span[1] !== speaker.span[1] || !found.mention.rule.startsWith(FIRST)) return speaker;
    const { confidence, rule } = found.mention;
    return { ...speaker, entity: { id: found.id, confidence, rule, via: [] } };
  };
  return quotations.map((quotation) =>
    open.has(quotation) ? { ...quotation, speakers: quotation.speakers.map(linked) } : quotation,
  );
}

const FIRST = 'reference/first-person';

const isOpen = (speaker: Speaker): boolean =>
  speaker.form === 'pronoun' && speaker.entity === null && !isCorrected(speaker);
