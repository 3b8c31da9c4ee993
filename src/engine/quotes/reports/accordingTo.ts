import { ruling } from '../../rules/ruling';
import type { SourcePhrase } from '../sources/cueSource';
import { sentenceEnd, sentenceStart } from './parenthesis';
import type { ReportedClause, TokenRange } from './reportedClause';
import type { SentenceTree } from '../../syntax/sentenceTree';

/** A source that *according to* names. Tokens; the end is exclusive. */
export interface PrepositionalCue {
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  readonly source: SourcePhrase;
  readonly clause: ReportedClause;
}

/** The sources of the sentence behind *according to*; the rest of the sentence is what they say. */
export function accordingToCues(tree: SentenceTree): PrepositionalCue[] {
  const cues: PrepositionalCue[] = [];
  for (let token = tree.from; token + 2 < tree.to; token++) {
    if (tree.word(token) !== 'according' || tree.word(token + 1) !== 'to') continue;
    const cue = cueAt(tree, token);
    if (cue) cues.push(cue);
  }
  return cues;
}

function cueAt(tree: SentenceTree, from: number): PrepositionalCue | null {
  const to = from + 2;
  const [start, end] = [sentenceStart(tree), sentenceEnd(tree)];
  const head = sourceHead(tree, from);
  if (head < 0) return null;
  const sourceEnd = phraseEnd(tree, to, head, from <= start + 1 ? end : -1);
  const before: TokenRange = [start, from];
  const after: TokenRange = [sourceEnd, end];
  // *It rained, according to Smith, but the game went on*: behind a whole statement the writer goes on.
  const whole = from > start + 1 && hasVerb(tree, start, from);
  // *because, according to Smith, it rained*
  const inside = tree.word(from - 1) === ',' && /^(?:SCONJ|CCONJ|ADP)$/.test(tree.part(from - 2));
  const ranges = (inside ? [after] : whole ? [before] : [before, after]).filter(([a, b]) => hasWord(tree, a, b));
  if (ranges.length === 0) return null;
  const source = { head, by: ruling('source/tree-according', 'according to') };
  return { from, to, lemma: 'according to', source, clause: { pattern: 'according', ranges, cueEnd: to } };
}

/** The parser makes *according* a preposition on the source, or a participle with the source on it. */
function sourceHead(tree: SentenceTree, according: number): number {
  const up = tree.head(according);
  const down = tree.child(according, 'obl');
  const byTree =
    tree.is(according, 'case') && up > according + 1 ? up : down > according ? down : tree.head(according + 1);
  if (byTree > according + 1 && !tree.isPunctuation(byTree)) return byTree;
  // Without help from the parser: the first noun that no other follows.
  for (let token = according + 2; token < Math.min(tree.to, according + 10); token++)
    if (isNoun(tree, token) && !isNoun(tree, token + 1)) return token;
  return -1;
}

/**
 * Behind the source. Where the phrase opens the sentence (`limit` is then the sentence's end) its first comma that no apposition stands behind
 * ends it, whatever the tree hangs on the source.
 */
function phraseEnd(tree: SentenceTree, from: number, head: number, limit: number): number {
  if (limit < 0) {
    let end = tree.end(head);
    for (let token = head + 1; token < end; token++)
      if (tree.word(token) === ',' && !opensAside(tree, head, token + 1)) end = token;
    return end;
  }
  for (let token = from; token < limit; token++) {
    if (tree.word(token) !== ',' || opensAside(tree, head, token + 1)) continue;
    const end = asideEnd(tree, token + 1, limit);
    if (end < 0) return token;
    token = end - 1;
  }
  return tree.end(head);
}

/** *According to Smith, a lawyer of the firm, …*, *…, who was there, …*: the comma that ends what only tells who the source is; -1 for anything else. */
function asideEnd(tree: SentenceTree, from: number, limit: number): number {
  let end = from;
  while (end < limit && tree.word(end) !== ',') end++;
  if (end >= limit) return -1;
  if (/^(?:who|which|whose)$/.test(tree.word(from))) return end;
  return tree.part(from) === 'DET' && !hasVerb(tree, from, end) ? end : -1;
}

function opensAside(tree: SentenceTree, head: number, token: number): boolean {
  return tree
    .children(head)
    .some((child) => tree.first(child) === token && /^(?:appos|acl|nmod|conj)/.test(tree.relation(child)));
}

function hasWord(tree: SentenceTree, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (!tree.isPunctuation(token)) return true;
  return false;
}

const isNoun = (tree: SentenceTree, token: number): boolean => /^(?:NOUN|PROPN)$/.test(tree.part(token));

function hasVerb(tree: SentenceTree, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (tree.part(token) === 'AUX' || tree.isFinite(token)) return true;
  return false;
}
