import { createQuoteFinder, isWorn, quoteOf, type QuoteFinder } from './anchor';
import { anchorsOf, mapAnchors, type Correction, type PlacedCorrection, type TextQuote } from './correction';
import type { Span } from '../analysis';

/** Corrections in one version of a text. */
export interface Placement {
  /** In the order in which they were made: a later one outweighs an earlier one. */
  readonly placed: readonly PlacedCorrection[];
  /** Those whose words are no longer in the text. They are kept: the words may come back. */
  readonly orphans: readonly Correction[];
}

/**
 * Finds the places of corrections in a text, in steps of a millisecond or so: whoever runs them can do something else in
 * between, or stop by not asking for more.
 */
export function* placeCorrections(text: string, corrections: readonly Correction[]): Generator<void, Placement, void> {
  const find = createQuoteFinder(text);
  const placed: PlacedCorrection[] = [];
  const orphans: Correction[] = [];
  const inOrder = [...corrections].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  for (const correction of inOrder) {
    const spans = yield* findAnchors(find, correction);
    const judgement = mapAnchors(correction, (quote) => spans.get(quote));
    if (judgement) placed.push({ ...judgement, id: correction.id, confirmed: correction.confirmed === true });
    else orphans.push(correction);
  }
  return { placed, orphans };
}

/**
 * The same corrections, noted anew where their words have changed, so that many small edits over the days do not lose them;
 * undefined when nothing is to be noted. In steps, as `placeCorrections`.
 */
export function* renewAnchors(
  text: string,
  corrections: readonly Correction[],
): Generator<void, Correction[] | undefined, void> {
  const find = createQuoteFinder(text);
  let worn = false;
  const renewed: Correction[] = [];
  for (const correction of corrections) {
    const spans = yield* findAnchors(find, correction);
    const anchored = mapAnchors(correction, (quote) => {
      const span = spans.get(quote);
      if (!span || !isWorn(text, quote, span)) return quote;
      worn = true;
      return quoteOf(text, span);
    });
    renewed.push({ ...correction, ...anchored });
  }
  return worn ? renewed : undefined;
}

function* findAnchors(find: QuoteFinder, correction: Correction): Generator<void, Map<TextQuote, Span>, void> {
  const spans = new Map<TextQuote, Span>();
  for (const quote of anchorsOf(correction)) {
    const span = yield* find(quote);
    if (span) spans.set(quote, span);
  }
  return spans;
}
