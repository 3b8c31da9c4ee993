import type { WordView } from '../names/wordView';

/** Looks up phrases of one or several words at a token; capitals and the stops of abbreviations make no
 * difference, except that an acronym is known in capitals only. */
export class PhraseTable {
  readonly #phrases = new Set<string>();
  /** Phrases that count only in capitals, *WHO* and the like. */
  readonly #shouted = new Set<string>();
  /** By first word: the longest phrase, in characters, and which lengths there are, as bits modulo 31. */
  readonly #lengths = new Map<string, { longest: number; lengths: number }>();

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) this.add(phrase);
  }

  add(phrase: string): void {
    const key = keyOf(phrase);
    const first = firstWord(key);
    if (isShort(phrase)) this.#shouted.add(key);
    else this.#phrases.add(key);
    const known = this.#lengths.get(first) ?? { longest: 0, lengths: 0 };
    this.#lengths.set(first, {
      longest: Math.max(known.longest, key.length),
      lengths: known.lengths | (1 << (key.length % 31)),
    });
  }

  has(text: string): boolean {
    if (text.length > maxLength) return false;
    const key = keyOf(text);
    return this.#phrases.has(key) || (this.#shouted.has(key) && isShort(text));
  }

  /** Index of the token after the longest phrase that begins at token `from` and ends by `to`; `from` when there is none. */
  longest(view: WordView, from: number, to: number): number {
    const lower = view.lower(from);
    const known = this.#lengths.get(lower) ?? (isJoined(lower) ? this.#lengths.get(firstWord(lower)) : undefined);
    if (known === undefined) return from;
    const { tokens } = view;
    const { starts, ends, forms } = tokens;
    const start = starts[from] ?? 0;
    let last = from;
    // Up to here the text is as long as its key.
    let plain = from;
    for (; last < to && (ends[last] ?? 0) - start <= known.longest + 4; last++) {
      const form = forms[last]!;
      const gap = last > from ? starts[last]! - ends[last - 1]! : 0;
      if (plain === last && gap < 2 && form.text.length === form.key.length && form.text !== '.') plain++;
    }
    for (let end = last; end > from; end--) {
      if (end - 1 > from && view.word(end - 1) === '.') continue;
      const until = ends[end - 1]!;
      if (end <= plain && ((known.lengths >> ((until - start) % 31)) & 1) === 0) continue;
      if (this.has(tokens.text.slice(start, until))) return end;
    }
    return from;
  }
}

const maxLength = 80;

/** Whether a word has a hyphen, an apostrophe or an ampersand. Asked for every name by every table. */
function isJoined(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code === 0x2d || code === 0x27 || code === 0x26) return true;
  }
  return false;
}

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
