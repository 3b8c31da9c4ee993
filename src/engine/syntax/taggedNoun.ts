import { partOfSpeechCode, type PartOfSpeech, type Tags } from '../model/tags';
import { isPossessive, type WordView } from '../names/wordView';
import entities from '../words/data/entities.json';
import { wordSet } from '../words/wordSet';

/*
 * Noun phrases by tags alone, around a noun of a paragraph that nobody has parsed; where there is a tree, `treePhrases.ts` and
 * `taggedPhrases.ts` answer; with what prepositions join to it, in `nounRuns.ts`.
 */

const codes = (...parts: PartOfSpeech[]): ReadonlySet<number> => new Set(parts.map(partOfSpeechCode));
const nouns = codes('NOUN', 'PROPN');
const nominals = codes('NOUN', 'PROPN', 'ADJ');
const modifying = codes('NOUN', 'PROPN', 'ADJ', 'NUM');
const possessives = wordSet(entities.possessives);
const mostModifiers = 8;

/** What stands before a noun and its modifiers; `owned`: *his*, `genitive`: *the town's*. */
export type Determiner = 'the' | 'a' | 'owned' | 'genitive' | '';

/** A noun with what belongs to it. Tokens. */
export interface TaggedNoun {
  /** The first of its modifiers, or the noun. */
  readonly from: number;
  readonly determiner: Determiner;
  /** In small letters, nearest first; then those of its owner, and of what *of* or *for* joins to it. */
  readonly modifiers: readonly string[];
}

/** Whether a token is a noun or part of a name. */
export function isNounAt({ upos }: Tags, token: number): boolean {
  return nouns.has(upos[token] ?? -1);
}

/** Whether a token is a noun, an adjective or part of a name. */
export function isNominalAt({ upos }: Tags, token: number): boolean {
  return nominals.has(upos[token] ?? -1);
}

/**
 * The phrase of a noun.
 * @param first of its sentence
 */
export function taggedNoun(view: WordView, tags: Tags, noun: number, first: number): TaggedNoun {
  let from = noun;
  const modifiers: string[] = [];
  while (from > first && modifiers.length < mostModifiers) {
    const text = view.lower(from - 1);
    if (!modifying.has(tags.upos[from - 1] ?? -1) && text !== '-') break;
    if (text !== '-') modifiers.push(text);
    from--;
  }
  const determiner = determinerOf(view.lower(from - 1));
  if (determiner === 'genitive') {
    // whose governor it is says which
    for (let i = from - 2; i >= first && i > from - 6 && isNominalAt(tags, i); i--) modifiers.push(view.lower(i));
  }
  if (/^(?:of|for)$/.test(view.lower(noun + 1)))
    for (let i = noun + 2; i < noun + 5 && isNominalAt(tags, i); i++) modifiers.push(view.lower(i));
  return { from, determiner, modifiers };
}

/** What a word in small letters is before a noun. */
export function determinerOf(word: string): Determiner {
  if (word === 'the') return 'the';
  if (word === 'a' || word === 'an') return 'a';
  if (possessives.has(word)) return 'owned';
  return isPossessive(word) ? 'genitive' : '';
}
