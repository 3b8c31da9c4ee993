import type { Tokens } from '../text/tokens';
import type { WordForm } from '../text/vocabulary';
import { scatter, seed, step } from './hashing';

/** Room before the first and behind the last word, so that neighbours are read without a question. */
export const margin = 3;

/** The hashes of the forms met last, one row each: its number, then what `WordHashes` has of it. */
const fields = 16;
const rememberedForms = 1 << 12;
const remembered = new Int32Array(rememberedForms * fields);

/** U+2018, U+2019, U+201C, U+201D, dashes: as the treebanks write them. */
function plain(code: number): number {
  if (code < 0x80) return code;
  if (code === 0x2018 || code === 0x2019) return 0x27;
  if (code === 0x201c || code === 0x201d || code === 0x201e) return 0x22;
  if (code >= 0x2010 && code <= 0x2015) return 0x2d;
  return code;
}

function lowerCode(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code >= 0x30 && code <= 0x39 ? 0x30 : code;
  if (code >= 0xd800 && code < 0xe000) return code;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** The class of a code unit in a word's shape. */
function shapeOf(code: number, lower: number): number {
  if (lower === 0x30) return 0x30;
  if (code !== lower) return 0x58;
  if ((code >= 0x61 && code <= 0x7a) || code >= 0xaa) return 0x78;
  return code;
}

/** Hashes of the words of a stretch of tokens: each word is read once. Kept and reused from text to text. */
export class WordHashes {
  /** As written, quotation marks made plain. */
  form = new Int32Array(0);
  /** In lower case, digits as 0. */
  lower = new Int32Array(0);
  /** The last one to four code units in lower case. */
  suffix1 = new Int32Array(0);
  suffix2 = new Int32Array(0);
  suffix3 = new Int32Array(0);
  suffix4 = new Int32Array(0);
  /** The first one, two and three code units in lower case. */
  prefix1 = new Int32Array(0);
  prefix2 = new Int32Array(0);
  prefix3 = new Int32Array(0);
  /** Capitals, small letters, digits, marks; runs cut at two. */
  shape = new Int32Array(0);
  /** 1 where the word begins with a capital. */
  capital = new Uint8Array(0);

  /** Reads the tokens `from` to `to` (exclusive); token `from + i` is then at `i + margin`. */
  read(tokens: Tokens, from: number, to: number): void {
    const count = to - from;
    if (this.form.length < count + 2 * margin) this.#grow(count + 2 * margin);
    for (let i = 0; i < margin; i++) {
      this.#outside(i, i);
      this.#outside(margin + count + i, margin + i);
    }
    for (let i = 0; i < count; i++) this.#word(i + margin, tokens.forms[from + i]!);
  }

  #grow(needed: number): void {
    const size = Math.max(256, 2 ** Math.ceil(Math.log2(needed)));
    this.form = new Int32Array(size);
    this.lower = new Int32Array(size);
    this.suffix1 = new Int32Array(size);
    this.suffix2 = new Int32Array(size);
    this.suffix3 = new Int32Array(size);
    this.suffix4 = new Int32Array(size);
    this.prefix1 = new Int32Array(size);
    this.prefix2 = new Int32Array(size);
    this.prefix3 = new Int32Array(size);
    this.shape = new Int32Array(size);
    this.capital = new Uint8Array(size);
  }

  #outside(at: number, which: number): void {
    const hash = scatter(which + 0x0a75);
    this.form[at] = hash;
    this.lower[at] = hash;
    this.suffix1[at] = this.suffix2[at] = this.suffix3[at] = this.suffix4[at] = hash;
    this.prefix1[at] = this.prefix2[at] = this.prefix3[at] = hash;
    this.shape[at] = hash;
    this.capital[at] = 0;
  }

  #word(at: number, { id, text }: WordForm): void {
    const row = (id & (rememberedForms - 1)) * fields;
    if (id !== 0 && remembered[row] === id) {
      this.form[at] = remembered[row + 1]!;
      this.lower[at] = remembered[row + 2]!;
      this.suffix1[at] = remembered[row + 3]!;
      this.suffix2[at] = remembered[row + 4]!;
      this.suffix3[at] = remembered[row + 5]!;
      this.suffix4[at] = remembered[row + 6]!;
      this.prefix1[at] = remembered[row + 7]!;
      this.prefix2[at] = remembered[row + 8]!;
      this.prefix3[at] = remembered[row + 9]!;
      this.shape[at] = remembered[row + 10]!;
      this.capital[at] = remembered[row + 11]!;
      return;
    }
    this.#readWord(at, text);
    remembered[row] = id;
    remembered[row + 1] = this.form[at]!;
    remembered[row + 2] = this.lower[at]!;
    remembered[row + 3] = this.suffix1[at]!;
    remembered[row + 4] = this.suffix2[at]!;
    remembered[row + 5] = this.suffix3[at]!;
    remembered[row + 6] = this.suffix4[at]!;
    remembered[row + 7] = this.prefix1[at]!;
    remembered[row + 8] = this.prefix2[at]!;
    remembered[row + 9] = this.prefix3[at]!;
    remembered[row + 10] = this.shape[at]!;
    remembered[row + 11] = this.capital[at]!;
  }

  #readWord(at: number, text: string): void {
    const doubled = text.length === 2 && isDoubledMark(text.charCodeAt(0), text.charCodeAt(1));
    const length = doubled ? 1 : text.length;
    let form = seed;
    let lower = seed;
    let shape = seed;
    let last = 0;
    let run = 0;
    let shapes = 0;
    let prefix2 = 0;
    let prefix3 = 0;
    let prefix1 = 0;
    for (let i = 0; i < length; i++) {
      const code = doubled ? 0x22 : plain(text.charCodeAt(i));
      const small = lowerCode(code);
      form = step(form, code);
      lower = step(lower, small);
      if (i < 3) {
        if (i === 0) prefix1 = lower;
        else if (i === 1) prefix2 = lower;
        else prefix3 = lower;
      }
      const kind = shapeOf(code, small);
      run = kind === last ? run + 1 : 1;
      last = kind;
      if (run <= 2 && shapes < 12) {
        shape = step(shape, kind);
        shapes++;
      }
    }
    this.form[at] = scatter(form);
    this.lower[at] = scatter(lower);
    this.shape[at] = scatter(shape);
    this.prefix1[at] = scatter(prefix1 ^ 0x11);
    this.prefix2[at] = scatter(length > 1 ? prefix2 ^ 0x12 : lower ^ 0x22);
    this.prefix3[at] = scatter(length > 2 ? prefix3 ^ 0x13 : lower ^ 0x23);
    let suffix = seed ^ 0x50ff;
    const first = text.charCodeAt(0);
    this.capital[at] = first !== lowerCode(first) && lowerCode(first) !== 0x30 ? 1 : 0;
    for (let i = 1; i <= 4; i++) {
      if (i <= length) suffix = step(suffix, doubled ? 0x22 : lowerCode(plain(text.charCodeAt(length - i))));
      else suffix = step(suffix, 1);
      const hash = scatter(suffix);
      if (i === 1) this.suffix1[at] = hash;
      else if (i === 2) this.suffix2[at] = hash;
      else if (i === 3) this.suffix3[at] = hash;
      else this.suffix4[at] = hash;
    }
  }
}

/** Two apostrophes or two grave accents: how typewriters and agencies write a quotation mark. */
function isDoubledMark(first: number, second: number): boolean {
  const mark = plain(first);
  return (mark === 0x27 || mark === 0x60) && plain(second) === mark;
}
