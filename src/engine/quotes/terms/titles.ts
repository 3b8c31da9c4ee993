import data from '../../words/data/terms.json';
import { wordSet } from '../../words/wordSet';

const wordPattern = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** Words that stay small in titles. */
const small = wordSet(data.smallInTitles);

/** Longer pieces are no titles, in characters. */
export const LONGEST_TITLE = 120;
/** The same in words. */
const MOST_WORDS = 8;

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(wordPattern)?.length ?? 0;
}

/** Whether a text has capitals as titles of works have: two words and more, all but the small ones. */
export function isTitleCase(text: string): boolean {
  return countWords(text) > 1 && hasCapitals(text);
}

/** Whether all words of a text but the small ones are capitalised; one word may do. */
export function hasCapitals(text: string): boolean {
  const words = text.match(wordPattern) ?? [];
  return (
    words.length > 0 &&
    words.every((word, k) => /^[\p{Lu}\p{N}]/u.test(word) || (k > 0 && small.has(word.toLowerCase())))
  );
}

/** Whether a text may be the title of a work. */
export function isTitle(text: string, words: number): boolean {
  return words <= MOST_WORDS && isTitleCase(text);
}
