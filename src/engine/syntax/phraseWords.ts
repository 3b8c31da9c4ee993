import data from '../words/data/syntax.json';
import { WordClass } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';
import type { Item } from './clauseItems';

const { determiner, subject } = WordClass;
const boundDeterminers = wordSet(data.boundDeterminers);
/** Longer brackets are not gone over, in items. */
const LONGEST_BRACKET = 15;
/** Longest noun phrase looked for, in items; a longer one is a misreading. */
export const LONGEST = 40;

/** What joins a noun to a prepositional phrase that belongs to it (*a spokesman for the ministry*). */
export const joining = wordSet(data.joining);

/** The item at an index, if there is one. */
export function at(items: readonly Item[], index: number): Item | undefined {
  return items[index];
}

/** Whether an item has one of the classes. */
export function has(item: Item | undefined, bits: number): boolean {
  return item !== undefined && (item.classes & bits) !== 0;
}

/** Whether an item is a pronoun that can be a subject. */
export function isPronoun(item: Item | undefined): boolean {
  return has(item, subject);
}

/** Whether an item is a determiner that can stand alone as a subject: *many said*, *one added*. */
export function standsAlone(item: Item | undefined): boolean {
  return has(item, determiner) && !boundDeterminers.has(item?.word ?? '');
}

/** The first item of a bracketed remark that ends at `index`, or `index` when there is none. */
export function beforeBracket(items: readonly Item[], index: number, low: number): number {
  if (!/^[)\]]$/.test(at(items, index)?.word ?? '')) return index;
  for (let i = index - 1; i >= low && i >= index - LONGEST_BRACKET; i--)
    if (/^[([]$/.test(at(items, i)?.word ?? '')) return i;
  return index;
}

/** The item behind a bracketed remark that begins at `index`, or `index` when there is none. */
export function afterBracket(items: readonly Item[], index: number, high: number): number {
  if (!/^[([]$/.test(at(items, index)?.word ?? '')) return index;
  for (let i = index + 1; i < high && i <= index + LONGEST_BRACKET; i++)
    if (/^[)\]]$/.test(at(items, i)?.word ?? '')) return i + 1;
  return index;
}
