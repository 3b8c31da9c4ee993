import { RuleBook } from '../rules/ruleBook';
import type { SentenceTree } from './sentenceTree';

const dash = /^(?:[—–―-]|--)$/;
/** In tokens. */
const LONGEST_DATELINE = 14;

interface Dash {
  readonly tree: SentenceTree;
  readonly token: number;
}

/** What a dash ends near the beginning of a sentence: *ROME, May 2 — …*, *Rome (UPI) - …*. */
export const datelineBook = new RuleBook<Dash, true>('Does this dash end a dateline?', [
  {
    id: 'dateline/agency',
    example: 'Oslo (UPI) - The bridge is safe, engineers said.',
    find: ({ tree, token }) => tree.word(token - 1) === ')' || null,
  },
  {
    id: 'dateline/capitals',
    example: 'OSLO, May 2 - The bridge is safe, engineers said.',
    find: ({ tree, token }) => isDateline(tree, token) || null,
  },
]);

/** Behind the marks and conjunctions that open a sentence, and behind a dateline. */
export function sentenceStart(tree: SentenceTree): number {
  let start = tree.from;
  for (let token = start + 1; token < Math.min(tree.to, start + LONGEST_DATELINE); token++)
    if (dash.test(tree.word(token)) && datelineBook.find({ tree, token }, tree.ledger)) start = token;
  while (start < tree.to && (tree.isPunctuation(start) || tree.part(start) === 'CCONJ')) start++;
  return start;
}

/** Whether a paragraph begins with a place in capitals and, before the dash, nothing but names, numbers and commas. */
function isDateline(tree: SentenceTree, dashAt: number): boolean {
  if (tree.from > 0 || !/^\p{Lu}{3,}$/u.test(tree.raw(tree.from))) return false;
  for (let token = tree.from; token < dashAt; token++) if (!/^[\p{Lu}\d,.]/u.test(tree.raw(token))) return false;
  return true;
}

/** Before the marks that close it. */
export function sentenceEnd(tree: SentenceTree): number {
  let end = tree.to;
  while (end > tree.from && tree.isPunctuation(end - 1)) end--;
  return end;
}

/** Where a statement ends that goes on at a token: behind a semicolon the writer goes on, if a clause follows and no list. */
export function statementEnd(tree: SentenceTree, from: number): number {
  const end = sentenceEnd(tree);
  let mark = end;
  for (let token = from; token < end; token++) {
    if (mark === end && tree.word(token) === ';') mark = token;
    if (mark < token && tree.isPredicate(token)) return mark;
  }
  return end;
}

/** Whether a comma or a dash stands here. */
export function parts(tree: SentenceTree, token: number): boolean {
  const word = tree.word(token);
  return word === ',' || dash.test(word);
}
