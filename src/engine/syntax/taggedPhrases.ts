import type { PartOfSpeech } from '../model/tags';
import data from '../words/data/syntax.json';
import { wordSet } from '../words/wordSet';
import type { SentenceTree } from './sentenceTree';

/*
 * Noun phrases by the parts of speech of their words, for where a parser is often wrong: tags are right more often than trees. By function
 * words alone they are in `nounPhrases.ts`, by the tree in `treePhrases.ts`.
 */

const opening: ReadonlySet<string> = new Set<PartOfSpeech>(['DET', 'PROPN', 'NOUN', 'ADJ', 'NUM', 'PRON']);
const held: ReadonlySet<string> = new Set<PartOfSpeech>(['PROPN', 'NOUN', 'PRON', 'DET', 'ADJ', 'NUM', 'ADP', 'CCONJ']);
const relatives = wordSet(data.relatives);
/** How far behind its beginning a clause has its verb, in tokens. */
const LONGEST_SUBJECT = 12;

/** Whether a noun phrase may begin with a token. */
export function opensPhrase(tree: SentenceTree, token: number): boolean {
  return opening.has(tree.part(token));
}

/** Whether a token may stand in a noun phrase and what hangs on it by prepositions and *and*. */
export function standsInPhrase(tree: SentenceTree, token: number): boolean {
  return held.has(tree.part(token)) || /^(?:'s|'|-|\.)$/.test(tree.word(token));
}

/** Whether a noun phrase and its verb begin here, before any comma. */
export function beginsClause(tree: SentenceTree, from: number): boolean {
  if (!opensPhrase(tree, from) || relatives.has(tree.word(from))) return false;
  const limit = Math.min(tree.to, from + LONGEST_SUBJECT);
  for (let token = from + 1; token < limit && tree.word(token) !== ','; token++)
    if (tree.isPredicate(token)) return true;
  return false;
}

/** *said the raft sank*: a form of the past that the tagger takes for a noun behind a noun. */
export function isHiddenPast(tree: SentenceTree, token: number): boolean {
  return (
    /^(?:NOUN|ADJ)$/.test(tree.part(token)) &&
    tree.mayBePast(token) &&
    /^(?:NOUN|PROPN|PRON|NUM)$/.test(tree.part(token - 1)) &&
    !/^(?:NOUN|PROPN)$/.test(tree.part(token + 1))
  );
}
