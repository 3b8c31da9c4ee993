/**
 * Keys of place names: two spellings that a reader takes for the same have the same key. The gazetteer is sorted by
 * them, so a change here asks for a new gazetteer and a new `formatVersion`.
 */

/** Letters that no decomposition turns into a base letter. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ə: 'e',
  ŋ: 'n',
};

const shortWords: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste', mount: 'mt', fort: 'ft' };

const longestName = 120;

/**
 * The key of a name: small letters without accents and apostrophes, one blank for a run of hyphens, full stops and
 * blanks, no leading *the*, *St* for *Saint*, *Mt* for *Mount*, *Ft* for *Fort*, *and* for `&`. Empty for what cannot be a name.
 */
export function nameKey(name: string): string {
  if (name.length > longestName) return '';
  let key = name.toLowerCase();
  // A word of plain letters, as most are, is its own key.
  if (/^[a-z]+$/.test(key)) return key;
  if (/[^\x20-\x7e]/.test(key)) {
    key = key
      .normalize('NFD')
      .replace(/[\p{Mn}\p{Cf}\p{Cs}]+/gu, '')
      .replace(/[ßæœøđðþłħıəŋ]/g, (letter) => plainLetters[letter] ?? letter);
  }
  key = key
    .replace(/['’‘`´ʻʼʾʿʹ′"“”]+/g, '')
    .replace(/&/g, ' and ')
    .replace(/[\s.\-‐‑–—_/,()]+/g, ' ')
    .trim();
  if (key.startsWith('the ')) key = key.slice(4);
  if (/saint|mount|fort/.test(key)) {
    key = key.replace(/\b(?:sainte?|mount|fort)\b(?! *$)/g, (word) => shortWords[word] ?? word);
  }
  return key;
}

/** Whether the words can be a name at all: something in them is written as a capital, or in letters that have no case. */
export function looksLikeName(name: string): boolean {
  return /[\p{Lu}\p{Lt}\p{Lo}]/u.test(name);
}

/** The letters of an acronym, small: `us` for *US*, *U.S.*, *U. S.*; null for anything else. */
export function acronymLetters(name: string): string | null {
  return name.length <= 12 && /^(?:[A-Z]\.? ?){1,4}[A-Z]\.?$/.test(name)
    ? name.replace(/[. ]/g, '').toLowerCase()
    : null;
}

/** The letters of an abbreviation that ends in a full stop, small: `calif` for *Calif.*, `wva` for *W.Va.*; null for anything else. */
export function abbreviationLetters(name: string): string | null {
  return name.length <= 12 && /^[A-Z][A-Za-z]*\.(?: ?[A-Z][A-Za-z]*\.)*$/.test(name)
    ? name.replace(/[. ]/g, '').toLowerCase()
    : null;
}

/** Title case of a key, the way most names are written: *New York* for `new york`. */
export function titleOfKey(key: string): string {
  return key.replace(/(^| )([a-z])/g, (_, blank: string, letter: string) => blank + letter.toUpperCase());
}

/**
 * A coarse key under which the usual ways to write an Arabic, Persian or Cyrillic name in Latin letters fall together
 * (*Khan Sheikhoun*, *Khān Shaykhūn*; *Homs*, *Hims*): the article goes, then all vowels, after letters that stand for one sound
 * have been united. Null for names too short to be told apart without their vowels.
 */
export function consonantKey(name: string): string | null {
  const words = nameKey(name)
    .replace(/\b(?:al|el|ar|as|ash|ad|adh|an|at|az|ez|er|es|ed|en|et)\b/g, ' ')
    .trim();
  if (words.length < 7 || !/^[a-z ]+$/.test(words)) return null;
  const key = words
    .replace(/tch|tsch|ch/g, 'sh')
    .replace(/shch/g, 'sh')
    .replace(/kh/g, 'x')
    .replace(/gh/g, 'g')
    .replace(/dj|zh/g, 'j')
    .replace(/([dts])h/g, (_, letter: string) => (letter === 's' ? 'ʃ' : letter))
    .replace(/ph/g, 'f')
    .replace(/q|c/g, 'k')
    .replace(/v/g, 'w')
    .replace(/[aeiouywh]/g, '')
    .replace(/ʃ/g, 'c')
    .replace(/(.)\1+/g, '$1')
    .replace(/ +/g, '');
  return key.length >= 4 ? key : null;
}
