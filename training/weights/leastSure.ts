/** Half a point of F1 is no difference. */
const ALIKE = 0.005;

/**
 * The greatest F1 of all least confidences, in steps of two hundredths, and the lowest of those that come near it: what is kept has its
 * confidence, by which it may be hidden; what is left out is lost.
 * @param wanted how many there are in all
 */
export function leastSure(
  guesses: readonly { readonly sure: number; readonly right: boolean }[],
  wanted: number,
): { readonly least: number; readonly best: number } {
  const tried = Array.from({ length: 50 }, (_, step) => {
    const least = step / 50;
    const kept = guesses.filter(({ sure }) => sure >= least);
    return { least, best: (2 * kept.filter(({ right }) => right).length) / (kept.length + wanted) };
  });
  const best = Math.max(...tried.map((each) => each.best));
  return { best, least: tried.find((each) => each.best >= best - ALIKE)?.least ?? 0 };
}
