import type { Span } from '../analysis';
import { partOfSpeechCode, partsOfSpeech } from '../model/tags';
import { LONGEST_RUN } from '../syntax/nounRuns';
import type { Syntax } from '../syntax/syntax';
import { isNominalAt, isNounAt, taggedNoun } from '../syntax/taggedNoun';
import { singular } from '../words/quoteLexicon';
import data from '../words/data/references.json';
import { wordSet } from '../words/wordSet';
import { isPlural, type MentionLexicon } from '../words/mentionLexicon';
import type { Grammar, Reference } from './mentionReading';
import type { NameMention } from '../names/nameFinder';
import type { NameTokens } from '../entities/rolePhrases';
import type { RoleMention } from '../entities/roleReader';
import type { WordView } from '../names/wordView';

/** A reference before its sentence is looked at: which tokens its core has. */
export interface Draft extends Omit<Reference, keyof Grammar> {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

const [noun, adjective, verb, auxiliary, adverb] = (['NOUN', 'ADJ', 'VERB', 'AUX', 'ADV'] as const).map(
  partOfSpeechCode,
);
/** By code of the part of speech: 1 where a word of it stands for nobody. A table, as every token is asked. */
const neverReference = new Uint8Array(partsOfSpeech.length);
for (const part of ['VERB', 'AUX', 'ADP', 'PUNCT', 'ADV', 'CCONJ', 'PART', 'NUM'] as const)
  neverReference[partOfSpeechCode(part)] = 1;
const none: readonly string[] = [];

/** The pronouns that are resolved, in small letters; *they* may be anybody. */
export const pronouns = wordSet(data.pronouns);

/** A name or pronoun, which has nothing of what nominals tell. */
function plain(
  sentence: number,
  { span, form, name, word, from, to }: Pick<Draft, 'span' | 'form' | 'name' | 'word' | 'from' | 'to'>,
): Draft {
  return { span, form, name, word, kind: null, modifiers: none, determiner: '', sentence, from, to };
}

/** Finds the words of a paragraph that stand for somebody or something. */
export class DraftReader {
  /** Per token, the number of the name it is part of, plus one. */
  readonly #nameOf: Int32Array;
  /** Per token, whether it is part of what is said of a name: no mention of its own. */
  readonly #inRole: Uint8Array;
  /** Whether *it* occurs: else nobody asks for things. */
  readonly #hasIt: boolean;

  readonly #view: WordView;
  readonly #syntax: Syntax;
  readonly #names: readonly NameMention[];
  readonly #nameTokens: readonly NameTokens[];
  readonly #lexicon: MentionLexicon;

  constructor(
    view: WordView,
    syntax: Syntax,
    names: readonly NameMention[],
    nameTokens: readonly NameTokens[],
    roles: readonly RoleMention[],
    lexicon: MentionLexicon,
  ) {
    this.#view = view;
    this.#syntax = syntax;
    this.#names = names;
    this.#nameTokens = nameTokens;
    this.#lexicon = lexicon;

    const { count, starts } = syntax.tokens;
    this.#hasIt = /\bits?\b/i.test(syntax.tokens.text);
    this.#nameOf = new Int32Array(count);
    this.#inRole = new Uint8Array(count);
    nameTokens.forEach(({ from, to }, i) => this.#nameOf.fill(i + 1, from, to));
    for (const { name, span } of roles) {
      const at = nameTokens[name]?.from ?? 0;
      for (let i = Math.max(0, at - 2 * LONGEST_RUN); i < at + 2 * LONGEST_RUN; i++) {
        const start = starts[i] ?? -1;
        if (span[0] <= start && start < span[1]) this.#inRole[i] = 1;
      }
    }
  }

  /** The references of one sentence, in text order. */
  read(sentence: number): Draft[] {
    const { sentences } = this.#syntax.tokens;
    const [from, to] = [sentences[sentence] ?? 0, sentences[sentence + 1] ?? 0];
    const drafts: Draft[] = [];
    for (let i = from; i < to; i++) {
      const draft = this.#draftAt(i, sentence, from);
      if (draft === null) continue;
      drafts.push(draft);
      i = draft.to - 1;
    }
    return drafts;
  }

  #draftAt(token: number, sentence: number, first: number): Draft | null {
    const name = (this.#nameOf[token] ?? 0) - 1;
    if (name >= 0) {
      const { from, to } = this.#nameTokens[name] ?? { from: token, to: token + 1 };
      return plain(sentence, { span: this.#names[name]?.span ?? [0, 0], form: 'name', name, word: '', from, to });
    }
    // Most words are neither.
    if (neverReference[this.#upos(token)] === 1) return null;
    const word = this.#view.lower(token);
    if (pronouns.has(word)) {
      if (word === 'who' && !this.#saysBehind(token)) return null;
      const span = this.#span(token, token + 1);
      return plain(sentence, { span, form: 'pronoun', name: -1, word, from: token, to: token + 1 });
    }
    return this.#nominalAt(token, sentence, first);
  }

  /** *who* matters where it speaks. */
  #saysBehind(token: number): boolean {
    for (let i = token + 1; i < token + 4; i++) {
      const tag = this.#upos(i);
      if (tag === verb) return this.#lexicon.isSpeechVerb(this.#view.lower(i));
      if (tag !== auxiliary && tag !== adverb) return false;
    }
    return false;
  }

  #span(from: number, to: number): Span {
    const { starts, ends } = this.#syntax.tokens;
    return [starts[from] ?? 0, ends[to - 1] ?? 0];
  }

  #upos(token: number): number {
    return this.#syntax.tags.upos[token] ?? -1;
  }

  /** *the Russian foreign minister*: a noun for a person or an organisation that is no part of a name. */
  #nominalAt(token: number, sentence: number, first: number): Draft | null {
    const tag = this.#upos(token);
    if (!isNominalAt(this.#syntax.tags, token)) return null;
    const word = this.#view.lower(token);
    const origin = this.#lexicon.origins.has(word);
    if (tag === adjective && !origin) return null;
    if (this.#inRole[token] === 1) return null;
    const kind = origin ? 'person' : (this.#lexicon.nounKind(word) ?? (this.#hasIt && tag === noun ? 'thing' : null));
    if (kind === null || isPlural(word, this.#lexicon) || (kind === 'thing' && /[^s]s$/.test(word))) return null;
    const next = this.#upos(token + 1);
    // a minister of something else, a name behind it (then it is that name's role), or a compound
    if (isNounAt(this.#syntax.tags, token + 1) || (this.#nameOf[token + 1] ?? 0) > 0) return null;
    if (origin && (next === adjective || this.#view.word(token + 1) === '-')) return null;
    const { from: start, determiner, modifiers } = taggedNoun(this.#view, this.#syntax.tags, token, first);
    if (determiner === '') return null;
    const isOwned = determiner === 'owned' || determiner === 'genitive';
    if (origin && isOwned) return null;
    const to = token + 1;
    const from = isOwned ? start : start - 1;
    return {
      span: this.#span(from, to),
      form: 'nominal',
      name: -1,
      word: singular(word),
      kind,
      modifiers,
      determiner,
      sentence,
      from: token,
      to,
    };
  }
}
