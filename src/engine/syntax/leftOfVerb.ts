import data from '../words/data/syntax.json';
import { WordClass } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';
import { classAt, isComma, wordAt, type Item } from './clauseItems';

const { adverb, auxiliary, negation, time, relative, conjunction, possessive, object, subject } = WordClass;
const aroundTime = wordSet(data.aroundTime);
/** *who in 2010 said* */
const year = /^(?:1[6-9]|20)\d\d$/;
const besideVerbs = wordSet(data.besideVerbs);

/** What an item is that stands left of a verb. */
export type LeftKind = 'comma' | 'relative' | 'to' | 'conjunction' | 'object' | 'other';

/** The item left of a verb, adverbials left out, and what it is; null where none stands there, not below `low`. */
export function leftOfVerb(
  items: readonly Item[],
  verb: number,
  low: number,
): { readonly at: number; readonly what: LeftKind } | null {
  const at = skipAdverbials(items, verb - 1, low);
  const item = items[at];
  if (at < low || !item || item.piece >= 0) return null;
  return { at, what: isComma(items, at) ? 'comma' : kindOf(item) };
}

function kindOf({ classes, word }: Item): LeftKind {
  if (classes & relative) return 'relative';
  if (word === 'to') return 'to';
  if (classes & conjunction) return 'conjunction';
  return classes & object && !(classes & (subject | possessive)) ? 'object' : 'other';
}

function skipAdverbials(items: readonly Item[], from: number, low: number): number {
  let k = from;
  while (k >= low) {
    const item = items[k];
    if (!item || item.piece >= 0) break;
    const { classes, word } = item;
    if (classes & (auxiliary | negation | adverb)) k--;
    else if (classes & time) {
      k--;
      while (k >= low && (aroundTime.has(wordAt(items, k)) || classAt(items, k) & time)) k--;
    } else if (word === "'s" && classAt(items, k - 1) & subject) k--;
    else if (besideVerbs.has(word)) k--;
    else if (year.test(word) && /^(?:in|since|by)$/.test(wordAt(items, k - 1))) k -= 2;
    else break;
  }
  return k;
}
