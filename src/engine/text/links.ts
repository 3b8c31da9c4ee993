import { Class, classOf, isDigit, isLetter, isWordPart } from './characters';

const maxLocal = 64;
const maxDomain = 255;

/** What never belongs to an address: space, quotation marks, angle brackets. */
function endsAddress(code: number): boolean {
  return (
    classOf(code) === Class.Space ||
    code === 0x22 ||
    code === 0x3c ||
    code === 0x3e ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0xab ||
    code === 0xbb
  );
}

const trailing = new Set([...".,;:!?'*_…"].map((mark) => mark.charCodeAt(0)));
const pairs: ReadonlyMap<number, number> = new Map([
  [0x29, 0x28],
  [0x5d, 0x5b],
  [0x7d, 0x7b],
]);

/** The end of the address that begins at `start`, without the marks of the sentence behind it. */
export function addressEnd(text: string, start: number): number {
  let end = start;
  const open = new Map<number, number>();
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (endsAddress(code)) break;
    const opening = pairs.get(code);
    if (opening !== undefined) {
      const depth = open.get(opening) ?? 0;
      if (depth === 0) break;
      open.set(opening, depth - 1);
    } else if (code === 0x28 || code === 0x5b || code === 0x7b) {
      open.set(code, (open.get(code) ?? 0) + 1);
    }
    end++;
  }
  while (end > start && trailing.has(text.charCodeAt(end - 1))) end--;
  return end;
}

function isLocalPart(code: number): boolean {
  return isWordPart(code) || code === 0x2e || code === 0x5f || code === 0x25 || code === 0x2b || code === 0x2d;
}

/** The end of the domain name at `start` (labels of letters, digits and hyphens, with at least one dot), or `start`. */
function domainEnd(text: string, start: number): number {
  let end = start;
  let dots = 0;
  const limit = Math.min(text.length, start + maxDomain);
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (code === 0x2e && isWordPart(text.charCodeAt(end + 1)) && end > start) dots++;
    else if (!isWordPart(code) && !(code === 0x2d && isWordPart(text.charCodeAt(end + 1)))) break;
    end++;
  }
  return dots > 0 ? end : start;
}

/** The end of the e-mail address at `start`, or `start`. `at` is the next `@` of the text. */
export function mailEnd(text: string, start: number, at: number): number {
  if (at <= start || at - start > maxLocal) return start;
  for (let index = start; index < at; index++) if (!isLocalPart(text.charCodeAt(index))) return start;
  const end = domainEnd(text, at + 1);
  return end > at + 1 ? end : start;
}

/** The end of `@handle` or `#tag` whose mark is at `start`, or `start`: `#1` and a lone `@` are cut. */
export function handleEnd(text: string, start: number): number {
  let end = start + 1;
  let letters = false;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isLetter(code) || code === 0x5f) letters = true;
    else if (!isDigit(code) && !isWordPart(code)) break;
    end++;
  }
  return letters ? end : start;
}

/** Finds the next place of a needle at or after a rising position; every part of the text is looked at once. */
export class Finder {
  #next = -1;
  readonly #text: string;
  readonly #needle: string;

  constructor(text: string, needle: string) {
    this.#text = text;
    this.#needle = needle;
  }

  /** The first place at or after `from`; `Infinity` if there is none. */
  from(from: number): number {
    if (this.#next < from) {
      const found = this.#text.indexOf(this.#needle, from);
      this.#next = found < 0 ? Infinity : found;
    }
    return this.#next;
  }
}
