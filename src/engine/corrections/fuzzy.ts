import type { Span } from '../analysis';

/** A stretch of a text that resembles some words. */
export interface Likeness {
  readonly span: Span;
  /** How many letters must be put in, taken out or replaced to make the words of it. */
  readonly errors: number;
}

/**
 * The stretch of `text` between `from` and `to` that is most like `words`, with at most `most` errors; of equal ones the one
 * that ends nearest to `near`. Undefined when nothing is that like.
 * Sellers, "The Theory and Computation of Evolutionary Distances: Pattern Recognition" (1980): length of the words times
 * length of the stretch, so keep both short.
 */
export function mostAlike(
  text: string,
  words: string,
  [from, to]: Span,
  most: number,
  near: number,
): Likeness | undefined {
  const size = words.length;
  // For each beginning of the words: the fewest errors of a stretch that ends here, and where that stretch begins.
  let errors = Array.from({ length: size + 1 }, (_, i) => i);
  let starts = new Array<number>(size + 1).fill(from);
  let best: Likeness | undefined;
  for (let at = from; at < to; at++) {
    const letter = text.charCodeAt(at);
    const nextErrors = [0];
    const nextStarts = [at + 1];
    for (let i = 1; i <= size; i++) {
      const replaced = (errors[i - 1] ?? 0) + (words.charCodeAt(i - 1) === letter ? 0 : 1);
      const missing = (nextErrors[i - 1] ?? 0) + 1;
      const extra = (errors[i] ?? 0) + 1;
      const least = Math.min(replaced, missing, extra);
      nextErrors.push(least);
      nextStarts.push((least === replaced ? starts[i - 1] : least === missing ? nextStarts[i - 1] : starts[i]) ?? from);
    }
    errors = nextErrors;
    starts = nextStarts;
    const found = errors[size] ?? size;
    if (found > most) continue;
    const end = at + 1;
    const closer = found === best?.errors && Math.abs(end - near) < Math.abs(best.span[1] - near);
    if (!best || found < best.errors || closer) best = { span: [starts[size] ?? from, end], errors: found };
  }
  return best;
}
