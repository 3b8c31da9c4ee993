/** What a UTF-16 code unit is to the tokenizer. */
export const enum Class {
  Space,
  Lower,
  Upper,
  Digit,
  /** Combining marks, joiners, soft hyphens: part of whatever stands before. */
  Extend,
  Punctuation,
  Symbol,
  /** Half of a surrogate pair, or a lone one. */
  Surrogate,
}

/** Below this the table answers; above, almost everything is a letter. */
const tableSize = 0x3100;
const table = new Uint8Array(tableSize);
const spaces = /[\s\u0085\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\p{Cc}]/u;
const tests: readonly (readonly [RegExp, Class])[] = [
  [spaces, Class.Space],
  [/\p{Nd}/u, Class.Digit],
  [/\p{Lu}|\p{Lt}/u, Class.Upper],
  [/\p{L}|\p{No}|\p{Nl}/u, Class.Lower],
  [/\p{M}|\p{Cf}/u, Class.Extend],
  [/\p{P}/u, Class.Punctuation],
];
for (let code = 0; code < tableSize; code++) {
  const character = String.fromCharCode(code);
  table[code] = tests.find(([test]) => test.test(character))?.[1] ?? Class.Symbol;
}

/** 1 for what `isWordPart` holds of: the hottest question of the scanner. */
const wordParts = table.map((kind: Class) => (kind >= Class.Lower && kind <= Class.Extend ? 1 : 0));

function classOfRare(code: number): Class {
  if (code >= 0xd800 && code < 0xe000) return Class.Surrogate;
  if (code === 0xfeff) return Class.Space;
  if (code >= 0xfe00 && code < 0xfe10) return Class.Extend;
  if (code >= 0xfff0 || (code >= 0xe000 && code < 0xf900)) return Class.Symbol;
  if (code >= 0xff00) {
    const half = code - 0xff00 + 0x20;
    if (code <= 0xff5e) return table[half] ?? Class.Symbol;
    return code >= 0xff66 && code < 0xffe0 ? Class.Lower : Class.Punctuation;
  }
  return code >= 0xfe10 && code < 0xfe70 ? Class.Punctuation : Class.Lower;
}

/** The class of a UTF-16 code unit; `NaN`, as `charCodeAt` answers outside a text, counts as a space. */
export function classOf(code: number): Class {
  return code < tableSize ? (table[code] as Class) : code !== code ? Class.Space : classOfRare(code);
}

export function isLetter(code: number): boolean {
  const kind = classOf(code);
  return kind === Class.Lower || kind === Class.Upper;
}

const letterAhead = /^\p{L}/u;

/** Whether a word begins with a letter, of whatever script. */
export function beginsWithLetter(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a : letterAhead.test(word);
}

export function isDigit(code: number): boolean {
  return classOf(code) === Class.Digit;
}

export function isUpper(code: number): boolean {
  return classOf(code) === Class.Upper;
}

/** A letter, a digit, or what belongs to one. */
export function isWordPart(code: number): boolean {
  if (code < tableSize) return wordParts[code] === 1;
  const kind = classOf(code);
  return kind >= Class.Lower && kind <= Class.Extend;
}

/** `'` and the marks that people type for it. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x60 || code === 0xb4 || code === 0x2bc;
}

/** `-`, the hyphen and the non-breaking hyphen; no dashes. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

export function isLower(code: number): boolean {
  return classOf(code) === Class.Lower;
}
