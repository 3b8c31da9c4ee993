import type { Span } from '../analysis';
import { partOfSpeechCode, type PartOfSpeech } from '../model/tags';
import type { Syntax } from '../syntax/syntax';
import { singular } from '../words/quoteLexicon';
import { honorific, isPlural, type MentionLexicon } from '../words/mentionLexicon';
import { isHyphenMark, isPossessive, type WordView } from '../names/wordView';

/** What a paragraph says somebody or something is: *Italian foreign minister* of *Angelino Alfano*. */
export interface RoleMention {
  /** Index of the name among the paragraph's names. */
  readonly name: number;
  /** Of the role, without a leading article; offsets into the paragraph's text. */
  readonly span: Span;
  readonly text: string;
  /** The noun at its core, in small letters and the singular: *minister*, *secretary*. */
  readonly head: string;
  readonly kind: 'person' | 'organization';
}

/** A name as a run of tokens. */
export interface NameTokens {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** In tokens. */
export const longestRole = 16;
const parts = (...names: PartOfSpeech[]): ReadonlySet<number> => new Set(names.map(partOfSpeechCode));
const nominal = parts('NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM');
const nouns = parts('NOUN', 'PROPN');
const determiners = parts('DET');
const copula = /^(?:is|was|are|were|became|becomes|remains|remained|be|been)$/;
const article = /^(?:the|a|an)$/i;
const possessivePronoun = /^(?:his|her|its|their|our|my)$/i;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly head: string;
  readonly kind: 'person' | 'organization';
}

/**
 * Reads the roles of names: in front (*former President Barack Obama*), in apposition on either side (*Peskov, Putin's
 * spokesman,*; *the company's head, Ana Ruiz,*) and behind a form of *be* (*Ruiz is the head of …*).
 */
export class RoleReader {
  /** Per token, whether it is part of a name. */
  readonly #named: Uint8Array;

  constructor(
    private readonly view: WordView,
    private readonly syntax: Syntax,
    private readonly names: readonly NameTokens[],
    private readonly lexicon: MentionLexicon,
  ) {
    this.#named = new Uint8Array(syntax.tokens.count);
    for (const { from, to } of names) this.#named.fill(1, from, to);
  }

  read(): RoleMention[] {
    const roles: RoleMention[] = [];
    const { tokens } = this.syntax;
    this.names.forEach((name, index) => {
      const found = [this.#inFront(name), this.#beforeComma(name), this.#behind(name)];
      for (const role of found) {
        if (role === null) continue;
        const span: Span = [tokens.starts[role.from] ?? 0, tokens.ends[role.to - 1] ?? 0];
        roles.push({ name: index, span, text: tokens.text.slice(...span), head: role.head, kind: role.kind });
      }
    });
    return roles;
  }

  /** What a noun phrase is made of; behind a hyphen anything is: *Leeds-based*. */
  #isNominal(index: number): boolean {
    return this.#is(nominal, index) || isHyphenMark(this.view.word(index - 1));
  }

