/**
 * Whether two words differ by at most `limit` letters put in, left out, exchanged, or swapped with their neighbour: the
 * distance of Damerau and Levenshtein in its restricted form (optimal string alignment), given up beyond the limit.
 */
export function differByAtMost(limit: number, one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > limit) return false;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      line.push(cost);
    }
    if (Math.min(...line) > limit) return false;
    before = above;
    above = line;
  }
  return (above[other.length] ?? 0) <= limit;
}

/** A word without the marks on its letters, in small letters: *Gdańsk* as *gdansk*. */
export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').replace(/ø/gi, 'o').toLowerCase();
}
