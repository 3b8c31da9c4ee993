import { createQuoteFinder, isWorn, quoteOf } from './anchor';
import { mapAnchors, type Correction, type PlacedCorrection } from './correction';

/** Corrections in one version of a text. */
export interface Placement {
  /** In the order in which they were made: a later one outweighs an earlier one. */
  readonly placed: readonly PlacedCorrection[];
  /** Those whose words are no longer in the text. They are kept: the words may come back. */
  readonly orphans: readonly Correction[];
}

/** Finds the places of corrections in a text. */
export function placeCorrections(text: string, corrections: readonly Correction[]): Placement {
  const find = createQuoteFinder(text);
  const placed: PlacedCorrection[] = [];
  const orphans: Correction[] = [];
  const inOrder = [...corrections].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  for (const correction of inOrder) {
    const judgement = mapAnchors(correction, find);
    if (judgement) placed.push({ ...judgement, id: correction.id, confirmed: correction.confirmed === true });
    else orphans.push(correction);
  }
  return { placed, orphans };
}

/**
 * The same corrections, noted anew where their words have changed, so that many small edits over the days do not lose them;
 * undefined when nothing is to be noted.
 */
export function renewAnchors(text: string, corrections: readonly Correction[]): Correction[] | undefined {
  const find = createQuoteFinder(text);
  let worn = false;
  const renewed = corrections.map((correction) => {
    const anchored = mapAnchors(correction, (quote) => {
      const span = find(quote);
      if (!span || !isWorn(text, quote, span)) return quote;
      worn = true;
      return quoteOf(text, span);
    });
    return { ...correction, ...anchored };
  });
  return worn ? renewed : undefined;
}
