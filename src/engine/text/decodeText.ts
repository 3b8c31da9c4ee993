/** Text of bytes, and in words for people what is not sure of it: that another encoding may have been meant. */
export interface DecodedText {
  readonly text: string;
  readonly doubt?: string;
}

/**
 * Text of bytes, without a byte-order mark. Throws, with a sentence for people, when they are no text in the encoding.
 *
 * `encoding` decides where it is given (a label of the WHATWG's Encoding Standard). Else it is that of the byte-order
 * mark; UTF-8 where that fits, as other texts hardly ever do; UTF-16 where every other byte is NUL; at last Windows-1252,
 * which fits everything and so proves nothing.
 */
export function decodeText(bytes: Uint8Array, encoding?: string): DecodedText {
  const decoded = encoding === undefined ? guess(bytes) : { text: decode(bytes, encoding) };
  if (looksBinary(decoded.text)) throw new Error('binary data, not text');
  return decoded;
}

/** The usual name of an encoding that `decodeText` knows; undefined for others. */
export function encodingName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

const marks: readonly (readonly [encoding: string, ...mark: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-32', 0xff, 0xfe, 0, 0],
  ['utf-32', 0, 0, 0xfe, 0xff],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

function guess(bytes: Uint8Array): DecodedText {
  const marked = marks.find(([, ...mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  if (marked === 'utf-32') throw new Error('UTF-32, which cannot be read; save it as UTF-8');
  if (marked !== undefined) return { text: decode(bytes, marked) };
  const wide = utf16(bytes);
  if (wide !== undefined) return { text: decode(bytes, wide), doubt: guessed(wide) };
  try {
    return { text: decode(bytes, 'utf-8') };
  } catch {
    return damagedUtf8(bytes) ?? { text: windows1252(bytes), doubt: `not UTF-8; ${guessed('windows-1252')}` };
  }
}

const guessed = (encoding: string): string => `read as ${encoding}, which is a guess`;

function decode(bytes: Uint8Array, encoding: string): string {
  // Some versions of Node take Windows-1252 for Latin 1, which has no quotation marks but "straight" ones.
  if (encodingName(encoding) === 'windows-1252') return windows1252(bytes);
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Error(`not ${encoding}`);
  }
}

/** UTF-16 without a mark: at least half of the text is of letters below U+0100, whose other byte is NUL. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 > 0) return undefined;
  const empty = [0, 0];
  for (const [i, byte] of bytes.entries()) if (byte === 0) empty[i % 2] = (empty[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  const half = bytes.length / 4;
  const few = bytes.length / 200;
  if (odd >= half && odd > 0 && even <= few) return 'utf-16le';
  return even >= half && even > 0 && odd <= few ? 'utf-16be' : undefined;
}

/** UTF-8 of which some places are broken. In no other encoding of a text do more letters beyond ASCII come out whole. */
function damagedUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder().decode(bytes);
  let [broken, whole] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken += 1;
    else if (unit > 0x7f) whole += 1;
  }
  if (whole <= broken) return undefined;
  return { text, doubt: `UTF-8 with ${String(broken)} broken places, read as \uFFFD` };
}

/** Windows-1252 from 80 to 9F, after the WHATWG's Encoding Standard; everywhere else it is Latin 1. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windows1252(bytes: Uint8Array): string {
  // Without Node's buffers: a web worker decodes, too.
  let latin1 = '';
  for (const byte of bytes) latin1 += String.fromCharCode(byte);
  return latin1.replace(/[\x80-\x9f]/g, (letter) => HIGH.charAt(letter.charCodeAt(0) - 0x80));
}

/** Whether there is a NUL, or more than one control letter in fifty that is no white space. */
function looksBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0) return true;
    if (unit < 9 || (unit > 13 && unit < 32) || (unit > 126 && unit < 160 && unit !== 0x85)) controls += 1;
  }
  return controls * 50 > text.length;
}
