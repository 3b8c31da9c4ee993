import type { Span } from '../engine/analysis';

/** A text up to this length is marked and outlined throughout, in UTF-16 code units, as are all lengths here. */
export const SHORT = 250_000;
/** In a longer one, so much on either side of what is visible. */
const MARGIN = 20_000;
/** Drawn again as soon as less than this is left of it. */
const LEAST_MARGIN = 5_000;

/**
 * The stretches of a text in which marks are drawn: all of it, or in a long text what is around the visible parts. To mark
 * some ten thousand places would hold up the editor at every analysis.
 */
export function partToDraw(visible: readonly Span[], length: number): Span[] {
  if (length <= SHORT) return [[0, length]];
  return visible.map((span) => widened(span, MARGIN, length));
}

/** Whether what is visible now, and a little around it, lies in the stretches that were drawn. */
export function isDrawn(drawn: readonly Span[], visible: readonly Span[], length: number): boolean {
  return visible.every((span) => {
    const [start, end] = widened(span, LEAST_MARGIN, length);
    return drawn.some(([from, to]) => from <= start && end <= to);
  });
}

function widened([start, end]: Span, by: number, length: number): Span {
  return [Math.max(0, start - by), Math.min(length, end + by)];
}
