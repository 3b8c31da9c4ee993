import { partOfSpeechCode, type PartOfSpeech } from '../model/tags';
import { isHyphenMark, isPossessive, type WordView } from '../names/wordView';
import data from '../words/data/syntax.json';
import { honorifics, isPlural, type MentionLexicon } from '../words/mentionLexicon';
import { wordSet } from '../words/wordSet';
import type { Syntax } from './syntax';
import { isNounAt } from './taggedNoun';

/** A noun phrase without its article. Tokens, end exclusive. */
export interface NounRun {
  readonly from: number;
  readonly to: number;
  /** The noun that the others say more of: *secretary* of *Secretary of State*. */
  readonly core: number;
}

/** In tokens. */
export const LONGEST_RUN = 16;
const joints = wordSet(data.runJoints);
const parts = (...names: PartOfSpeech[]): ReadonlySet<number> => new Set(names.map(partOfSpeechCode));
const nominal = parts('NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM');
const determiners = parts('DET');

/**
 * Noun phrases of several words by tags alone, with what prepositions join to their nouns. Nobody has parsed their paragraph; a single
 * noun with its modifiers is in `taggedNoun.ts`.
 */
export class NounRuns {
  readonly #view: WordView;
  readonly #syntax: Syntax;
  readonly #lexicon: MentionLexicon;
  /** Per token, 1 where it is part of a name. */
  readonly #named: Uint8Array;

  constructor(view: WordView, syntax: Syntax, named: Uint8Array, lexicon: MentionLexicon) {
    this.#view = view;
    this.#syntax = syntax;
    this.#named = named;
    this.#lexicon = lexicon;
  }

  /** What one of the kind of a noun is; null for plurals, titles such as *Mr* and nouns that no list knows. */
  kind(token: number): 'person' | 'organization' | null {
    const word = this.#view.lower(token);
    if (honorifics.has(word) || isPlural(word, this.#lexicon)) return null;
    return this.#lexicon.nounKind(word);
  }

  /** The longest phrase of a sentence that ends before a token; null for none. */
  endingAt(end: number): NounRun | null {
    const first = Math.max(this.#sentenceStart(end - 1), end - LONGEST_RUN);
    let from = end;
    while (from > first && this.#continues(from - 1, end)) from--;
    // what a phrase may hold but not begin with
    while (from < end && !this.#is(nominal, from)) from++;
    // the core: the noun at the end, or that before "of": Secretary of State
    let core = end - 1;
    for (let i = end - 1; i > from; i--)
      if (/^(?:of|for|to)$/.test(this.#view.lower(i)) && this.kind(i - 1) !== null) core = i - 1;
    return from < end && this.#is(nominal, core) ? { from, to: end, core } : null;
  }

  /** The phrase that begins at a token, and what stands `behind` all that was gone over; null for none. */
  startingAt(from: number): (NounRun & { readonly behind: number }) | null {
    const high = Math.min(this.#syntax.tokens.count, from + LONGEST_RUN);
    let core = -1;
    let open = true;
    let to = from;
    for (; to < high; to++) {
      const word = this.#view.lower(to);
      if (this.#isNominal(to)) {
        if (!open) continue;
        if (!this.#isName(to) && isNounAt(this.#syntax.tags, to)) core = to;
        // *foreign minister Alfano*: somebody else, with an office of his own
        else if (core >= 0 && this.#isName(to) && this.kind(core) === 'person') return null;
      } else if (isPossessive(word)) core = -1;
      else if (joints.has(word)) {
        if (core < 0) return null;
        open = false;
      } else if (!isHyphenMark(word) && !this.#is(determiners, to)) break;
    }
    if (core < 0) return null;
    const behind = to;
    while (to > core + 1 && !this.#is(nominal, to - 1)) to--;
    return { from, to, core, behind };
  }

  /** Whether a phrase that ends before `end` goes over a token of it. */
  #continues(token: number, end: number): boolean {
    const word = this.#view.lower(token);
    if (this.#lexicon.calendar.has(word) || honorifics.has(word)) return false;
    if (this.#isNominal(token)) return true;
    if (token < 1 || token + 1 >= end) return false;
    // *the director of the museum, Ana Ruiz*
    if (/^(?:the|an?)$/.test(word) && this.#view.word(end) === ',')
      return /^(?:of|for)$/.test(this.#view.lower(token - 1)) && this.kind(token - 2) !== null;
    if (!this.#is(nominal, token - 1)) return false;
    if (isPossessive(word) || isHyphenMark(word)) return true;
    if (this.kind(token - 1) === null) return false;
    if (word === 'of' || word === 'for') return true;
    // ambassador to Kenya
    return word === 'to' ? this.#isName(token + 1) : word === 'and' && this.kind(token + 1) !== null;
  }

  /** What a noun phrase is made of; behind a hyphen anything is: *Leeds-based*. */
  #isNominal(token: number): boolean {
    return this.#is(nominal, token) || isHyphenMark(this.#view.word(token - 1));
  }

  /** Whether a token has one of these parts of speech. */
  #is(set: ReadonlySet<number>, token: number): boolean {
    return set.has(this.#syntax.tags.upos[token] ?? -1);
  }

  #isName(token: number): boolean {
    return this.#named[token] === 1;
  }

  /** First token of the sentence that a token stands in. */
  #sentenceStart(token: number): number {
    let start = 0;
    for (const first of this.#syntax.tokens.sentences) {
      if (first > token) break;
      start = first;
    }
    return start;
  }
}
