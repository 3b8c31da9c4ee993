import type { WordView } from './wordView';

/** Looks up phrases of one or several words at a token; capitals and the stops of abbreviations make no
 * difference, except that an acronym is known in capitals only. */
export class PhraseTable {
  readonly #phrases = new Set<string>();
  /** Phrases that count only in capitals, *WHO* and the like. */
  readonly #shouted = new Set<string>();
  /** The longest phrase, in characters, by its first word. */
  readonly #longest = new Map<string, number>();

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) this.add(phrase);
  }

  add(phrase: string): void {
    const key = keyOf(phrase);
    const first = firstWord(key);
    if (isShort(phrase)) this.#shouted.add(key);
    else this.#phrases.add(key);
    this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, key.length));
  }

  has(text: string): boolean {
    if (text.length > maxLength) return false;
    const key = keyOf(text);
    return this.#phrases.has(key) || (this.#shouted.has(key) && isShort(text));
  }

  /** Index of the token after the longest phrase that begins at token `from` and ends by `to`; `from` when there is none. */
  longest(view: WordView, from: number, to: number): number {
    const lower = view.lower(from);
    const limit = this.#longest.get(lower) ?? (/[-'&]/.test(lower) ? this.#longest.get(firstWord(lower)) : undefined);
    if (limit === undefined) return from;
    const { tokens } = view;
    const start = tokens.starts[from] ?? 0;
    let last = from;
    while (last < to && (tokens.ends[last] ?? 0) - start <= limit + 4) last++;
    for (let end = last; end > from; end--) {
      if (end - 1 > from && view.word(end - 1) === '.') continue;
      if (this.has(tokens.text.slice(start, tokens.ends[end - 1]))) return end;
    }
    return from;
  }
}

const maxLength = 80;

/** An acronym of a few capitals. */
function isShort(text: string): boolean {
  return text.length < 7 && /^(?:\p{Lu}\.?){2,6}$/u.test(text);
}

/** Small letters, one kind of apostrophe and blank, no stop after a word. */
function keyOf(text: string): string {
  const key = text.toLowerCase();
  return /[’\s.]/.test(key)
    ? key
        .replace(/’/g, "'")
        .replace(/\s+/g, ' ')
        .replace(/\.(?= |$)/g, '')
    : key;
}

/** The letters before the first blank, hyphen, apostrophe or ampersand: how the tokenizer may cut there does not matter. */
function firstWord(key: string): string {
  const end = key.search(/[\s\-'&]/);
  return end > 0 ? key.slice(0, end) : key;
}
