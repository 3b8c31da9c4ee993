import type { Quotation } from '../analysis';
import { comparableWords } from '../compare/comparedWords';

const known = new WeakMap<Quotation, readonly string[]>();

/** The words of a quotation as they are compared; cut once, as several rules ask for them. */
export function quoteWords(quotation: Quotation): readonly string[] {
  const before = known.get(quotation);
  if (before) return before;
  const words = quotation.content.flatMap((piece) => comparableWords(piece).map(({ key }) => key));
  known.set(quotation, words);
  return words;
}
