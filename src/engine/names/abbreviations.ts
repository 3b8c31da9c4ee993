const lettersOf = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');

/** Capitals or a capital and few letters: *WHO*, *UN*, *MoD*, *G-7*. */
export function isWrittenAsAcronym(text: string): boolean {
  const letters = lettersOf(text);
  return letters.length > 1 && letters.length <= 8 && letters.replace(/\p{Ll}/gu, '').length * 2 > letters.length;
}

/** A word that no reader takes for an ordinary one, as it has two capitals and more: *NRA*, *ACPeds*, *WikiLeaks*. */
export function isCoined(text: string): boolean {
  return /^\p{Lu}[\p{L}\d&.-]{1,9}$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text);
}

/** Whether the letters of a short form occur in the full one, in their order, the first at the beginning of a word. */
export function isAbbreviation(short: string, full: string): boolean {
  const letters = lettersOf(short).toLowerCase();
  const text = full.toLowerCase();
  let at = text.search(new RegExp(`(?<![\\p{L}])${letters[0] ?? ''}`, 'u'));
  for (const letter of letters) {
    if (at < 0) return false;
    at = text.indexOf(letter, at) + 1 || -1;
  }
  return at > 0;
}
