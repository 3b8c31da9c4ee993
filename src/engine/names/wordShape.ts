/** The outward form of words: capitals, initials, acronyms. */

const initial = /^\p{Lu}\.?$/u;
const acronym = /^(?:\p{Lu}\.)+\p{Lu}\.?$|^\p{Lu}[\p{Lu}\d&+]{1,7}$/u;
const innerCapital = /^\p{Lu}\p{Ll}+\p{Lu}/u;
const scottish = /^(?:Mc|Mac)\p{Lu}\p{Ll}+|^(?:O|D)['’]\p{Lu}\p{Ll}+/u;

/** *W.*, *J*. */
export function isInitial(word: string): boolean {
  return word.length <= 2 && initial.test(word);
}

/** *WHO*, *U.S.*, *G20*, *AT&T*. */
export function isAcronym(word: string): boolean {
  return word.length > 1 && word.length <= 12 && acronym.test(word);
}

/** At least two letters, no small one. */
export function isAllCapitals(word: string): boolean {
  const second = word.charCodeAt(1);
  if (second >= 0x61 && second <= 0x7a) return false;
  return word.length > 1 && word === word.toUpperCase() && /\p{Lu}.*\p{Lu}/su.test(word.slice(0, 40));
}

/** *PayPal*, *McDonald*: a capital inside. */
export function hasInnerCapital(word: string): boolean {
  return innerCapital.test(word);
}

/** *McCarthy*, *O'Brien*. */
export function isGaelicSurname(word: string): boolean {
  return scottish.test(word);
}

/** Whether the word has a letter at all. */
export function hasLetter(word: string): boolean {
  return /\p{L}/u.test(word);
}
