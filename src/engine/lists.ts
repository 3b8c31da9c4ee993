/*
 * Lists of any length. A call with a list spread into it (`push(...list)`) puts every item on the stack, which some 100,000 overflow; the
 * linter bars it.
 */

/** Puts the items of one list behind those of another. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const item of more) list.push(item);
}

/** The least of the numbers and of `least`. */
export function leastOf(numbers: Iterable<number>, least = Infinity): number {
  let found = least;
  for (const number of numbers) if (number < found) found = number;
  return found;
}

/** The greatest of the numbers and of `greatest`. */
export function greatestOf(numbers: Iterable<number>, greatest = -Infinity): number {
  let found = greatest;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
