import type { Span } from '../../engine/analysis';
import type { OverviewWords } from './overviewWords';

/** How figures are drawn. */
export interface FigureContext {
  readonly words: OverviewWords;
  /** Whether a click can lead into the text. */
  readonly isLive: boolean;
}

/** The attribute by which a click on a shape leads into the text. What keys use is in the table beside it. */
export function target([start, end]: Span, isLive: boolean): string {
  return isLive ? ` data-at="${String(start)},${String(end)}"` : '';
}

/** A name that fits: figures cannot wrap lines. */
export function shortened(words: string, most: number): string {
  const units = [...words];
  return units.length <= most
    ? words
    : `${units
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
