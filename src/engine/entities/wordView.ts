import { word, type Tokens } from '../text/tokens';

/** The words of a paragraph with the questions the name rules ask again and again. Outside the paragraph words are empty. */
export class WordView {
  readonly #words: (string | undefined)[];
  readonly #lower: (string | undefined)[];

  constructor(readonly tokens: Tokens) {
    this.#words = new Array<string | undefined>(tokens.count);
    this.#lower = new Array<string | undefined>(tokens.count);
  }

  word(index: number): string {
    if (index < 0 || index >= this.tokens.count) return '';
    return (this.#words[index] ??= word(this.tokens, index));
  }

  /** The word in small letters, with a plain apostrophe and, for abbreviations, without the full stop at its end. */
  lower(index: number): string {
    if (index < 0 || index >= this.tokens.count) return '';
    return (this.#lower[index] ??= plain(this.word(index)));
  }

  /** Whether nothing stands between the token and the one before. */
  glued(index: number): boolean {
    return index > 0 && this.tokens.starts[index] === this.tokens.ends[index - 1];
  }

  /** The text from token `from` up to token `to`, exclusive. */
  slice(from: number, to: number): string {
    return this.tokens.text.slice(this.tokens.starts[from], this.tokens.ends[to - 1]);
  }
}

function plain(text: string): string {
  const lower = text.toLowerCase().replace(/’/g, "'");
  return lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

/** *'s*, *’s* or the bare apostrophe of a plural. */
export function isPossessive(word: string): boolean {
  return word === "'s" || word === '’s' || word === "'S" || word === '’S' || word === "'" || word === '’';
}

/** `-` and its like between two words. */
export function isHyphenMark(word: string): boolean {
  return word === '-' || word === '‐' || word === '‑';
}
