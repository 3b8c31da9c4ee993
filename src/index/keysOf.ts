import { comparableWords } from '../engine/compare/comparedWords';

/** The words of a text in the form in which they are compared. */
export function keysOf(text: string): string[] {
  return comparableWords(text).map(({ key }) => key);
}
