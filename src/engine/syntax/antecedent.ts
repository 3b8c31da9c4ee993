import data from '../words/data/syntax.json';
import { WordClass } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';
import { classAt, isComma, isPieceAt, wordAt, type Item } from './clauseItems';
import { isFiniteVerb } from './finiteVerb';
import type { NounPhrases, Phrase } from './nounPhrases';

const { adverb, auxiliary } = WordClass;
const headless = wordSet(data.headlessPronouns);

/** *X, who …, said*: what stands before the relative pronoun. */
export function beforeRelative(
  items: readonly Item[],
  low: number,
  pronoun: number,
  phrases: NounPhrases,
): Phrase | null {
  if (headless.has(wordAt(items, pronoun))) return null;
  const last = isComma(items, pronoun - 1) ? pronoun - 2 : pronoun - 1;
  return last >= low ? phrases.endingAt(items, last, low) : null;
}

/** How far before the object of a relative clause its pronoun may stand, in items. */
const RELATIVE_REACH = 8;

/** *A cook who heard the blast said*: whom the clause is about that ends with a phrase; null where none does. */
export function overRelative(items: readonly Item[], low: number, phrase: Phrase, phrases: NounPhrases): Phrase | null {
  let verb = -1;
  for (let i = phrase.from - 1; i > low && i > phrase.from - RELATIVE_REACH; i--) {
    if (isComma(items, i) || isPieceAt(items, i)) return null;
    if (verb < 0 && isFiniteVerb(items, i, phrases)) verb = i;
    const word = wordAt(items, i);
    // *a man whose dog found the bones said*
    if (word === 'whose' && verb > i + 1 && phrases.startingAt(items, i, verb)?.to === verb)
      return phrases.endingAt(items, i - 1, low);
    if (word !== 'who' && !(/^(?:that|which)$/.test(word) && verb === i + 1)) continue;
    // *people who think the mayor lied said* has another subject inside.
    const opens = verb === i + 1 || (verb > i && (classAt(items, i + 1) & (adverb | auxiliary)) !== 0);
    const things = !(classAt(items, verb) & WordClass.cue) || phrases.isThing(items, phrase);
    return opens && things && isComma(items, i - 1) === false ? phrases.endingAt(items, i - 1, low) : null;
  }
  return null;
}

const noParticiples = wordSet(data.noParticiples);
const { preposition, gerund } = WordClass;
/** So many phrases with prepositions are gone over. */
const MOST_PHRASES = 3;

/** *Protesters marching through the streets chanted*: whom the participle is about whose phrase ends with this one; null where none is. */
export function overParticiple(
  items: readonly Item[],
  low: number,
  phrase: Phrase,
  phrases: NounPhrases,
): Phrase | null {
  let at = phrase.from - 1;
  for (let k = 0; k < MOST_PHRASES && classAt(items, at) & preposition; k++) {
    at--;
    if (isParticiple(items, at)) break;
    const around = phrases.endingAt(items, at, low);
    if (!around) return null;
    at = around.from - 1;
  }
  if (at <= low || !isParticiple(items, at)) return null;
  const last = /^(?:in|while|after|upon)$/.test(wordAt(items, at - 1)) ? at - 2 : at - 1;
  const about = last >= low ? phrases.endingAt(items, last, low) : null;
  if (!about) return null;
  const before = about.from - 1;
  return before < low || isComma(items, before) ? about : null;
}

function isParticiple(items: readonly Item[], index: number): boolean {
  return (classAt(items, index) & gerund) !== 0 && !noParticiples.has(wordAt(items, index));
}
