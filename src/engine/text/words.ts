import { isApostrophe, isDigit, isHyphen, isLetter, isUpper, isWordPart } from './characters';
import type { TokenLexicon } from '../words/tokenLexicon';

const maxDotted = 48;
const maxAffix = 12;

/** The end of the letters, digits and marks at `start`; `_` joins, too. */
export function runEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isWordPart(code) || (code === 0x5f && isWordPart(text.charCodeAt(end + 1)))) end++;
    else if (code >= 0xd800 && code < 0xdc00 && isAstralLetter(text, end)) end += 2;
    else return end;
  }
}

/** True for a surrogate pair that is part of a word: Gothic, mathematical letters, rare ideographs. */
export function isAstralLetter(text: string, index: number): boolean {
  const high = text.charCodeAt(index);
  const low = text.charCodeAt(index + 1);
  if (!(high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000)) return false;
  return high < 0xd83c || high > 0xd83e;
}

/** Length of the clitic (`'s`, `’ll`) whose apostrophe is at `index`, or 0. */
export function cliticLength(text: string, index: number): number {
  const first = text.charCodeAt(index + 1) | 0x20;
  if (first === 0x73 || first === 0x6d || first === 0x64) return isWordPart(text.charCodeAt(index + 2)) ? 0 : 2;
  if (first !== 0x6c && first !== 0x72 && first !== 0x76) return 0;
  const second = text.charCodeAt(index + 2) | 0x20;
  const fits = second === (first === 0x6c ? 0x6c : 0x65);
  return fits && !isWordPart(text.charCodeAt(index + 3)) ? 3 : 0;
}

/** True if `n't` stands at `index`. */
export function isNegation(text: string, index: number): boolean {
  return (
    (text.charCodeAt(index) | 0x20) === 0x6e &&
    isApostrophe(text.charCodeAt(index + 1)) &&
    (text.charCodeAt(index + 2) | 0x20) === 0x74 &&
    !isWordPart(text.charCodeAt(index + 3))
  );
}

/** Words that are two words for the treebank, with the length of the first. */
const fused: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['lemme', 3],
]);

/** Where a fused word is cut: `gon|na`; `end` for every other word. */
export function fusedEnd(text: string, start: number, end: number): number {
  const length = end - start;
  if (length < 5 || length > 6) return end;
  const first = text.charCodeAt(start) | 0x20;
  if (first !== 0x63 && first !== 0x67 && first !== 0x77 && first !== 0x6c) return end;
  const cut = fused.get(text.slice(start, end).toLowerCase());
  return cut === undefined ? end : start + cut;
}

/** The end of a run of parts with full stops between them (`U.S`, `bbc.co.uk`), as far as it is worth looking. */
export function dottedEnd(text: string, start: number, firstEnd: number): number {
  let end = firstEnd;
  while (text.charCodeAt(end) === 0x2e && isWordPart(text.charCodeAt(end + 1)) && end - start < maxDotted) {
    end++;
    while (isWordPart(text.charCodeAt(end)) && end - start <= maxDotted) end++;
  }
  return end;
}

/** The end of the single letters with stops at `start`: `U.S.`, `p.m.`, `J.K.` of `J.K.Rowling`. At least two, else `start`. */
export function acronymEnd(text: string, start: number): number {
  let end = start;
  let letters = 0;
  while (isLetter(text.charCodeAt(end)) && !isWordPart(text.charCodeAt(end + 1))) {
    end++;
    letters++;
    if (text.charCodeAt(end) !== 0x2e) break;
    end++;
  }
  if (letters < 2) return start;
  return end;
}

/** True if the hyphen at `hyphen` stays inside the word that began at `start`: *anti-war*, *Kafka-esque*. */
export function hyphenJoins(text: string, start: number, hyphen: number, lexicon: TokenLexicon): boolean {
  const after = text.charCodeAt(hyphen + 1);
  if (!isLetter(after) && !isDigit(after)) return false;
  const chained = start > 0 && isHyphen(text.charCodeAt(start - 1));
  if (!chained && hyphen - start <= maxAffix && lexicon.prefixes.has(text.slice(start, hyphen).toLowerCase()))
    return true;
  const end = runEnd(text, hyphen + 1);
  return end - hyphen <= maxAffix && lexicon.suffixes.has(text.slice(hyphen + 1, end).toLowerCase());
}

/** True if the `&` at `index` is part of a short name in capitals: *AT&T*, *Q&A*. */
export function ampersandJoins(text: string, start: number, index: number): boolean {
  if (index - start > 4) return false;
  const end = runEnd(text, index + 1);
  if (end === index + 1 || end - index > 5) return false;
  if (index - start === 1 && end - index === 2) return true;
  for (let at = start; at < end; at++) if (at !== index && !isUpper(text.charCodeAt(at))) return false;
  return true;
}
