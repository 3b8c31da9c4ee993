import type { Quotation, Span, Speaker } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';

/** Words of a quotation in a paragraph that does not say whose they are. */
export interface SpokenElsewhere {
  /** Where the words begin, in UTF-16 code units. */
  readonly at: number;
  /** Those who say them, as far as it is known who they are; at least one. */
  readonly speakers: readonly Speaker[];
}

/**
 * The beginnings, within a stretch, of quoted words whose speakers stand in other paragraphs: once for each paragraph of a
 * quotation, in text order. What is quoted inside of another quotation is left to that.
 */
export function spokenElsewhere(
  { analysis }: AnalysisIndex,
  [from, to]: Span,
  paragraphOf: (offset: number) => Span,
): SpokenElsewhere[] {
  const found: SpokenElsewhere[] = [];
  for (const quotation of analysis.quotes) {
    const speakers = known(quotation);
    if (speakers.length === 0) continue;
    let end = -1;
    for (const [at] of quotation.segments) {
      if (at < end || at < from || at >= to) continue;
      const paragraph = paragraphOf(at);
      end = paragraph[1];
      const isSaid = quotation.speakers.some(({ span }) => span[0] >= paragraph[0] && span[1] <= end);
      if (!isSaid) found.push({ at, speakers });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Nobody learns anything from a *he* of whom nothing is known. */
function known({ parent, speakers }: Quotation): readonly Speaker[] {
  return parent === null ? speakers.filter(({ entity, form }) => entity !== null || form !== 'pronoun') : [];
}
