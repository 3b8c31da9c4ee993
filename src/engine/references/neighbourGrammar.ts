import { partOfSpeechCode } from '../model/tags';
import type { Syntax } from '../syntax/syntax';
import { isNominalAt, isNounAt } from '../syntax/taggedNoun';
import type { MentionLexicon } from '../words/mentionLexicon';
import { referenceOf, unknownGrammar, type Reference } from './mentionReading';
import type { Draft } from './referenceDrafts';
import { isTopic, opensSentence } from './topic';
import type { ClausePlace } from '../syntax/clausePlace';
import { isPossessive, type WordView } from '../names/wordView';

const [adverb, verb, auxiliary, adposition, punctuation] = (['ADV', 'VERB', 'AUX', 'ADP', 'PUNCT'] as const).map(
  partOfSpeechCode,
);

const negations = new Set(['not', "n't"]);
const articles = new Set(['the', 'a', 'an']);
const clauseMarks = new Set([',', '.', ';', ':']);

/** Reads the grammar of references by their neighbours alone, without a tree. */
export class NeighbourGrammar {
  readonly #view: WordView;
  readonly #syntax: Syntax;
  readonly #lexicon: MentionLexicon;

  constructor(view: WordView, syntax: Syntax, lexicon: MentionLexicon) {
    this.#view = view;
    this.#syntax = syntax;
    this.#lexicon = lexicon;
  }

  #upos(token: number): number {
    return this.#syntax.tags.upos[token] ?? -1;
  }

  /** Subjects by their neighbours alone: a verb behind, no preposition or verb in front. */
  read(draft: Draft): Reference {
    const { from, to } = draft;
    const first = this.#syntax.tokens.sentences[draft.sentence] ?? 0;
    const read = isTopic(this.#view, from, to, first) ? 'topic' : this.#placeByNeighbours(from, to);
    const opens = draft.form === 'name' && read === 'other' && opensSentence(this.#view, from, to, first);
    const place = opens ? 'subject' : read;
    const verbAt = place === 'subject' ? this.#verbOf(from, to) : -1;
    const says = verbAt >= 0 && this.#lexicon.isSpeechVerb(this.#view.lower(verbAt));
    return referenceOf(draft, { ...unknownGrammar, place, says });
  }

  #placeByNeighbours(from: number, to: number): ClausePlace {
    if (isPossessive(this.#view.word(to))) return 'possessor';
    const { tags } = this.#syntax;
    if (isNounAt(tags, to)) return 'modifier';
    let before = from - 1;
    while (isNominalAt(tags, before) || articles.has(this.#view.lower(before))) before--;
    const tag = this.#upos(before);
    if (tag === adposition) return 'other';
    if (tag === verb) return this.#isInverted(before) && this.#verbOf(from, to) < 0 ? 'subject' : 'object';
    return this.#verbOf(from, to) >= 0 ? 'subject' : 'other';
  }

  /** *…, said Orlov*: a verb of saying without a subject in front. */
  #isInverted(verbAt: number): boolean {
    if (!this.#lexicon.isSpeechVerb(this.#view.lower(verbAt))) return false;
    const tag = this.#upos(verbAt - 1);
    return tag === punctuation || tag < 0;
  }

  /** The verb that a phrase is the subject of: behind it, or where it explains a noun, behind its comma. */
  #verbOf(from: number, to: number): number {
    const behind = this.#verbBehind(to);
    return behind < 0 && this.#view.word(from - 1) === ',' && this.#view.word(to) === ','
      ? this.#verbBehind(to + 1)
      : behind;
  }

  /** The verb behind a phrase, over adverbs, auxiliaries and a short apposition; -1 when there is none. */
  #verbBehind(to: number): number {
    let at = to;
    if (this.#view.word(at) === ',') {
      let close = at + 1;
      while (close < at + 16 && close < this.#syntax.tokens.count && !clauseMarks.has(this.#view.word(close))) close++;
      if (this.#view.word(close) !== ',') return -1;
      at = close + 1;
    }
    let last = -1;
    for (let i = at; i < at + 6; i++) {
      const tag = this.#upos(i);
      if (tag === verb) return i;
      if (tag === auxiliary) last = i;
      else if (tag !== adverb && !negations.has(this.#view.lower(i))) break;
    }
    return last;
  }
}
