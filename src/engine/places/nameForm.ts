import { titleOfKey } from './placeName';

/*
 * How a place's name is written, told by its difference from its key in title case: *Khān Shaykhūn* is *Khan Shaykhun* with `ā` at 2 and
 * `ū` at 11. Bytes: a number n; if n is even, n/2 bytes of UTF-8 follow, the name; if odd, (n-1)/2 pairs of a position (one
 * byte) and a letter in UTF-8.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The bytes of a name whose key is `key`; the number in front must stay below 128, else the name does not fit (null). */
export function packForm(name: string, key: string): Uint8Array | null {
  const title = titleOfKey(key);
  const letters = [...name.normalize('NFC')];
  const literal = encoder.encode(name);
  let bytes = [2 * literal.length, ...literal];
  if (letters.length === title.length) {
    const changes = letters.flatMap((letter, at) => (letter === title[at] ? [] : [[at, ...encoder.encode(letter)]]));
    const short = [2 * changes.length + 1, ...changes.flat()];
    if (short.length < bytes.length) bytes = short;
  }
  return (bytes[0] ?? 0) < 128 ? Uint8Array.from(bytes) : null;
}

/** Reads a name written by `packForm` at `start`. */
export function unpackForm(
  bytes: Uint8Array,
  start: number,
  key: string,
): { readonly name: string; readonly end: number } {
  const n = bytes[start] ?? 0;
  let at = start + 1;
  if (n % 2 === 0) return { name: decoder.decode(bytes.subarray(at, at + n / 2)), end: at + n / 2 };
  const letters = [...titleOfKey(key)];
  for (let change = 0; change < (n - 1) / 2; change++) {
    const position = bytes[at] ?? 0;
    const first = bytes[at + 1] ?? 0;
    const size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    letters[position] = decoder.decode(bytes.subarray(at + 1, at + 1 + size));
    at += 1 + size;
  }
  return { name: letters.join(''), end: at };
}
