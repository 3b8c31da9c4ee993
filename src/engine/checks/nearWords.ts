/**
 * Whether two words differ by at most `limit` letters put in, left out, exchanged, or swapped with their neighbour: the
 * distance of Damerau and Levenshtein in its restricted form (optimal string alignment), given up beyond the limit.
 */
export function differByAtMost(limit: number, one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > limit) return false;
  let before: number[] = [];
  let above = Array.from({ length: limit + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    // Further from the diagonal the words differ by more.
    const last = Math.min(other.length, row + limit);
    const line: number[] = [];
    if (row <= limit) line[0] = row;
    let least = line[0] ?? Infinity;
    for (let column = Math.max(1, row - limit); column <= last; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (above[column] ?? Infinity) + 1,
        (line[column - 1] ?? Infinity) + 1,
        (above[column - 1] ?? Infinity) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? Infinity) + 1);
      line[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return false;
    before = above;
    above = line;
  }
  return (above[other.length] ?? Infinity) <= limit;
}

/** A word without the marks on its letters, in small letters: *Gdańsk* as *gdansk*. */
export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').replace(/ø/gi, 'o').toLowerCase();
}
