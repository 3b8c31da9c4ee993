import type { Tokens } from '../text/tokens';

/**
 * The words of a paragraph with the questions the name rules ask again and again. Outside the paragraph words are empty; an index there must not
 * reach the list, as V8 then gives up the fast way to read it.
 */
export class WordView {
  constructor(readonly tokens: Tokens) {}

  word(index: number): string {
    const { forms } = this.tokens;
    return index >= 0 && index < forms.length ? forms[index]!.text : '';
  }

  /** The word in small letters, with a plain apostrophe and, for abbreviations, without the full stop at its end. */
  lower(index: number): string {
    const { forms } = this.tokens;
    return index >= 0 && index < forms.length ? forms[index]!.key : '';
  }

  /** Whether the word is written as a name is: *Rome*, *NATO*, *iPhone*. */
  nameLike(index: number): boolean {
    const { forms } = this.tokens;
    return index >= 0 && index < forms.length && forms[index]!.nameLike;
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

/** Behind one more syllable that is hyphenated to what ends before a token: *Chan-o-cha*. */
export function behindSyllable(view: WordView, end: number): number {
  const hyphen = isHyphenMark(view.word(end)) && view.glued(end) && view.glued(end + 1);
  return hyphen && /^\p{Ll}{1,6}$/u.test(view.word(end + 1)) ? end + 2 : end;
}

/** `-` and its like between two words. */
export function isHyphenMark(word: string): boolean {
  return word === '-' || word === '‐' || word === '‑';
}