  #is(set: ReadonlySet<number>, index: number): boolean {
    return set.has(this.syntax.tags.upos[index] ?? -1);
  }

  /** First token of the sentence that a token stands in. */
  #sentenceStart(token: number): number {
    const { sentences } = this.syntax.tokens;
    let start = 0;
    for (const first of sentences) {
      if (first > token) break;
      start = first;
    }
    return start;
  }

  #kind(index: number): 'person' | 'organization' | null {
    const word = this.view.lower(index);
    if (honorific.test(word) || isPlural(word, this.lexicon)) return null;
    return this.lexicon.nounKind(word);
  }

  /** *US Secretary of State* Rex Tillerson, *oil major* Exxon; nothing of *the biggest firms* in *the biggest Exxon plants*. */
  #inFront({ from, to }: NameTokens): Found | null {
    const found = this.#phraseBefore(from);
    return found?.kind === 'organization' && this.#is(nouns, to) ? null : found;
  }

  /** *The company's head*, Ana Ruiz, said. */
  #beforeComma({ from, to }: NameTokens): Found | null {
    if (this.view.word(from - 1) !== ',' || !/^[,.;:)”"]?$/.test(this.view.word(to))) return null;
    const found = this.#phraseBefore(from - 1);
    if (found === null) return null;
    const before = this.view.lower(found.from - 1);
    const definite = before === 'the' || possessivePronoun.test(before) || this.#hasOwner(found);
    return definite ? found : null;
  }

  #hasOwner({ from, to }: Found): boolean {
    for (let i = from; i < to; i++) if (isPossessive(this.view.word(i))) return true;
    return false;
  }

  /** The longest run of nominal words that ends before a token, when its core noun is somebody's role. */
  #phraseBefore(end: number): Found | null {
    const first = Math.max(this.#sentenceStart(end - 1), end - longestRole);
    if (end - 1 < first) return null;
    const from = this.#runStart(first, end);
    if (from >= end) return null;
    // the core: the noun right before the name, or that before "of": Secretary of State
    let core = end - 1;
    for (let i = from + 1; i < end; i++) {
      if (/^(?:of|for)$/.test(this.view.lower(i)) && this.#kind(i - 1) !== null) {
        core = i - 1;
        break;
      }
    }
    const kind = this.#kind(core);
    if (kind === null || !this.#is(nominal, core)) return null;
    return { from, to: end, head: this.view.lower(core), kind };
  }

  #runStart(first: number, end: number): number {
    let i = end;
    while (i > first && this.#continues(i - 1, end)) i--;
    // what a run may hold but not begin with
    while (i < end && !this.#is(nominal, i)) i++;
    return i;
  }

  #continues(index: number, end: number): boolean {
    const word = this.view.lower(index);
    if (this.lexicon.calendar.has(word) || honorific.test(word)) return false;
    if (this.#isNominal(index)) return true;
    const between = index > 0 && index + 1 < end && this.#is(nominal, index - 1);
    if (!between) return false;
    if (isPossessive(word) || isHyphenMark(word)) return true;
    if (word === 'of' || word === 'for') return this.#kind(index - 1) !== null;
    return word === 'and' && this.#kind(index - 1) !== null && this.#kind(index + 1) !== null;
  }

  /** *, a former adviser to Obama,* and *is the head of …*. */
  #behind({ to }: NameTokens): Found | null {
    const word = this.view.lower(to);
    if (copula.test(word)) return this.#phraseAfter(to + 1, false);
    if (word === 'has' && this.view.lower(to + 1) === 'been') return this.#phraseAfter(to + 2, false);
    if (word !== ',' && word !== '(' && word !== '–' && word !== '—' && word !== '-') return null;
    let start = to + 1;
    // Ana Ruiz, 52, a teacher,
    if (/^\d{1,3}$/.test(this.view.word(start)) && this.view.word(start + 1) === ',') start += 2;
    if (this.view.lower(start) === 'who' && copula.test(this.view.lower(start + 1)))
      return this.#phraseAfter(start + 2, false);
    return this.#phraseAfter(start, true);
  }

  #phraseAfter(start: number, closed: boolean): Found | null {
    const { count } = this.syntax.tokens;
    let from = start;
    if (article.test(this.view.word(from)) || possessivePronoun.test(this.view.word(from))) from++;
    else if (!closed && this.#kind(from) === null) return null;
    let to = from;
    let core = -1;
    let open = true;
    for (; to < count && to - from < longestRole; to++) {
      const word = this.view.lower(to);
      if (this.#isNominal(to)) {
        if (open && this.#is(nouns, to) && !this.#isName(to)) core = to;
        if (core >= 0 && open && this.#isPersonAfterRole(to, core)) return null;
      } else if (isPossessive(word) || isHyphenMark(word)) {
        if (isPossessive(word)) core = -1;
      } else if (/^(?:of|for|to|at|in|on|with|from|and|&)$/.test(word)) {
        if (core < 0) return null;
        open = false;
      } else if (!this.#is(determiners, to)) break;
    }
    const end = this.view.word(to);
    const closes = to >= count || /^[,.;:)”"–—-]$/.test(end) || /^(?:who|which|that)$/.test(end);
    if (core < 0 || (closed && !closes)) return null;
    while (to > core + 1 && !this.#is(nominal, to - 1)) to--;
    const kind = this.#kind(core);
    return kind === null ? null : { from, to, head: singular(this.view.lower(core)), kind };
  }

  #isName(token: number): boolean {
    return this.#named[token] === 1;
  }

  /** *Orlov, foreign minister Alfano and …*: a list of people, no apposition. */
  #isPersonAfterRole(token: number, core: number): boolean {
    return core < token && this.#isName(token) && this.#kind(core) === 'person';
  }
}
