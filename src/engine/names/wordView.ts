import type { Tokens } from '../text/tokens';

/** The words of a paragraph with the questions the name rules ask again and again. Outside the paragraph words are empty. */
export class WordView {
  constructor(readonly tokens: Tokens) {}

  word(index: number): string {
    return this.tokens.forms[index]?.text ?? '';
  }

  /** The word in small letters, with a plain apostrophe and, for abbreviations, without the full stop at its end. */
  lower(index: number): string {
    return this.tokens.forms[index]?.key ?? '';
  }

  /** Whether the word is written as a name is: *Rome*, *NATO*, *iPhone*. */
  nameLike(index: number): boolean {
    return this.tokens.forms[index]?.nameLike ?? false;
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

/** *'s*, *’s* or the bare apostrophe of a plural. */
export function isPossessive(word: string): boolean {
  return word === "'s" || word === '’s' || word === "'S" || word === '’S' || word === "'" || word === '’';
}

/** `-` and its like between two words. */
export function isHyphenMark(word: string): boolean {
  return word === '-' || word === '‐' || word === '‑';
}
