import { partOfSpeechCode, type PartOfSpeech } from '../model/tags';
import { isHyphenMark, isPossessive, type WordView } from '../names/wordView';
import type { Syntax } from '../syntax/syntax';
import { isNounAt } from '../syntax/taggedNoun';
import data from '../words/data/entities.json';
import { honorifics, isPlural, type MentionLexicon } from '../words/mentionLexicon';
import { singular } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';

/** A name as a run of tokens. */
export interface NameTokens {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Words that say what somebody or something is: tokens, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** The noun at its core, in small letters. */
  readonly head: string;
  readonly kind: 'person' | 'organization';
}

/** In tokens. */
export const longestRole = 16;
export const possessives = wordSet(data.possessives);
const joints = wordSet(data['role-joints']);
const parts = (...names: PartOfSpeech[]): ReadonlySet<number> => new Set(names.map(partOfSpeechCode));
const nominal = parts('NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM');
const determiners = parts('DET');
const article = /^(?:the|a|an)$/i;

/** Finds the phrases beside the names of a paragraph that may say what they are. */
export class RolePhrases {
  readonly #view: WordView;
  readonly #syntax: Syntax;
  readonly #lexicon: MentionLexicon;
  /** Per token, whether it is part of a name. */
  readonly #named: Uint8Array;

  constructor(view: WordView, syntax: Syntax, names: readonly NameTokens[], lexicon: MentionLexicon) {
    this.#view = view;
    this.#syntax = syntax;
    this.#lexicon = lexicon;
    this.#named = new Uint8Array(syntax.tokens.count);
    for (const { from, to } of names) this.#named.fill(1, from, to);
  }

  isNoun(token: number): boolean {
    return isNounAt(this.#syntax.tags, token);
  }

  /** What a noun phrase is made of; behind a hyphen anything is: *Leeds-based*. */
  #isNominal(index: number): boolean {
    return this.#is(nominal, index) || isHyphenMark(this.#view.word(index - 1));
  }

  /** Whether a token has one of these parts of speech. */
  #is(set: ReadonlySet<number>, index: number): boolean {
    return set.has(this.#syntax.tags.upos[index] ?? -1);
  }

  /** First token of the sentence that a token stands in. */
  #sentenceStart(token: number): number {
    const { sentences } = this.#syntax.tokens;
    let start = 0;
    for (const first of sentences) {
      if (first > token) break;
      start = first;
    }
    return start;
  }

  #kind(index: number): 'person' | 'organization' | null {
    const word = this.#view.lower(index);
    if (honorifics.has(word) || isPlural(word, this.#lexicon)) return null;
    return this.#lexicon.nounKind(word);
  }

  /** *the company's head* */
  hasOwner({ from, to }: Phrase): boolean {
    for (let i = from; i < to; i++) if (isPossessive(this.#view.word(i))) return true;
    return false;
  }

  /** The longest run of nominal words that ends before a token, when its core noun is somebody's role. */
  before(end: number): Phrase | null {
    const first = Math.max(this.#sentenceStart(end - 1), end - longestRole);
    if (end - 1 < first) return null;
    const from = this.#runStart(first, end);
    if (from >= end) return null;
    // the core: the noun right before the name, or that before "of": Secretary of State
    let core = end - 1;
    for (let i = from + 1; i < end; i++) {
      if (/^(?:of|for|to)$/.test(this.#view.lower(i)) && this.#kind(i - 1) !== null) {
        core = i - 1;
        break;
      }
    }
    const kind = this.#kind(core);
    if (kind === null || !this.#is(nominal, core)) return null;
    return { from, to: end, head: this.#view.lower(core), kind };
  }

  #runStart(first: number, end: number): number {
    let i = end;
    while (i > first && this.#continues(i - 1, end)) i--;
    // what a run may hold but not begin with
    while (i < end && !this.#is(nominal, i)) i++;
    return i;
  }

  #continues(index: number, end: number): boolean {
    const word = this.#view.lower(index);
    if (this.#lexicon.calendar.has(word) || honorifics.has(word)) return false;
    if (this.#isNominal(index)) return true;
    // *the director of the museum, Ana Ruiz*
    if (
      this.#is(determiners, index) &&
      article.test(word) &&
      this.#view.word(end) === ',' &&
      index + 1 < end &&
      index > 1
    )
      return /^(?:of|for)$/.test(this.#view.lower(index - 1)) && this.#kind(index - 2) !== null;
    const between = index > 0 && index + 1 < end && this.#is(nominal, index - 1);
    if (!between) return false;
    if (isPossessive(word) || isHyphenMark(word)) return true;
    if (word === 'of' || word === 'for') return this.#kind(index - 1) !== null;
    // ambassador to Kenya
    if (word === 'to') return this.#kind(index - 1) !== null && this.#isName(index + 1);
    return word === 'and' && this.#kind(index - 1) !== null && this.#kind(index + 1) !== null;
  }

  /**
   * The noun phrase that begins at a token, when its core noun is somebody's role.
   * @param closed whether it must have a comma or the like behind it
   */
  after(start: number, closed: boolean): Phrase | null {
    const { count } = this.#syntax.tokens;
    let from = start;
    if (article.test(this.#view.word(from)) || possessives.has(this.#view.lower(from))) from++;
    else if (!closed && this.#kind(from) === null) return null;
    let to = from;
    let core = -1;
    let open = true;
    for (; to < count && to - from < longestRole; to++) {
      const word = this.#view.lower(to);
      if (this.#isNominal(to)) {
        if (open && this.isNoun(to) && !this.#isName(to)) core = to;
        if (core >= 0 && open && this.#isPersonAfterRole(to, core)) return null;
      } else if (isPossessive(word) || isHyphenMark(word)) {
        if (isPossessive(word)) core = -1;
      } else if (joints.has(word)) {
        if (core < 0) return null;
        open = false;
      } else if (!this.#is(determiners, to)) break;
    }
    const end = this.#view.word(to);
    const closes = to >= count || /^[,.;:)”"–—-]$/.test(end) || /^(?:who|which|that)$/.test(end);
    if (core < 0 || (closed && !closes)) return null;
    while (to > core + 1 && !this.#is(nominal, to - 1)) to--;
    const kind = this.#kind(core);
    return kind === null ? null : { from, to, head: singular(this.#view.lower(core)), kind };
  }

  #isName(token: number): boolean {
    return this.#named[token] === 1;
  }

  /** *Orlov, foreign minister Alfano and …*: a list of people, no apposition. */
  #isPersonAfterRole(token: number, core: number): boolean {
    return core < token && this.#isName(token) && this.#kind(core) === 'person';
  }
}
