import data from '../words/data/language.json';
import { wordSet } from '../words/wordSet';

const foreign = wordSet(data.foreign);
const english = wordSet(data.english);

/** Words in small letters: the others may be names. */
const wordPattern = /(?<![\p{L}’'])\p{Ll}[\p{L}’']*/gu;
const latin = /\p{Script=Latin}/gu;
const letters = /\p{L}/gu;

/** So many words are looked at; the rest of a text is in the language of its beginning. */
const mostWords = 4000;
const fewestLetters = 12;
/** A text of fewer words in small letters is short: it has no English small word at all, and so many different ones of others. */
const short = 20;
const fewestForeign = 3;
/** Of letters that are not Latin; of small words that are not English; those against the English ones. */
const shares = { otherScript: 0.6, foreign: 0.12, ratio: 2.5 } as const;

/**
 * Whether a text is surely in another language than English, judged by its beginning. In doubt it is English: a list of
 * names, a headline, an English text that quotes others at length. Linear in the text.
 */
export function isOtherLanguage(sample: string): boolean {
  const all = sample.match(letters)?.length ?? 0;
  if (all < fewestLetters) return false;
  const latinLetters = sample.match(latin)?.length ?? 0;
  if (latinLetters < all * (1 - shares.otherScript)) return true;
  const words = (sample.match(wordPattern) ?? []).slice(0, mostWords);
  const others = words.filter((word) => foreign.has(word));
  const own = words.filter((word) => english.has(word)).length;
  if (words.length < short) return new Set(others).size >= fewestForeign && own === 0;
  return others.length >= words.length * shares.foreign && others.length > own * shares.ratio;
}
