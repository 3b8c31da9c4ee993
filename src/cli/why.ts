import type { Analysis, Span } from '../engine/analysis';
import type { Ruling } from '../engine/rules/ruling';
import { reasonOf } from '../export/reasons';
import { fold } from '../export/spaces';

/** Longer words are cut. */
const LONGEST = 70;

/**
 * The rules behind each judgement of an analysis, for whoever mends them; then all rules that answered, with how often, those that
 * were overruled included.
 * @param fired how often each rule has answered
 */
export function whyReport(analysis: Analysis, text: string, fired: ReadonlyMap<string, number>): string {
  const lines: string[] = [`# ${fold(analysis.id)}`];
  const words = ([from, to]: Span): string => {
    const all = fold(text.slice(from, Math.min(to, from + 4 * LONGEST)));
    return all.length > LONGEST ? `${all.slice(0, LONGEST)}…` : all;
  };
  const judged = (by: Ruling, sure?: number): string => {
    const reason = reasonOf(by);
    return [`[${by.rule}]`, ...(reason === '' ? [] : [reason]), ...(sure === undefined ? [] : [sure.toFixed(2)])].join(
      ' ',
    );
  };
  const names = new Map(analysis.entities.map(({ id, name }) => [id, name]));
  for (const quotation of analysis.quotes) {
    lines.push(`${quotation.id} ${quotation.kind} “${quotation.segments.map(words).join(' | ')}” ${judged(quotation)}`);
    for (const speaker of quotation.speakers) {
      lines.push(`  speaker “${words(speaker.span)}” ${judged(speaker, speaker.confidence)}`);
      const { entity } = speaker;
      if (entity) lines.push(`    is ${names.get(entity.id) ?? ''} ${judged(entity, entity.confidence)}`);
    }
  }
  for (const term of analysis.terms) lines.push(`term “${words(term.span)}” ${judged(term)}`);
  for (const { id, type, name, mentions, place } of analysis.entities) {
    lines.push(`${id} ${type} ${name}`);
    for (const mention of mentions) lines.push(`  “${words(mention.span)}” ${judged(mention, mention.confidence)}`);
    if (place) lines.push(`  place ${place.name}, ${place.country ?? '–'} ${judged(place, place.confidence)}`);
  }
  const answered = [...fired].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, count]) => `${id} ${String(count)}`);
  lines.push(`answered: ${answered.join(', ')}`);
  return `${lines.join('\n')}\n`;
}
