import type { CheckedArticle, VariantsFinding } from './finding';
import { saidAgain } from './saidAgain';

/** Fewer words are too easily alike. */
const FEWEST = 6;
/** Of the words of the shorter quotation, so many are in the other one, in the same order. */
const ALIKE = 0.8;

/** What looks like a quotation that stands in the text before, in slightly different words. */
export function checkVariants({ index }: CheckedArticle): VariantsFinding[] {
  const found: VariantsFinding[] = [];
  const told = new Set<string>();
  for (const [there, here] of saidAgain(index.analysis.quotes, FEWEST)) {
    const [span] = here.quotation.segments;
    const [other] = there.quotation.segments;
    const { id } = here.quotation;
    if (!span || !other || told.has(id)) continue;
    if (!areVariants(here.words, there.words)) continue;
    told.add(id);
    const words = difference(here.words, there.words);
    found.push({ rule: 'quote-variants', quotation: id, words, span, related: [other] });
  }
  return found;
}

function areVariants(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  // Given in full once and in part another time: that is no other wording.
  if (` ${long.join(' ')} `.includes(` ${short.join(' ')} `)) return false;
  if (long.length > 2 * short.length) return false;
  const words = new Set(long);
  const least = ALIKE * short.length;
  return short.filter((word) => words.has(word)).length >= least && commonLength(short, long) >= least;
}

/** The length of the longest common subsequence. */
function commonLength(one: readonly string[], other: readonly string[]): number {
  let above = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const line = [0];
    other.forEach((match, i) => {
      line.push(word === match ? (above[i] ?? 0) + 1 : Math.max(above[i + 1] ?? 0, line[i] ?? 0));
    });
    above = line;
  }
  return above[other.length] ?? 0;
}

/** What is left when the words that both begin and end with are taken away. */
function difference(one: readonly string[], other: readonly string[]): [string, string] {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const middle = (words: readonly string[]): string => words.slice(start, words.length - end).join(' ');
  return [middle(one), middle(other)];
}
