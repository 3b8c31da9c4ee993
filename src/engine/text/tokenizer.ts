import type { Resources } from '../resources';
import { Class, classOf, isApostrophe, isDigit, isHyphen, isLetter, isUpper, isWordPart } from './characters';
import { addressEnd, Finder, handleEnd, mailEnd } from './links';
import { isUnit, numberEnd } from '../words/numbers';
import { markEnd, markKind } from './tokenMarks';
import { splitSentences } from './sentences';
import { Kind } from './tokenKinds';
import { readTokenLexicon, type TokenLexicon } from '../words/tokenLexicon';
import type { Tokens } from './tokens';
import { wordForm, type WordForm } from './vocabulary';
import {
  acronymEnd,
  ampersandJoins,
  cliticLength,
  dottedEnd,
  fusedEnd,
  hyphenJoins,
  isAstralLetter,
  isNegation,
  runEnd,
} from './words';

const maxWord = 24;
/** What behind a single capital with a stop shows that the stop is not the sentence's: `-`, `,`, `;`, `)`, `]`. */
const initialGoesOn = new Set([0x2d, 0x2c, 0x3b, 0x29, 0x5d]);
const maxKept = 1 << 20;

/** Cuts one paragraph into tokens and sentences. Linear in the length of the text. */
export type Tokenizer = (text: string) => Tokens;

/** Scans one paragraph from left to right; every method looks at its text once or at a bounded piece of it. */
class Scanner {
  starts = new Uint32Array(1024);
  ends = new Uint32Array(1024);
  kinds = new Uint8Array(1024);
  count = 0;
  #text = '';
  #at = new Finder('', '@');
  #scheme = new Finder('', '://');
  #www = new Finder('', 'www.');
  /** A run of words with full stops between them that is no address ends here. */
  #undotted = 0;

  readonly #lexicon: TokenLexicon;

  constructor(lexicon: TokenLexicon) {
    this.#lexicon = lexicon;
  }

  scan(text: string): void {
    this.#text = text;
    this.#at = new Finder(text, '@');
    this.#scheme = new Finder(text, '://');
    this.#www = new Finder(text, 'www.');
    this.#undotted = 0;
    this.count = 0;
    const length = text.length;
    let position = 0;
    while (position < length) {
      const kind = classOf(text.charCodeAt(position));
      if (kind === Class.Space) position++;
      else if (kind === Class.Digit) position = this.#number(position);
      else if (kind < Class.Extend || (kind === Class.Surrogate && isAstralLetter(text, position)))
        position = this.#word(position);
      else position = this.#mark(position);
    }
  }

