import type { Span } from '../analysis';

/** A stretch of a text that resembles some words. */
export interface Likeness {
  readonly span: Span;
  /** How many letters must be put in, taken out or replaced to make the words of it. */
  readonly errors: number;
}

/** The letters of some words that are compared at one go. */
const WORD = 32;

/** Looks for stretches of texts that resemble some words. */
export class FuzzyWords {
  readonly #words: string;
  readonly #forward: Columns;
  readonly #backward: Columns;

  /** Takes time linear in the words. */
  constructor(words: string) {
    this.#words = words;
    this.#forward = new Columns(words.length, (i) => words.charCodeAt(i));
    this.#backward = new Columns(words.length, (i) => words.charCodeAt(words.length - 1 - i));
  }

  /** How many steps it takes to search a stretch. */
  costOf([from, to]: Span): number {
    return Math.max(0, to - from) * Math.ceil(this.#words.length / WORD) * 4;
  }

  /**
   * The stretch of `text` between `from` and `to` that is most like the words, with at most `most` errors; of equal ones the
   * one that ends nearest to `near`, and then the longest. Undefined when nothing is that like.
   */
  mostAlike(text: string, [from, to]: Span, most: number, near: number): Likeness | undefined {
    const size = this.#words.length;
    let errors = most + 1;
    let end = -1;
    this.#forward.begin(false);
    for (let at = from; at < to; at++) {
      const found = this.#forward.next(text.charCodeAt(at));
      const closer = found === errors && Math.abs(at + 1 - near) < Math.abs(end - near);
      if (found < errors || (closer && found <= most)) [errors, end] = [found, at + 1];
    }
    if (errors > most) return undefined;
    // The words backwards, from that end on.
    let start = end;
    this.#backward.begin(true);
    for (let at = end - 1; at >= Math.max(from, end - size - errors); at--) {
      const found = this.#backward.next(text.charCodeAt(at));
      if (found === errors) start = at;
    }
    return { span: [start, end], errors };
  }
}

/**
 * The table of errors between the words and a text, a column for each letter of the text, of which only the differences
 * between neighbours are kept, in single bits. Myers, "A fast bit-vector algorithm for approximate string matching based on
 * dynamic programming" (1999), with the words in blocks of 32 letters as Hyyrö (2003) has it.
 */
class Columns {
  /** Where each letter stands in the words. */
  readonly #letters = new Map<number, Int32Array>();
  readonly #none: Int32Array;
  /** Where an entry is one more, or one less, than the one above it. */
  readonly #more: Int32Array;
  readonly #less: Int32Array;
  readonly #size: number;
  #errors = 0;
  #top = 0;

  constructor(size: number, letterAt: (index: number) => number) {
    const blocks = Math.ceil(size / WORD);
    this.#size = size;
    this.#none = new Int32Array(blocks);
    this.#more = new Int32Array(blocks);
    this.#less = new Int32Array(blocks);
    for (let i = 0; i < size; i++) {
      const letter = letterAt(i);
      const places = this.#letters.get(letter) ?? new Int32Array(blocks);
      const block = Math.floor(i / WORD);
      places[block] = places[block]! | (1 << (i % WORD));
      this.#letters.set(letter, places);
    }
  }

  /** @param fixed whether the words begin where the text begins, or anywhere in it */
  begin(fixed: boolean): void {
    this.#more.fill(-1);
    this.#less.fill(0);
    this.#errors = this.#size;
    this.#top = fixed ? 1 : 0;
  }

  /** Takes the next letter of the text; the fewest errors of a stretch that ends with it. */
  next(letter: number): number {
    const places = this.#letters.get(letter) ?? this.#none;
    const last = this.#none.length - 1;
    // The difference to the column before, at the lower edge of a block.
    let carry = this.#top;
    for (let block = 0; block <= last; block++) {
      const more = this.#more[block]!;
      const less = this.#less[block]!;
      let same = places[block]!;
      const vertical = same | less;
      if (carry < 0) same |= 1;
      const across = (((same & more) + more) ^ more) | same;
      let up = less | ~(across | more);
      let down = more & across;
      const edge = block === last ? (this.#size - 1) % WORD : WORD - 1;
      const out = ((up >>> edge) & 1) - ((down >>> edge) & 1);
      up = (up << 1) | (carry > 0 ? 1 : 0);
      down = (down << 1) | (carry < 0 ? 1 : 0);
      this.#more[block] = down | ~(vertical | up);
      this.#less[block] = up & vertical;
      carry = out;
    }
    this.#errors += carry;
    return this.#errors;
  }
}
