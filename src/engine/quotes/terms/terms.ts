import { ruling, type Ruling } from '../../rules/ruling';
import { wordAt, type Item } from '../../syntax/clauseItems';
import type { MarkedPiece } from '../marks/pairing';
import data from '../../words/data/terms.json';
import { WordClass, type QuoteLexicon } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';

/** Nouns whose name stands in quotation marks: *the film “…”*. */
const works = wordSet(data.works);
/** Nouns for words that are nobody's: *“…” is the motto of the town*. */
const labels =
  /^(?:motto|slogan|name|nickname|title|subtitle|headline|tagline|catchphrase|watchword|codename|password)s?$/;
const linking = /^(?:is|was|are|were|became|remains|remained|'s)$/;
const naming = /^(?:called|titled|entitled|dubbed|named|nicknamed|termed|headlined|labeled|labelled|known|christened)$/;
const wordPattern = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** Words that stay small in titles. */
const small = /^(?:a|an|and|as|at|but|by|for|from|in|into|is|of|off|on|or|the|to|up|vs|with)$/i;

/** Longer pieces are no titles, in characters. */
const LONGEST_TITLE = 120;

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(wordPattern)?.length ?? 0;
}

/** Whether a text has capitals as titles of works have: two words and more, all but the small ones. */
export function isTitleCase(text: string): boolean {
  const words = text.match(wordPattern) ?? [];
  if (words.length < 2) return false;
  return words.every((word, k) => /^[\p{Lu}\p{N}]/u.test(word) || (k > 0 && small.test(word)));
}

/** Why a marked piece is a term; titles of works and what something is called stand even beside a cue. */
export interface PlacedTerm {
  readonly by: Ruling;
  readonly kind: 'work' | 'called' | 'other';
}

/**
 * Why the words of a marked piece are nobody's, whatever cue stands in the sentence: a nickname inside a name, the
 * title of a work; null when they may be a quotation. `index` is the item of the piece.
 */
export function termByPlace(
  text: string,
  items: readonly Item[],
  index: number,
  piece: MarkedPiece,
  lexicon: QuoteLexicon,
): PlacedTerm | null {
  if (piece.inner[1] - piece.inner[0] > LONGEST_TITLE) return null;
  const [before, after] = [items[index - 1], items[index + 1]];
  if (isLabelled(items, index)) return { by: ruling('term/label'), kind: 'other' };
  const inner = text.slice(...piece.inner).replace(/[.,;:!?\s]+$/, '');
  const words = countWords(inner);
  const touching = before !== undefined && after !== undefined && before.piece < 0 && after.piece < 0;
  if (
    touching &&
    words <= 2 &&
    before.capital &&
    after.capital &&
    /^\p{Lu}/u.test(inner) &&
    !/[,.]$/.test(text.slice(...piece.inner))
  ) {
    if (
      !(before.classes & WordClass.verb) &&
      !(lexicon.classes(before.word) & (WordClass.cue | WordClass.preposition | WordClass.conjunction))
    )
      return { by: ruling('term/nickname'), kind: 'other' };
  }
  const beforeComma = wordAt(items, index - 1) === ',' ? wordAt(items, index - 2) : '';
  if (wordAt(items, index - 1) === 'called' && wordAt(items, index - 2) === '-' && wordAt(items, index - 3) === 'so')
    return { by: ruling('term/so-called'), kind: 'other' };
  if (words > 8 || !isTitleCase(inner)) return null;
  if (before && (works.has(before.word) || works.has(beforeComma))) return { by: ruling('term/work'), kind: 'work' };
  if (before && (naming.test(before.word) || (before.word === 'as' && wordAt(items, index - 2) === 'known')))
    return { by: ruling('term/called'), kind: 'called' };
  const ofProgramme =
    before !== undefined &&
    (before.word === "'s" || /^(?:on|in|of|from|to|for|hosts?|and|&)$/.test(before.word) || before.capital);
  return ofProgramme ? { by: ruling('term/programme'), kind: 'work' } : null;
}

/** *“…” is the company's motto*, *the motto of the town is “…”*: a name stands on the other side of the verb. */
function isLabelled(items: readonly Item[], index: number): boolean {
  if (linking.test(wordAt(items, index + 1))) {
    for (let i = index + 2; i < index + 10; i++) {
      const word = wordAt(items, i);
      if (labels.test(word)) return true;
      if (!/^[\p{L}\p{N}'-]+$/u.test(word) || word === 'of' || word === 'that') return false;
    }
    return false;
  }
  if (!linking.test(wordAt(items, index - 1))) return false;
  for (let i = index - 2; i >= 0 && i > index - 9; i--) {
    const word = wordAt(items, i);
    if (labels.test(word)) return true;
    if (!/^[\p{L}\p{N}'-]+$/u.test(word) || (items[i]?.classes ?? 0) & WordClass.verb) return false;
  }
  return false;
}

/** Why a piece without any cue is taken for a term; null when it is long enough to be somebody's words all the same. */
export function termWithoutCue(inner: string): Ruling | null {
  if (inner.length > LONGEST_TITLE) return null;
  const words = countWords(inner);
  if (words <= 3) return ruling('term/few-words');
  return words <= 8 && isTitleCase(inner) ? ruling('term/title-case') : null;
}
