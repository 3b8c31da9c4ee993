import type { Ledger } from '../../rules/ledger';
import type { SentenceTree } from '../../syntax/sentenceTree';
import data from '../../words/data/ends.json';
import syntax from '../../words/data/syntax.json';
import { wordSet } from '../../words/wordSet';
import { sentenceEnd } from '../../syntax/sentenceEdges';
import { isDash } from './commentCut';
import { stopBook, stopBias, type Stop, type StopSign } from './stopBook';

const reasons = wordSet(data.reasons);
const relatives = wordSet(syntax.relatives);
/** Words before which what is reported may end without a mark. */
const boundaries = wordSet(data.boundaries);
/** How far up the tree a word is followed. */
const HIGHEST = 12;

/**
 * The places where what is reported may end, in text order: before marks and words that may begin something else.
 * @param verb the cue, or -1
 * @param from its first token
 * @param rule where the tree ends it
 */
export function stopsOf(tree: SentenceTree, verb: number, from: number, rule: number): Stop[] {
  const end = Math.max(rule, sentenceEnd(tree));
  const stops: Stop[] = [];
  let brackets = 0;
  let finite = false;
  for (let token = from + 1; token <= end; token++) {
    const before = token - 1;
    if (tree.word(before) === '(') brackets++;
    if (tree.word(before) === ')') brackets--;
    finite ||= isFinite(tree, before);
    const [last, ruled] = [token === end, token === rule];
    if (!last && !ruled && (brackets > 0 || !mayPart(tree, token))) continue;
    const signs = last ? [] : followingSigns(tree, token, end);
    if (ruled) signs.push('rule');
    if (!last) {
      if (!finite) signs.push('no-verb-yet');
      const head = headBefore(tree, token);
      if (head === verb) signs.push('on-cue');
      else if (head >= from) signs.push('inside');
    }
    stops.push({ token, offset: tree.tokens.ends[before] ?? 0, signs, last });
  }
  return stops;
}

/** The likeliest of the places, by the weights of what speaks for each and against those before it; and how sure that is. */
export function likeliestStop(
  stops: readonly Stop[],
  ledger: Ledger,
): { readonly token: number; readonly sure: number } {
  let best = { token: -1, sure: 0 };
  let goesOn = 1;
  for (const { token, signs, last } of stops) {
    const tally = stopBook.tally(ledger);
    tally.total = stopBias;
    for (const sign of signs) tally.add(sign);
    const share = last ? 1 : 1 / (1 + Math.exp(-tally.total));
    if (goesOn * share > best.sure) best = { token, sure: goesOn * share };
    goesOn *= 1 - share;
  }
  return best;
}

const isFinite = (tree: SentenceTree, token: number): boolean => tree.part(token) === 'AUX' || tree.isFinite(token);

function mayPart(tree: SentenceTree, token: number): boolean {
  if (tree.isPunctuation(token - 1)) return false;
  return tree.isPunctuation(token) ? !/^["'“”‘’.]/.test(tree.word(token)) : boundaries.has(tree.word(token));
}

/** What stands behind a place. */
function followingSigns(tree: SentenceTree, token: number, end: number): StopSign[] {
  const mark = tree.word(token);
  const signs: StopSign[] = [];
  if (!tree.isPunctuation(token)) signs.push('no-mark');
  else if (mark === ',') signs.push('comma');
  else if (/^[;:]$/.test(mark)) signs.push('semicolon');
  else if (isDash(tree, token)) signs.push('dash');
  const first = firstWord(tree, token, end);
  const opens = opensWith(tree, first);
  if (opens) signs.push(opens);
  let verb = first;
  let subject = false;
  for (; verb < end && !isFinite(tree, verb) && !(verb > first && /^[,;:]$/.test(tree.word(verb))); verb++)
    subject ||= /^(?:NOUN|PROPN|PRON)$/.test(tree.part(verb));
  if (verb < end && isFinite(tree, verb)) {
    if (subject) signs.push('clause-follows');
    else if (tree.isCue(verb) || tree.isCue(verb + 1)) signs.push('cue-follows');
    if (tree.part(verb) !== 'AUX' && tree.mayBePast(verb)) signs.push('past-follows');
  }
  for (let later = first; later < end; later++)
    if (tree.part(later) === 'VERB' && tree.isCue(later)) return [...signs, 'cue-later'];
  return signs;
}

function opensWith(tree: SentenceTree, first: number): StopSign | null {
  const word = tree.word(first);
  if (word === 'and' || word === 'but') return word;
  if (relatives.has(word)) return 'relative';
  if (reasons.has(word)) return 'reason';
  return word.endsWith('ing') && tree.part(first) === 'VERB' ? 'participle' : null;
}

function firstWord(tree: SentenceTree, token: number, end: number): number {
  let first = token;
  while (first < end && tree.isPunctuation(first)) first++;
  return first;
}

/** What the word behind a place hangs on, over others or directly, before it; -1 for nothing. */
function headBefore(tree: SentenceTree, token: number): number {
  let node = firstWord(tree, token, tree.to);
  for (let steps = 0; steps < HIGHEST && node >= token; steps++) node = tree.head(node);
  return node < token ? node : -1;
}
