import { Class, classOf, isUpper } from './characters';
import { Kind } from './tokenKinds';
import type { TokenLexicon } from '../words/tokenLexicon';

/** The tokens so far: offsets into the text, and what each token is (`Kind`). Longer than `count`. */
export interface KindedTokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly kinds: Uint8Array;
}

const maxName = 3;
/** In tokens. */
const LONGEST_DATELINE = 16;
/** In tokens. */
const LONGEST_CROSSHEAD = 6;
/** Words that begin sentences and, before a small word, no name. By hand. */
const behindCrosshead =
  /^(?:The|It|He|She|They|We|There|These|This|In|On|At|After|When|While|If|But|As|Since|Although)$/;

class Splitter {
  readonly #tokens: KindedTokens;
  readonly #lexicon: TokenLexicon;

  constructor(tokens: KindedTokens, lexicon: TokenLexicon) {
    this.#tokens = tokens;
    this.#lexicon = lexicon;
  }

  #kind(index: number): number {
    return index < this.#tokens.count ? (this.#tokens.kinds[index] ?? Kind.Other) : Kind.Other;
  }

  #start(index: number): number {
    return this.#tokens.starts[index] ?? this.#tokens.text.length;
  }

  #end(index: number): number {
    return this.#tokens.ends[index] ?? this.#tokens.text.length;
  }

  #length(index: number): number {
    return this.#end(index) - this.#start(index);
  }

  #word(index: number): string {
    return this.#tokens.text.slice(this.#start(index), this.#end(index));
  }

  #spaceBefore(index: number): boolean {
    return index >= this.#tokens.count || this.#start(index) > this.#end(index - 1);
  }

  #spaceAfter(index: number): boolean {
    return this.#spaceBefore(index + 1);
  }

  #closes(index: number): boolean {
    const kind = this.#kind(index);
    if (kind === Kind.Close) return true;
    if (kind !== Kind.Quote) return false;
    return !this.#spaceBefore(index) || this.#spaceAfter(index);
  }

  #opens(index: number): boolean {
    const kind = this.#kind(index);
    return kind === Kind.Open || (kind === Kind.Quote && !this.#spaceAfter(index));
  }

  #isBracket(index: number): boolean {
    const code = this.#tokens.text.charCodeAt(this.#start(index));
    return code === 0x29 || code === 0x5d || code === 0x7d;
  }

  /** True for the number of a footnote: `[12]`. */
  #isReference(index: number): boolean {
    const { count, text } = this.#tokens;
    return (
      index + 2 < count &&
      text.charCodeAt(this.#start(index)) === 0x5b &&
      this.#kind(index + 1) === Kind.Number &&
      text.charCodeAt(this.#start(index + 2)) === 0x5d
    );
  }

  /** True if the words from `index` on are a name or pronoun with a verb of saying: *Smith asked*, *he said*. */
  #isAttribution(index: number): boolean {
    for (let at = index; at < index + maxName && at < this.#tokens.count; at++) {
      const kind = this.#kind(at);
      if (kind !== Kind.Capital && kind !== Kind.Inner && kind !== Kind.Initial) return false;
      if (this.#kind(at + 1) === Kind.Word && this.#lexicon.sayings.has(this.#word(at + 1))) return true;
    }
    return false;
  }

  /** Whether a sentence can begin with the token at `index`, whose opening marks are looked through. */
  #begins(index: number, afterQuote: boolean, plain: boolean): boolean {
    let at = index;
    let opened = false;
    while (at < this.#tokens.count && at < index + 3 && this.#opens(at)) {
      at++;
      opened = true;
    }
    switch (this.#kind(at)) {
      case Kind.Capital:
      case Kind.Initial:
      case Kind.Inner:
      case Kind.Final:
        return opened || !afterQuote || !this.#isAttribution(at);
      case Kind.Word:
        if (opened || (!afterQuote && plain && this.#kind(index - 2) === Kind.Word && this.#length(index - 2) > 2))
          return true;
        return isUpper(this.#tokens.text.charCodeAt(this.#start(at) + 1)) || this.#word(at) === 'i';
      case Kind.Number:
        return true;
      case Kind.Dash:
        return this.#kind(at + 1) === Kind.Capital;
      case Kind.Other: {
        const code = this.#tokens.text.charCodeAt(this.#start(at));
        return code !== 0x2c && code !== 0x3b && code !== 0x3a && code !== 0x25 && classOf(code) !== Class.Extend;
      }
      default:
        return opened;
    }
  }

  /** After an abbreviation or an ellipsis only a word that begins sentences shows that one begins. */
  #beginsSurely(index: number): boolean {
    let at = index;
    while (at < this.#tokens.count && at < index + 3 && this.#opens(at)) at++;
    return this.#kind(at) === Kind.Capital && this.#lexicon.starters.has(this.#word(at).toLowerCase());
  }

  /**
   * Where the text behind a dateline begins: *OSLO, Norway, May 2 — The bridge …*, *Oslo (UPI) - The bridge …*; 0 where there is none.
   * Before its dash stand only names, numbers and agencies in brackets, behind it a word or mark that begins a sentence.
   */
  #datelineEnd(): number {
    const capitals = /^\p{Lu}{3,}$/u.test(this.#word(0));
    if (!capitals && this.#kind(0) !== Kind.Capital) return 0;
    let end = 0;
    let dated = true;
    let at = 1;
    for (; at < Math.min(this.#tokens.count, LONGEST_DATELINE); at++) {
      const kind = this.#kind(at);
      if (kind === Kind.Word) break;
      if (kind === Kind.Number || this.#isBracket(at)) dated = true;
      if (kind !== Kind.Dash || !this.#parts(at)) continue;
      // A second dash only closes a day or an agency.
      const agency = this.#isBracket(at - 1);
      if (!dated || !(capitals || agency) || !this.#begins(at + 1, false, false)) break;
      end = at + 1;
      dated = false;
    }
    return end > 0 && this.#hasWord(end) ? end : 0;
  }

  /**
   * Where the text behind a crosshead begins that ran into its paragraph: *Money matters The council …*; 0 where there is none.
   * A word that begins sentences stands in the middle with a capital, small words on both sides.
   */
  #crossheadEnd(): number {
    if (this.#kind(0) !== Kind.Capital) return 0;
    for (let at = 1; at <= LONGEST_CROSSHEAD && at + 1 < this.#tokens.count; at++) {
      const kind = this.#kind(at);
      if (kind !== Kind.Word && kind !== Kind.Capital) return 0;
      if (
        kind === Kind.Capital &&
        behindCrosshead.test(this.#word(at)) &&
        this.#kind(at - 1) === Kind.Word &&
        this.#kind(at + 1) === Kind.Word
      )
        return at;
    }
    return 0;
  }

  /** A dash that stands alone, or is a long one: not the one of *Baden-Baden*. */
  #parts(index: number): boolean {
    return this.#word(index) !== '-' || (this.#spaceBefore(index) && this.#spaceAfter(index));
  }

  /** Whether a word in small letters stands soon behind a token: a headline in capitals has none. */
  #hasWord(from: number): boolean {
    for (let at = from; at < from + LONGEST_DATELINE; at++) if (this.#kind(at) === Kind.Word) return true;
    return false;
  }

  split(): Uint32Array {
    const { count } = this.#tokens;
    const found: number[] = [];
    let first = this.#datelineEnd() || this.#crossheadEnd();
    let index = first;
    if (first > 0) found.push(first);
    while (index < count) {
      const kind = this.#kind(index);
      index++;
      if (kind < Kind.Stop || kind > Kind.Initial || kind === Kind.Inner) continue;
      const before = index - 2;
      if (kind === Kind.Stop && before === first && this.#kind(before) === Kind.Number) continue;
      while (index < count && this.#kind(index) >= Kind.Stop && this.#kind(index) <= Kind.Ellipsis) index++;
      const closers = index;
      while (index < count && this.#closes(index)) index++;
      const quoted = index > closers && !this.#isBracket(index - 1);
      while (this.#isReference(index)) index += 3;
      if (index >= count) break;
      const sure = (kind === Kind.Final || kind === Kind.Initial) && closers === before + 2;
      const begins =
        sure && !quoted
          ? this.#beginsSurely(index)
          : this.#begins(index, quoted, kind === Kind.Stop && index === before + 2 && this.#spaceBefore(index));
      if (!begins) continue;
      found.push(index);
      first = index;
    }
    const sentences = new Uint32Array(found.length + (count > 0 ? 2 : 1));
    sentences.set(found, 1);
    sentences[sentences.length - 1] = count;
    return sentences;
  }
}

/** Index of the first token of each sentence, and at the end the number of tokens. */
export function splitSentences(tokens: KindedTokens, lexicon: TokenLexicon): Uint32Array {
  return new Splitter(tokens, lexicon).split();
}