  #add(start: number, end: number, kind: number): number {
    const index = this.count++;
    if (index === this.starts.length) this.#grow();
    this.starts[index] = start;
    this.ends[index] = end;
    this.kinds[index] = kind;
    return end;
  }

  #grow(): void {
    const size = this.starts.length * 2;
    const starts = new Uint32Array(size);
    const ends = new Uint32Array(size);
    const kinds = new Uint8Array(size);
    starts.set(this.starts);
    ends.set(this.ends);
    kinds.set(this.kinds);
    this.starts = starts;
    this.ends = ends;
    this.kinds = kinds;
  }

  #number(start: number): number {
    const text = this.#text;
    const mail = mailEnd(text, start, this.#at.from(start));
    if (mail > start) return this.#add(start, mail, Kind.Other);
    const end = numberEnd(text, start);
    const after = text.charCodeAt(end);
    if (isApostrophe(after) && text.charCodeAt(end - 1) === 0x30 && (text.charCodeAt(end + 1) | 0x20) === 0x73) {
      const decade = (end - start === 2 || end - start === 4) && !isWordPart(text.charCodeAt(end + 2));
      if (decade) return this.#add(start, end + 2, Kind.Number);
    }
    if (!isWordPart(after)) return this.#add(start, end, Kind.Number);
    const letters = runEnd(text, end);
    if (letters - end <= 3 && isUnit(text.slice(end, letters), this.#currencyBefore(start)))
      return this.#add(start, end, Kind.Number);
    return this.#rest(start, letters, Kind.Number);
  }

  #currencyBefore(index: number): boolean {
    const code = this.#text.charCodeAt(index - 1);
    return code === 0x24 || code === 0xa3 || code === 0xa5 || (code >= 0x20a0 && code < 0x20d0);
  }

  #word(start: number): number {
    const text = this.#text;
    const first = text.charCodeAt(start);
    const kind = isUpper(first) ? Kind.Capital : Kind.Word;
    if (this.#at.from(start) < Infinity) {
      const mail = mailEnd(text, start, this.#at.from(start));
      if (mail > start) return this.#add(start, mail, Kind.Other);
    }
    if (this.#isAddress(start)) {
      const end = addressEnd(text, start);
      if (end > start) return this.#add(start, end, Kind.Other);
    }
    if (isNegation(text, start)) return this.#add(start, start + 3, kind);
    return this.#rest(start, runEnd(text, start), kind);
  }

  #isAddress(start: number): boolean {
    if (this.#www.from(start) === start) return true;
    const scheme = this.#scheme.from(start) - start;
    return scheme > 1 && scheme < 7 && runEnd(this.#text, start) === start + scheme;
  }

  /** Ends the word whose first run of letters and digits ends at `end`. */
  #rest(start: number, runLimit: number, kind: number): number {
    const text = this.#text;
    let end = runLimit;
    for (;;) {
      const code = text.charCodeAt(end);
      if (code === 0x2e) return this.#dotted(start, end, kind);
      if (isApostrophe(code)) {
        if (end - start > 1 && isNegation(text, end - 1)) return this.#add(start, end - 1, kind);
        if (!isLetter(text.charCodeAt(end + 1)) || cliticLength(text, end) > 0) break;
        if (end - start === 1 && (text.charCodeAt(start) | 0x20) === 0x79 && text.startsWith('all', end + 1))
          return this.#add(start, end + 1, kind);
      } else if (isHyphen(code)) {
        if (!hyphenJoins(text, start, end, this.#lexicon)) break;
      } else if (code === 0x26) {
        if (!ampersandJoins(text, start, end)) break;
      } else if (code === 0x24 && kind === Kind.Capital && end - start < 4 && isDigit(text.charCodeAt(end + 1))) {
        return this.#add(start, end + 1, Kind.Other);
      } else if (code === 0x21 && this.#lexicon.exclaimed.has(text.slice(start, end))) {
        return this.#add(start, end + 1, kind);
      } else if (code !== 0x40 || !isLetter(text.charCodeAt(end + 1))) break;
      end = runEnd(text, end + 1);
    }
    return this.#add(start, fusedEnd(text, start, end), kind);
  }

  /** Ends a word that has a full stop at `end`. */
  #dotted(start: number, end: number, kind: number): number {
    const text = this.#text;
    const run = start < this.#undotted ? end : dottedEnd(text, start, end);
    const acronym = end - start === 1 ? acronymEnd(text, start) : start;
    if (run > end) {
      const whole = this.#withStop(start, run, kind);
      if (whole > start) return whole;
      if (this.#isDomain(text.slice(text.lastIndexOf('.', run - 1) + 1, run)))
        return this.#add(start, text.charCodeAt(run) === 0x2f ? addressEnd(text, start) : run, Kind.Other);
      this.#undotted = run;
    }
    if (acronym > start) return this.#add(start, acronym, Kind.Final);
    const whole = this.#withStop(start, end, kind);
    return whole > start ? whole : this.#add(start, fusedEnd(text, start, end), kind);
  }

  /** *com* and *PDF*, not *In*: there a blank is missing after a full stop. */
  #isDomain(last: string): boolean {
    const lower = last.toLowerCase();
    return (last === lower || last === last.toUpperCase()) && this.#lexicon.domains.has(lower);
  }

  /** Adds the word up to the stop at `end` as an abbreviation, or returns `start`. */
  #withStop(start: number, end: number, kind: number): number {
    const text = this.#text;
    if (end - start > maxWord || text.charCodeAt(end) !== 0x2e) return start;
    const next = text.charCodeAt(end + 1);
    if (next === 0x2e && text.charCodeAt(end + 2) === 0x2e) return start;
    if (end - start === 1 && kind === Kind.Capital) {
      const pronoun = text.charCodeAt(start) === 0x49 && this.kinds[this.count - 1] !== Kind.Capital;
      if (pronoun) return start;
      const follows = this.#following(end + 1);
      return isLetter(follows) || initialGoesOn.has(next) ? this.#add(start, end + 1, Kind.Initial) : start;
    }
    const abbreviation = this.#lexicon.abbreviation(text.slice(start, end));
    if (abbreviation === undefined || (abbreviation === 'number' && !isDigit(this.#following(end + 1)))) return start;
    return this.#add(start, end + 1, abbreviation === 'end' ? Kind.Final : Kind.Inner);
  }

  /** The next character that is no space, as far as a few characters show. */
  #following(from: number): number {
    let at = from;
    while (at < from + 4 && classOf(this.#text.charCodeAt(at)) === Class.Space) at++;
    return this.#text.charCodeAt(at);
  }

  /** True if the mark at `index` stands directly behind a word, a stop or a plus. */
  #wordBefore(index: number): boolean {
    const code = this.#text.charCodeAt(index - 1);
    return isWordPart(code) || code === 0x2e || code === 0x2b;
  }

  #mark(start: number): number {
    const text = this.#text;
    const code = text.charCodeAt(start);
    if (code === 0x40 || code === 0x23) {
      const end = handleEnd(text, start);
      if (end > start) return this.#add(start, end, Kind.Other);
    }
    if (isApostrophe(code) && this.#wordBefore(start)) {
      const length = cliticLength(text, start);
      if (length > 0) return this.#add(start, start + length, Kind.Word);
    }
    if ((code === 0x2e || code === 0x2b) && isDigit(text.charCodeAt(start + 1)) && !this.#wordBefore(start))
      return this.#add(start, numberEnd(text, start + 1), Kind.Number);
    const end = markEnd(text, start);
    return this.#add(start, end, markKind(text, start, end));
  }
}

/** Builds the tokenizer from the list `abbreviations`. */
export function createTokenizer(resources: Resources): Tokenizer {
  const lexicon = readTokenLexicon(resources);
  let scanner = new Scanner(lexicon);
  return (text) => {
    scanner.scan(text);
    const { starts, ends, kinds, count } = scanner;
    const forms = new Array<WordForm>(count);
    for (let i = 0; i < count; i++) forms[i] = wordForm(text, starts[i]!, ends[i]!);
    const tokens = {
      text,
      count,
      starts: starts.slice(0, count),
      ends: ends.slice(0, count),
      forms,
      sentences: splitSentences({ text, count, starts, ends, kinds }, lexicon),
    };
    if (count > maxKept) scanner = new Scanner(lexicon);
    return tokens;
  };
}
